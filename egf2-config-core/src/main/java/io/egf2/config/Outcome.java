package io.egf2.config;

import java.util.Optional;
import java.util.Set;

/**
 * What a whole pipeline comes to.
 *
 * @param location where the document was fetched
 * @param fetched the document as fetched, and in how many attempts
 * @param document the document as read
 * @param shape the shape of the settings record
 * @param bound the settings
 */
record Outcome(
        ConfigLocation location, Fetched fetched, JsonDocument document, RecordShape shape, RecordBinder.Bound bound) {

    <T extends Record> LoadedConfig<T> loaded(Class<T> type) {
        return new LoadedConfig<>(
                type.cast(bound.settings()), location, revision(), fetched.fingerprint(), bound.warnings());
    }

    private Optional<String> revision() {
        return fetched.document().revision();
    }

    void log(StartLog log, String service, long nanos) {
        StringBuilder line =
                new StringBuilder(service).append(" configured from ").append(source());
        line.append(" in ").append(nanos / 1_000_000).append(" ms, ").append(fetched.attempts());
        line.append(fetched.attempts() == 1 ? " attempt" : " attempts");
        log.info(line.append(overridden()).toString());
        for (ConfigProblem warning : bound.warnings()) {
            log.warn(warning.line());
        }
    }

    /** Location, revision, fingerprint and size. */
    String source() {
        StringBuilder text = new StringBuilder(location.toString()).append(" (");
        if (revision().isPresent()) {
            text.append("revision ").append(revision().get()).append(", ");
        }
        text.append("sha256 ").append(fetched.fingerprint()).append(", ");
        return text.append(fetched.document().bytes().length).append(" bytes)").toString();
    }

    private String overridden() {
        Set<String> keys = bound.overrides().keySet();
        return keys.isEmpty() ? "" : ", overridden by the environment: " + String.join(", ", keys);
    }

    /** What {@code --config-check} prints when all is well. */
    String summary(String service) {
        StringBuilder text = new StringBuilder(service)
                .append(" can start with ")
                .append(source())
                .append(overridden());
        for (ConfigProblem warning : bound.warnings()) {
            text.append("\n  warning: ").append(warning.line());
        }
        return text.toString();
    }
}
