package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.report.Edits;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
}
