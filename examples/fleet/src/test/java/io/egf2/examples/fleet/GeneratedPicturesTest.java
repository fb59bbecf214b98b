package io.egf2.examples.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.fleet.Drawing.Bounds;
import io.egf2.examples.fleet.Drawing.Line;
import io.egf2.examples.fleet.Drawing.Shape;
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

    static Stream<Picture> pictures() {
        return LongStream.range(0, 200).mapToObj(GeneratedPictures::of);
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void everyNodeHasABoxAndEveryEdgeALineFromBoxToBox(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

        assertThat(drawing.boxes())
                .extracting(Shape::id)
                .containsExactlyInAnyOrderElementsOf(picture.byId().keySet());
        assertThat(drawing.lines())
                .extracting(line -> line.from() + " " + line.to())
                .containsExactlyInAnyOrderElementsOf(picture.edges().stream()
                        .map(edge -> edge.from() + " " + edge.to())
                        .toList());
        for (Line line : drawing.lines()) {
            assertThat(isAtTheOutline(box(drawing, line.from()), line.path().begin(), 0)).as(line.toString()).isTrue();
            assertThat(isAtTheOutline(box(drawing, line.to()), line.path().end(), Route.HEAD / 2)).as(line.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void noLineGoesThroughABox(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

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
    void nothingOverlaps(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

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
    void everyLabelStandsOnItsLineAndNoOtherLineTouchesIt(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

        assertThat(drawing.labels())
                .hasSize((int) picture.edges().stream().filter(edge -> !edge.label().isEmpty()).count());
        List<Object> labelled = new ArrayList<>();
        for (Shape label : drawing.labels()) {
            List<Line> lines = drawing.lines().stream()
                    .filter(line -> line.path().points().stream().anyMatch(label.bounds().grown(CLEAR)::has))
                    .toList();
            assertThat(lines).as(label.toString()).hasSize(1);
            labelled.add(lines.get(0).net());
        }
        assertThat(labelled).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void textsFitIntoTheirBoxes(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

        for (Shape shape : Stream.concat(drawing.boxes().stream(), drawing.labels().stream()).toList()) {
            assertThat(shape.texts()).as(shape.toString()).allMatch(shape.bounds()::has);
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void linesOfDifferentNetsCrossButNeverRunOnEachOther(Picture picture) {
        Drawing drawing = new Drawing(Svg.of(picture));

        List<Line> lines = drawing.lines();
        for (int i = 0; i < lines.size(); i++) {
            for (Line other : lines.subList(0, i)) {
                if (other.net() != lines.get(i).net()) {
                    assertThat(isBeside(lines.get(i), other)).as(lines.get(i) + " and " + other).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void theSamePictureGivesTheSameBytes(Picture picture) {
        Picture again = new Picture(picture.title(), new ArrayList<>(picture.nodes()), new ArrayList<>(picture.edges()));

        assertThat(Svg.of(again)).isEqualTo(Svg.of(picture));
    }

    private static Shape box(Drawing drawing, String id) {
        return drawing.boxes().stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
    }

    private static boolean isAtTheOutline(Shape box, double[] point, double distance) {
        return box.bounds().grown(distance + 1).has(point) && !box.bounds().grown(-ROUNDNESS / 2 - 1).has(point);
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
}
