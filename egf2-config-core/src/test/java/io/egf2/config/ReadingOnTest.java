package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Edits;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a document, one run says all of it and nothing else. */
final class ReadingOnTest {

    /** More of them: {@code -Dreading.seeds=100000}. */
    private static final int SEEDS = Integer.getInteger("reading.seeds", 2_000);

    private static final int MOST_WORDS = 25;

    @Test
    void oneRunNamesEveryMistakeOfWritingAndOfSettingsAndNothingElse() {
        List<String> services = List.copyOf(EgfServices.RECORDS.keySet());
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            String service = services.get(seed % services.size());
            Planted each = Planted.of(service, 1 + random.nextInt(8), random);
            Optional<StageFailure> failure = ReadingOn.failure(service, each.document());
            List<String> problems = failure.map(StageFailure::problems).orElse(List.of()).stream()
                    .map(ReadingOnTest::place)
                    .collect(Collectors.toList());
            String report = failure.map(it -> new FailureReport(service, "x", it).text())
                    .orElse("");
            boolean isTerse = failure.map(StageFailure::problems).orElse(List.of()).stream()
                    .allMatch(problem -> problem.message().split("\\s+").length <= MOST_WORDS);
            if (!isTerse || !problems.equals(each.expected()) || report.contains(Planted.CANARY)) {
                wrong.add("seed " + seed + " " + service + "\n" + each.document() + "\nexpected " + each.expected()
                        + "\n" + ReadingOn.lines(service, each.document()));
            }
        }
        assertThat(wrong.stream().limit(1)).as(wrong.size() + " of " + SEEDS).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void aDocumentThatWasPastedTwiceIsOneMistake(String service) {
        String document = EgfServices.document(service).strip();

        for (String between : List.of("\n", "\n\n", "", " ")) {
            assertThat(ReadingOn.problems(service, document + between + document))
                    .extracting(Problem::code)
                    .containsExactly(ProblemCode.JSON_TRAILING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\t"})
    void aMergeConflictIsOneMistakeWhereverItsMarksBegin(String indent) {
        String document = EgfServices.document("auth")
                .replaceFirst(
                        "\n",
                        "\n" + indent + "<<<<<<< HEAD\n  \"session_lifetime\": 1,\n" + indent + "=======\n"
                                + "  \"session_lifetime\": 2,\n" + indent + ">>>>>>> other\n")
                .replaceFirst("\"session_lifetime\": 86400,", "");

        assertThat(ReadingOn.problems("auth", document))
                .extracting(Problem::code)
                .containsExactly(ProblemCode.JSON_SYNTAX);
    }

    @Test
    void aHintThatIsAnEditMendsItsProblemAndChangesNothingElse() {
        List<String> services = List.copyOf(EgfServices.RECORDS.keySet());
        List<String> wrong = new ArrayList<>();
        int applied = 0;
        for (int seed = 0; seed < SEEDS / 4; seed++) {
            Random random = new Random(seed);
            String service = services.get(seed % services.size());
            String document = Planted.of(service, 1 + random.nextInt(8), random).document();
            List<Problem> problems = ReadingOn.problems(service, document);
            for (Problem problem : problems) {
                Optional<String> mended = Edits.applied(problem, document);
                if (mended.isPresent()) {
                    applied++;
                    List<String> expected = new ArrayList<>(kinds(problems));
                    expected.remove(problems.indexOf(problem));
                    List<String> told = kinds(ReadingOn.problems(service, mended.get()));
                    if (!told.equals(expected)) {
                        wrong.add("seed " + seed + " " + problem + "\n" + document + "\n--- mended\n" + mended.get()
                                + "\n" + ReadingOn.lines(service, mended.get()));
                    }
                }
            }
        }
        assertThat(applied).isGreaterThan(SEEDS / 8);
        assertThat(wrong).isEmpty();
    }

    /** What is said, whatever the places: they move when a line grows. */
    private static List<String> kinds(List<Problem> problems) {
        return problems.stream()
                .map(each -> each.code() + each.pointer() + each.message().replaceAll("[0-9]+:[0-9]+", ""))
                .collect(Collectors.toList());
    }

    private static String place(ConfigProblem problem) {
        return problem.code().name() + " "
                + problem.position().map(Position::toString).orElse("");
    }
}
