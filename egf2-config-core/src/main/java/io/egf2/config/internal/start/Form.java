package io.egf2.config.internal.start;

import io.egf2.config.internal.report.CheckReport;
import io.egf2.config.internal.report.JsonReport;
import io.egf2.config.internal.report.SarifReport;
import io.egf2.config.internal.text.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A form of what {@code --config-check} prints, besides the text for people. Loaded only where one is asked for. */
enum Form {
    /** The same text as without a form. */
    TEXT,
    /** JSON of our own. */
    JSON,
    /** SARIF 2.1.0. */
    SARIF;

    static final List<String> NAMES = List.of("text", "json", "sarif");

    static Optional<Form> find(String name) {
        int index = NAMES.indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values()[index]);
    }

    /** What to write instead of a name that there is not. */
    static String meant(String name) {
        return Suggestion.of(name, NAMES).best().orElse("json");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The report for a machine; of the text, nothing. */
    Optional<String> of(CheckReport report) {
        return switch (this) {
            case TEXT -> Optional.empty();
            case JSON -> Optional.of(JsonReport.text(report));
            case SARIF -> Optional.of(SarifReport.text(report, null));
        };
    }
}
