package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Edits;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** One slip of the finger is one problem, wherever it happens. */
final class SlipTest {

    private final List<String> wrong = new ArrayList<>();
    private int refused;

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void eachCharacterThatIsMissingOrDoubledOrInTheWrongPlaceIsOneProblem(String service) {
        String written = EgfServices.document(service);
        for (String document :
                List.of(written, JsonMapper.shared().readTree(written).toString())) {
            for (int at = 0; at < document.length() - 1; at++) {
                String before = document.substring(0, at);
                String behind = document.substring(at + 1);
                char c = document.charAt(at);
                check(service, before + behind);
                check(service, before + c + c + behind);
                check(service, before + behind.charAt(0) + c + behind.substring(1));
            }
        }

        assertThat(refused).isGreaterThan(200);
        assertThat(wrong.stream().limit(1)).as(wrong.size() + " of " + refused).isEmpty();
    }

    private void check(String service, String document) {
        Optional<StageFailure> failure = ReadingOn.failure(service, document);
        if (failure.isPresent() && failure.get().stage() == Stage.PARSE) {
            refused++;
            List<Problem> problems = failure.get().problems();
            if (problems.size() != 1 || !isMended(service, document, problems.get(0))) {
                wrong.add(document + "\n" + ReadingOn.lines(service, document));
            }
        }
    }

    /** A slip in the name of a key or in a word remains one of the settings. */
    private static boolean isMended(String service, String document, Problem problem) {
        Optional<String> mended = Edits.applied(problem, document);
        return mended.isEmpty()
                || ReadingOn.failure(service, mended.get())
                        .map(StageFailure::stage)
                        .filter(Stage.PARSE::equals)
                        .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void aDocumentThatIsCutAnywhereIsOneProblem(String service) {
        String document = EgfServices.document(service);
        for (int end = 1; end < document.stripTrailing().length() - 1; end++) {
            String cut = document.substring(0, end);
            refused++;
            if (ReadingOn.problems(service, cut).size() != 1) {
                wrong.add(cut + "\n" + ReadingOn.lines(service, cut));
            }
        }

        assertThat(wrong.stream().limit(1)).as(wrong.size() + " of " + refused).isEmpty();
    }

    /** Two slips on other lines do not hide each other, unless the report says where it stopped: of two brackets, say. */
    @ParameterizedTest
    @ValueSource(strings = {"client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job"})
    void twoSlipsAreTwoProblems(String service) {
        String[] lines = EgfServices.document(service).split("\n");
        Random random = new Random(service.hashCode());
        while (refused < 60) {
            int one = 1 + random.nextInt(lines.length - 2);
            int other = 1 + random.nextInt(lines.length - 2);
            String first = slipped(lines[one], random);
            String second = slipped(lines[other], random);
            if (Math.abs(one - other) > 1 && isRefused(service, one, first) && isRefused(service, other, second)) {
                refused++;
                String[] both = lines.clone();
                both[one] = first;
                both[other] = second;
                String document = String.join("\n", both);
                String told = ReadingOn.lines(service, document);
                if (ReadingOn.problems(service, document).size() != 2 && !told.contains("not looked at from line")) {
                    wrong.add(document + "\n" + told);
                }
            }
        }

        assertThat(wrong.stream().limit(1)).as(wrong.size() + " of " + refused).isEmpty();
    }

    private static String slipped(String line, Random random) {
        int at = random.nextInt(line.length());
        String c = line.substring(at, at + 1);
        String before = line.substring(0, at);
        String behind = line.substring(at + 1);
        return switch (behind.isEmpty() ? random.nextInt(2) : random.nextInt(3)) {
            case 0 -> before + behind;
            case 1 -> before + c + c + behind;
            default -> before + behind.charAt(0) + c + behind.substring(1);
        };
    }

    private static boolean isRefused(String service, int line, String slipped) {
        String[] lines = EgfServices.document(service).split("\n");
        lines[line] = slipped;
        return ReadingOn.failure(service, String.join("\n", lines))
                .filter(failure -> failure.stage() == Stage.PARSE)
                .isPresent();
    }
}
