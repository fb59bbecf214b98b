package io.egf2.examples.fleet.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SvgTest {

    private static final Node AUTH = Node.service("auth", "port 2016");
    private static final Node PUSHER = Node.service("pusher", "");

    @Test
    void thePictureIsAlsoToldInWords() {
        String svg = Svg.of(new Picture(
                "two <services>",
                List.of(AUTH, PUSHER),
                List.of(Edge.of("auth", "pusher"), Edge.wrong("pusher", "auth", "EGF2-N08"))));

        assertThat(svg)
                .contains("""
                        <title id="fleet-title">two &lt;services&gt;</title>
                        <desc id="fleet-desc">auth talks to pusher. pusher talks to auth (wrong: EGF2-N08).</desc>
                        """)
                .contains("role=\"img\" aria-labelledby=\"fleet-title fleet-desc\"")
                .contains("<title>pusher talks to auth (wrong: EGF2-N08)</title>");
    }

    @Test
    void lightAndDarkHaveTheSameStyles() {
        String[] sheets = Style.SHEET.split("@media \\(prefers-color-scheme: dark\\) \\{\n");

        assertThat(sheets).hasSize(2);
        assertThat(selectors(sheets[0])).containsAll(selectors(sheets[1]));
        assertThat(selectors(sheets[1])).contains(".paper", ".wrong .code", ".storage path", ".to-queue .head");
    }

    @Test
    void theLegendHasWhatThePictureHas() {
        Picture calm = new Picture("calm", List.of(AUTH, PUSHER), List.of(Edge.of("auth", "pusher")));
        Picture warned = new Picture(
                "warned",
                List.of(AUTH, new Node("e", "Elasticsearch", Kind.SEARCH, "")),
                List.of(Edge.warned("auth", "e", "EGF2-N11")));

        assertThat(keys(Svg.of(calm))).containsExactly("service", "talks to");
        assertThat(keys(Svg.of(warned))).containsExactly("service", "search", "warning");
    }

    @Test
    void plainEdgesToOneNodeShareALineAndAWrongOneHasItsOwn() {
        Drawing drawing = new Drawing(Svg.of(SmallModePictures.wrong()));

        Map<Object, String> nets = drawing.lines().stream()
                .filter(line -> line.to().equals("queue"))
                .collect(Collectors.groupingBy(
                        Drawing.Line::net, Collectors.mapping(Drawing.Line::from, Collectors.joining(" "))));

        assertThat(nets.values()).containsExactlyInAnyOrder("client-data sync pusher scheduler logic file", "job");
    }

    @Test
    void thePictureOfSmallModeFitsIntoAPage() {
        assertThat(new Drawing(Svg.of(SmallModePictures.good())).paper().right())
                .isLessThan(900);
        assertThat(new Drawing(Svg.of(SmallModePictures.wrong())).paper().right())
                .isLessThan(900);
    }

    @Test
    void aPictureOfNothingIsDrawn() {
        assertThat(Svg.of(new Picture("nothing", List.of(), List.of()))).contains("Nobody talks to anybody.");
    }

    @Test
    void anEdgeToNobodyAndTwoNodesOfOneIdAreRefused() {
        assertThatThrownBy(() -> new Picture("", List.of(AUTH), List.of(Edge.of("auth", "sync"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no node has the id sync");
        assertThatThrownBy(() -> new Picture("", List.of(AUTH, AUTH), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two nodes have the id auth");
    }

    @Test
    void everyLetterIsEstimatedAtLeastAsWideAsInAWideFont() {
        assertThat(IntStream.rangeClosed(' ', '~').mapToObj(Character::toString))
                .allMatch(letter -> Letters.width(letter, 100) >= DejaVuBold.width(letter, 100));
    }

    @Test
    void textsThatDifferStillDoWhenTheyAreCut() {
        String hosts = "kafka-1.of-a-long-name.egf2.internal:9092, kafka-2.of-a-long-name.egf2.internal:909";
        List<Node> nodes = List.of(
                new Node("a", "Kafka", Kind.QUEUE, hosts + "2"),
                new Node("b", "Kafka", Kind.QUEUE, hosts + "3"),
                new Node("c", "Kafka", Kind.QUEUE, hosts + "4"));

        List<String> details = Svg.of(new Picture("three", nodes, List.of()))
                .lines()
                .filter(line -> line.startsWith("<text class=\"detail\""))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .toList();

        assertThat(details).doesNotHaveDuplicates().hasSize(3).allMatch(each -> each.contains("…"));
        assertThat(details).anyMatch(each -> each.endsWith("… (2)")).anyMatch(each -> each.endsWith("… (3)"));
    }

    @Test
    void onlyALineThatIsMarkedCutsThoseThatItCrosses() {
        assertThat(Svg.of(SmallModePictures.good())).doesNotContain("<path class=\"around\"");
        assertThat(Svg.of(SmallModePictures.wrong())).contains("<path class=\"around\"");
    }

    private static List<String> selectors(String sheet) {
        return sheet.lines()
                .flatMap(line -> List.of(line.split("\\{[^}]*\\}|,")).stream())
                .map(String::strip)
                .filter(selector -> selector.startsWith("."))
                .toList();
    }

    private static List<String> keys(String svg) {
        return svg.lines()
                .filter(line -> line.startsWith("<text class=\"key\""))
                .map(line -> line.replaceAll("<[^>]*>", ""))
                .toList();
    }
}
