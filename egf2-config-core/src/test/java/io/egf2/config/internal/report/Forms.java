package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.ConfigProblem;
import io.egf2.config.Stage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The forms of a report that machines read, each held against its schema whenever one is made. */
public final class Forms {

    private Forms() {}

    /** A check of one document that failed. */
    public static CheckReport failed(String service, String location, StageFailure failure, String document) {
        DocumentReport report = new FailureReport(service, location, failure).document();
        return CheckReport.of(report.of(null, "0".repeat(64), document.getBytes(StandardCharsets.UTF_8)));
    }

    public static String json(CheckReport report) {
        String text = JsonReport.text(report);
        assertThat(Schemas.errorsOfJson(text)).as(text).isEmpty();
        return text;
    }

    public static String sarif(CheckReport report, @Nullable Path root) {
        String text = SarifReport.text(report, root);
        assertThat(Schemas.errorsOfSarif(text)).as(text).isEmpty();
        return text;
    }

    /** The one run of SARIF. */
    public static JsonNode run(CheckReport report, @Nullable Path root) {
        JsonNode runs = JsonMapper.shared().readTree(sarif(report, root)).get("runs");
        assertThat(runs).hasSize(1);
        return runs.get(0);
    }

    /** All that a program can be told of problems of a document. Quick, so that fuzzing is, too. */
    public static String everythingOf(List<? extends ConfigProblem> problems, byte[] document) {
        return everythingOf("https://config.internal/auth.json", problems, document);
    }

    /** The same of a document somewhere. */
    public static String everythingOf(String location, List<? extends ConfigProblem> problems, byte[] document) {
        List<Problem> all = problems.stream().map(Problem.class::cast).toList();
        StageFailure failure = new StageFailure(Stage.BIND, all, all, 0);
        DocumentReport report = new FailureReport("auth", location, failure).document();
        CheckReport whole = CheckReport.of(report.of(null, "0".repeat(64), document));
        return JsonReport.text(whole) + SarifReport.text(whole, null);
    }
}
