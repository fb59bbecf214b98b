package io.egf2.config.fleet;

import io.egf2.config.Position;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.start.CheckedDocument;

/**
 * What a key of one document says.
 *
 * @param service whose document it is
 * @param location of the document, safe to print
 * @param said what, and where
 */
record Fact(String service, String location, CheckedDocument.Said said) {

    Object value() {
        return said.value();
    }

    String pointer() {
        return said.pointer().toString();
    }

    /** By which it is known among all facts of a fleet. */
    String key() {
        return service + " " + pointer();
    }

    /** The finding with what mends it, where the value stands in a document. */
    Finding mended(Finding finding, String hint, String json) {
        return said.replacement(json).map(finding.withHint(hint)::withEdit).orElse(finding);
    }

    boolean isDefault() {
        return said.source() == null;
    }

    /** For a report: a default is told as one. */
    Place place() {
        Position position = said.position().orElse(null);
        return new Place(service, location, pointer(), position, said.excerpt());
    }

    @Override
    public String toString() {
        return key() + " = " + value();
    }
}
