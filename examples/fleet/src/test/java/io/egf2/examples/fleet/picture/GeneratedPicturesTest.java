package io.egf2.examples.fleet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.fleet.picture.Drawing.Bounds;
import io.egf2.examples.fleet.picture.Drawing.Line;
import io.egf2.examples.fleet.picture.Drawing.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GeneratedPicturesTest {

    /** How near a line may come to what is not its own. */
    private static final double CLEAR = 3;

    /** How far the outline of a box may be within its bounds. */
    private static final double ROUNDNESS = 12;

    private static final List<Drawn> ALL =
            LongStream.range(0, 200).mapToObj(Drawn::of).toList();

    static List<Drawn> pictures() {
        return ALL;
    }

    static List<Drawn> someOfThem() {
        return ALL.subList(0, 20);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyNodeHasABoxAndEveryEdgeALineFromBoxToBox(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        assertThat(drawing.boxes())
                .extracting(Shape::id)
                .containsExactlyInAnyOrderElementsOf(drawn.picture().byId().keySet());
        assertThat(drawing.lines())
                .extracting(line -> line.from() + " " + line.to())
                .containsExactlyInAnyOrderElementsOf(drawn.picture().edges().stream()
                        .map(edge -> edge.from() + " " + edge.to())
                        .toList());
        for (Line line : drawing.lines()) {
            assertThat(isAtTheOutline(box(drawing, line.from()), line.path().begin(), 0))
                    .as(line.toString())
                    .isTrue();
            assertThat(isAtTheOutline(box(drawing, line.to()), line.path().end(), Route.HEAD / 2))
                    .as(line.toString())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noLineGoesThroughABox(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        for (Line line : drawing.lines()) {
            for (Shape box : drawing.boxes()) {
                boolean isItsOwn = box.id().equals(line.from()) || box.id().equals(line.to());
                Bounds bounds = box.bounds().grown(isItsOwn ? -ROUNDNESS / 2 - 1 : CLEAR);
                assertThat(line.path().points()).as(line + " and " + box).noneMatch(bounds::has);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void nothingOverlaps(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        List<Shape> shapes = new ArrayList<>(drawing.boxes());
        shapes.addAll(drawing.labels());
        for (int i = 0; i < shapes.size(); i++) {
            assertThat(drawing.paper().has(shapes.get(i).bounds())).isTrue();
            for (Shape other : shapes.subList(0, i)) {
                assertThat(shapes.get(i).bounds().grown(CLEAR).meets(other.bounds()))
                        .as(shapes.get(i) + " and " + other)
                        .isFalse();
            }
        }
        for (Line line : drawing.lines()) {
            assertThat(drawing.paper().has(line.path().bounds())).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyLabelStandsOnItsLineAndNoOtherLineTouchesIt(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        assertThat(drawing.labels()).hasSize((int) drawn.picture().edges().stream()
                .filter(edge -> !edge.label().isEmpty())
                .count());
        List<Object> labelled = new ArrayList<>();
        for (Shape label : drawing.labels()) {
            List<Line> lines = drawing.lines().stream()
                    .filter(line -> line.path().points().stream()
                            .anyMatch(label.bounds().grown(CLEAR)::has))
                    .toList();
            assertThat(lines).as(label.toString()).hasSize(1);
            labelled.add(lines.get(0).net());
        }
        assertThat(labelled).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textsFitIntoTheirBoxes(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        for (Shape shape : Stream.concat(drawing.boxes().stream(), drawing.labels().stream())
                .toList()) {
            assertThat(shape.texts()).as(shape.toString()).allMatch(shape.bounds()::has);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void linesOfDifferentNetsCrossButNeverRunOnEachOther(Drawn drawn) {
        Drawing drawing = drawn.drawing();

        List<Line> lines = drawing.lines();
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(0, i)) {
                if (other.net() != lines.get(i).net()) {
                    assertThat(isBeside(lines.get(i), other))
                            .as(lines.get(i) + " and " + other)
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("someOfThem")
    void theSamePictureGivesTheSameBytes(Drawn drawn) {
        Picture again = GeneratedPictures.of(drawn.seed());

        assertThat(Svg.of(again)).isEqualTo(drawn.svg());
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theHeadsOfArrowsAreApart(Drawn drawn) {
        List<Path> heads = drawn.drawing().heads();

        for (int i = 0; i < heads.size(); i++) {
            for (Path other : heads.subList(0, i)) {
                assertThat(heads.get(i).bounds().meets(other.bounds())).isFalse();
            }
        }
    }

    private static Shape box(Drawing drawing, String id) {
        return drawing.boxes().stream()
                .filter(box -> box.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isAtTheOutline(Shape box, double[] point, double distance) {
        return box.bounds().grown(distance + 1).has(point)
                && !box.bounds().grown(-ROUNDNESS / 2 - 1).has(point);
    }

    private static boolean isBeside(Line line, Line other) {
        for (Bounds piece : line.path().straights()) {
            for (Bounds beside : other.path().straights()) {
                if (isUpright(piece) == isUpright(beside) && piece.grown(CLEAR).meets(beside)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isUpright(Bounds piece) {
        return piece.left() == piece.right();
    }

    /** A picture, drawn once for all tests. */
    record Drawn(long seed, Picture picture, String svg, Drawing drawing) {

        static Drawn of(long seed) {
            Picture picture = GeneratedPictures.of(seed);
            String svg = Svg.of(picture);
            return new Drawn(seed, picture, svg, new Drawing(svg));
        }

        @Override
        public String toString() {
            return "picture " + seed;
        }
    }
}
