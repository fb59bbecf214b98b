package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BlockTest {

    private static Problem at(String pointer, int line) {
        return Problem.of(ProblemCode.VALUE_FORMAT, pointer, "expected a, found \"" + pointer + '"')
                .withKind("a")
                .at(new Position(line, 7));
    }

    private static List<Problem> inList(String pattern, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> at(pattern.replace("#", String.valueOf(i)), i + 1))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/hosts/#| 4| /hosts/0 \u2026 3: 4 values, the first at 1:7",
                "/elastic/hosts/#| 200| /elastic/hosts/0 \u2026 199: 200 values, the first at 1:7",
                "/peers/#/url| 5| /peers/0 \u2026 4/url: 5 values, the first at 1:7",
                "/a/3/b/#/c| 5| /a/3/b/0 \u2026 4/c: 5 values, the first at 1:7",
            })
    void neighboursThatDifferInTheirIndexAreOneBlock(String pattern, int count, String place) {
        List<Block> blocks = Block.of(inList(pattern, count));

        assertThat(blocks).singleElement().extracting(Block::place).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"/hosts/#, 3", "/limits/a#, 9", "/#/a/b#, 9", "/a#, 50"})
    void whatIsFewOrHasANameOfItsOwnIsToldOneByOne(String pattern, int count) {
        assertThat(Block.of(inList(pattern, count))).hasSize(count).allMatch(block -> block.count() == 1);
    }

    @Test
    void anotherMistakeBetweenThemMakesTwoBlocks() {
        List<Problem> problems = new ArrayList<>(inList("/hosts/#", 10));
        problems.set(
                5, Problem.of(ProblemCode.VALUE_TYPE, "/hosts/5", "expected b").at(new Position(6, 7)));

        assertThat(Block.of(problems)).extracting(Block::count).containsExactly(5, 1, 4);
    }

    @Test
    void theSameMistakeOfWritingAtManyPlacesIsOneBlock() {
        List<Problem> problems = IntStream.range(1, 14)
                .mapToObj(line ->
                        Problem.of(ProblemCode.JSON_QUOTES, "expected \"").at(new Position(line, 3)))
                .toList();

        assertThat(Block.of(problems))
                .singleElement()
                .extracting(Block::place)
                .isEqualTo("(1:3) \u2026 (13:3): 13 places");
    }

    @Test
    void aMissingKeyIsNotPushedOut() {
        List<Problem> problems = new ArrayList<>(inList("/name#", 300));
        problems.add(Problem.of(ProblemCode.KEY_MISSING, "/password", "required key is missing"));

        List<Block> shown = Block.shown(Block.of(problems));

        assertThat(shown).hasSize(20);
        assertThat(shown.get(19).place()).isEqualTo("/password");
    }

    @Test
    void noMissingKeyIsLeftOutHoweverManyThereAre() {
        List<Problem> problems = new ArrayList<>(inList("/name#", 30));
        for (int i = 0; i < 50; i++) {
            problems.add(Problem.of(ProblemCode.KEY_MISSING, "/key" + i, "required key is missing"));
        }

        assertThat(Block.shown(Block.of(problems))).hasSize(50);
    }
}
