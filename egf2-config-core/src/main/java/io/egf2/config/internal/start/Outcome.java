package io.egf2.config.internal.start;

import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.fetch.Fetched;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.print.EffectiveSettings;
import io.egf2.config.internal.report.DocumentReport;
import io.egf2.config.internal.report.FailureReport;
import io.egf2.config.internal.report.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a whole pipeline comes to.
 *
 * @param location where the document was fetched, safe to print
 * @param fetched the document as fetched, and in how many attempts
 * @param document the document as read
 * @param shape the shape of the settings record
 * @param bound the settings
 */
public record Outcome(
        String location, Fetched fetched, JsonDocument document, RecordShape shape, RecordBinder.Bound bound) {

    public Object settings() {
        return bound.settings();
    }

    public String fingerprint() {
        return fetched.fingerprint();
    }

    public List<Problem> warnings() {
        return bound.warnings();
    }

    public Optional<String> revision() {
        return fetched.document().revision();
    }

    void log(StartLog log, String service, long nanos) {
        StringBuilder line =
                new StringBuilder(service).append(" configured from ").append(source());
        line.append(" in ").append(nanos / 1_000_000).append(" ms, ").append(fetched.attempts());
        line.append(fetched.attempts() == 1 ? " attempt" : " attempts");
        log.info(line.append(overridden()).toString());
        if (!bound.warnings().isEmpty()) {
            FailureReport.lines(bound.warnings()).forEach(log::warn);
        }
    }

    /** Location, revision, fingerprint and size. */
    String source() {
        StringBuilder text = new StringBuilder(location).append(" (");
        if (revision().isPresent()) {
            text.append("revision ").append(revision().get()).append(", ");
        }
        text.append("sha256 ").append(fetched.fingerprint()).append(", ");
        return text.append(fetched.document().bytes().length).append(" bytes)").toString();
    }

    /** The same facts for forms of the report that machines read. */
    DocumentReport document(String service) {
        return of(fetched, DocumentReport.good(service, location, warnings()));
    }

    /** A report of a document that was fetched. */
    static DocumentReport of(Fetched fetched, DocumentReport report) {
        String revision = fetched.document().revision().orElse(null);
        return report.of(revision, fetched.fingerprint(), fetched.document().bytes());
    }

    private String overridden() {
        Set<String> keys = bound.overrides().keySet();
        return keys.isEmpty() ? "" : ", overridden by the environment: " + String.join(", ", keys);
    }

    /** What {@code --config-print} prints. */
    String print(String service) {
        return "Settings of " + service + " from " + source() + ":\n\n"
                + EffectiveSettings.text(shape, document, bound.overrides())
                + (warnings().isEmpty() ? "" : "\n")
                + warningLines();
    }

    /** What {@code --config-check} prints when all is well. */
    String summary(String service) {
        return service + " can start with " + source() + overridden() + warningLines();
    }

    private String warningLines() {
        StringBuilder lines = new StringBuilder();
        for (String warning : FailureReport.lines(warnings())) {
            lines.append("\n  warning: ").append(warning);
        }
        return lines.toString();
    }
}
