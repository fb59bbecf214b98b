package io.egf2.config;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Forms;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.provider.MethodSource;

/** The stages PARSE and BIND over any bytes: settings, or a report that is bounded, harmless and discreet. */
class DocumentFuzzTest {

    private static final int LONGEST_REPORT = 100_000;
    private static final int LONGEST_LOG_LINE = 2_048;

    private static final RecordShape SAMPLE = Shapes.of(SampleSettings.class);
    private static final RecordShape SECRET = Shapes.of(SecretDocument.class);
    private static final List<RecordShape> SERVICES =
            EgfServices.RECORDS.values().stream().map(Shapes::of).toList();

    @MethodSource("io.egf2.config.FuzzSeeds#documents")
    @FuzzTest
    void anyDocumentIsBoundOrReported(byte[] input) {
        byte[] document = Output.withoutCanary(input);
        int number = document.length;
        check(document, number % 2 == 0 ? SAMPLE : SERVICES.get(number % SERVICES.size()));
        Output.checkKeptSecret(check(SecretDocument.beside(document), SECRET));
    }

    /** All that is to be seen. */
    private static String check(byte[] bytes, RecordShape shape) {
        try {
            JsonDocument document = JsonReader.read(bytes);
            RecordBinder.Bound bound = new RecordBinder(shape).bind(document, Environment.of(Map.of()), false);
            return bound.settings() + " " + visible(bound.warnings());
        } catch (StageFailure e) {
            return visible(e, bytes);
        }
    }

    private static String visible(StageFailure failure, byte[] document) {
        FailureReport report = new FailureReport("auth", "http://config.example/auth.json", failure);
        Output.checkLines(report.text(), LONGEST_REPORT);
        Output.checkLine(report.line(LONGEST_LOG_LINE), LONGEST_LOG_LINE);
        return report.text()
                + report.line(LONGEST_LOG_LINE)
                + visible(failure.problems())
                + Forms.everythingOf(failure.problems(), document);
    }

    private static String visible(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            Output.checkLine(problem.toString(), LONGEST_REPORT);
            text.append(problem).append(problem.hint()).append(Details.of(problem));
        }
        return text.toString();
    }
}
