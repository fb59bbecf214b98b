package io.egf2.config.internal.report;

/**
 * A hint that can be carried out by a machine: applied alone, the problem is gone, and the next report is this one without it.
 * The replacement may repeat a value of the document, so an edit is never shown.
 *
 * @param from the offset of the first character that is replaced, in the document as it was fetched, without a byte order mark
 * @param to the offset behind the last one
 * @param replacement what stands there instead
 */
public record Edit(int from, int to, String replacement) {

    @Override
    public String toString() {
        return "Edit[" + from + ", " + to + "]";
    }
}
