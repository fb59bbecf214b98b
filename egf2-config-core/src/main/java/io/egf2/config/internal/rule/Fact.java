package io.egf2.config.internal.rule;

import io.egf2.config.Position;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.report.Place;
import io.egf2.config.internal.start.CheckedDocument;
import java.util.List;

/**
 * What a key of one document says.
 *
 * @param service whose document it is
 * @param document how the document is called among those of several fleets
 * @param location of the document, safe to print
 * @param said what, and where
 */
public record Fact(String service, String document, String location, CheckedDocument.Said said) {

    public Object value() {
        return said.value();
    }

    /** Whether it is one of a choice, by the name that a document gives it. */
    boolean is(String name) {
        return AgreementRule.words(value()).equals(name);
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

    /** The value as JSON, as it stands in the document if it does: but a number is one, whatever the document has. */
    String json() {
        if (value() instanceof Number) {
            return String.valueOf(value());
        }
        return said.source() != null ? said.source().source() : '"' + String.valueOf(value()) + '"';
    }

    /** Of several that say the same, the one that says the name of its service, or else the first. */
    static Fact namedLikeItsService(List<Fact> same) {
        return same.stream()
                .filter(each -> each.service().equals(each.value()))
                .findFirst()
                .orElse(same.get(0));
    }

    /** The elements of a list, each at its place. */
    public List<Fact> elements() {
        return facts(said.elements());
    }

    /** The texts of a list in a section that is its driver's. */
    public List<Fact> elements(String key) {
        return facts(said.elements(key));
    }

    /** The keys of a section. */
    List<Fact> keys() {
        return facts(said.keys());
    }

    private List<Fact> facts(List<CheckedDocument.Said> parts) {
        return parts.stream()
                .map(part -> new Fact(service, document, location, part))
                .toList();
    }

    /** For a report: a default is told as one. */
    public Place place() {
        Position position = said.position().orElse(null);
        return new Place(document, location, pointer(), position, said.excerpt());
    }

    @Override
    public String toString() {
        return key() + " = " + value();
    }
}
