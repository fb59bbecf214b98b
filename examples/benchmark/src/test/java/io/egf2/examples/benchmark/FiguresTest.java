package io.egf2.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is made of the figures. */
final class FiguresTest {

    private static final Table TABLE = new Table(
            "JDK 17",
            "As parts of the base.",
            List.of(
                    Table.Row.of("egf2-config, http")
                            .with(Starts.WALL, Spread.of(0.5, 0.4, 0.7))
                            .with("classes", 1800L),
                    Table.Row.of("base").with(Starts.WALL, Spread.of(1)).with("classes", 2980L)));

    @Test
    void aSpreadIsTheMiddleAndTheEnds() {
        assertThat(Spread.of(3, 1, 2)).isEqualTo(new Spread(2, 1, 3));
        assertThat(Spread.of(4, 1, 2, 3)).isEqualTo(new Spread(2.5, 1, 4));
        assertThat(Spread.of(0.456, 0.4, 0.51)).hasToString("0.46 (0.40–0.51)");
    }

    @Test
    void aTableIsWrittenInMarkdown() {
        assertThat(TABLE.markdown()).isEqualTo("""
                        ## JDK 17

                        As parts of the base.

                        | | time | classes |
                        | --- | --- | --- |
                        | egf2-config, http | 0.50 (0.40–0.70) | 1800 |
                        | base | 1.00 (1.00–1.00) | 2980 |
                        """);
    }

    @Test
    void aPictureHasTwoBarsForEachRowAsLongAsItsTime() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(new Picture(TABLE, TABLE).svg().getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getElementsByTagName("rect").getLength()).isEqualTo(4);
        double ours = width(svg, 0);
        assertThat(width(svg, 1)).isEqualTo(ours);
        assertThat(width(svg, 2)).isEqualTo(2 * ours);
    }

    private static double width(Document svg, int bar) {
        return Double.parseDouble(svg.getElementsByTagName("rect")
                .item(bar)
                .getAttributes()
                .getNamedItem("width")
                .getNodeValue());
    }

    @Test
    void theResultsAreWrittenAsAPageAndAsJson(@TempDir Path directory) throws Exception {
        new Results("2 cores", 15, List.of(TABLE)).writeTo(directory);

        assertThat(Files.readString(directory.resolve("results.md")))
                .contains("2 cores", "15 rounds", TABLE.markdown());
        JsonNode json = new JsonMapper().readTree(directory.resolve("results.json"));
        assertThat(json.at("/tables/0/rows/0/figures/time/median").doubleValue())
                .isEqualTo(0.5);
        assertThat(json.at("/tables/0/rows/1/figures/classes").intValue()).isEqualTo(2980);
    }

    @Test
    void aDocumentOfAnySizeHasAsManyEntriesAsItSays() {
        for (boolean isTyped : new boolean[] {true, false}) {
            JsonNode document = new JsonMapper().readTree(Growth.document(100, isTyped));
            assertThat(document.get(isTyped ? "entries" : "opaque").size()).isEqualTo(100);
            assertThat(document.get(isTyped ? "opaque" : "entries").size()).isZero();
        }
    }
}
