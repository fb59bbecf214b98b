package io.egf2.config.internal.report;

import io.egf2.config.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in one of several documents.
 *
 * @param service whose document it is; empty of another file
 * @param location of the document or file, safe to print
 * @param pointer the key
 * @param position null of what stands nowhere, such as a default
 * @param excerpt the line of the document, with a caret; empty of what stands nowhere
 */
public record Place(
        String service,
        String location,
        String pointer,
        @Nullable Position position,
        List<String> excerpt) {

    /** In one line, such as {@code sync.json:12:21 /consumer-group}. */
    public String line() {
        String where = position == null ? " (default)" : ":" + position.line() + ":" + position.column();
        return location + where + (pointer.isEmpty() ? "" : " " + pointer);
    }
}
