package io.egf2.config.internal.start;

import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.fetch.FetchInProgress;
import org.jspecify.annotations.Nullable;

/**
 * One document that is checked among others: it is on its way from the beginning, and read when all are. What a start would say
 * of it is said, but nothing of the environment counts.
 */
public final class DocumentCheck implements AutoCloseable {

    private final Start start;
    private final StartOptions options;
    private @Nullable FetchInProgress fetch;
    private @Nullable StartFailure failure;

    private DocumentCheck(StartOptions options, String location, long began) {
        this.options = options;
        this.start = new Start(new String[] {"--config=" + location}, options, began);
    }

    /**
     * Sends for a document.
     *
     * @param began when the first of the documents was sent for, by {@link System#nanoTime()}: the deadline is one for all
     */
    public static DocumentCheck begin(StartOptions options, String location, long began) {
        DocumentCheck check = new DocumentCheck(options, location, began);
        try {
            check.fetch = check.start.begin(ConfigParameter.find(check.start.args(), options.environment()));
        } catch (Throwable e) {
            check.failure = check.start.failure(e);
        }
        return check;
    }

    /** Whether the document is not there yet. */
    public boolean isAwaited() {
        return fetch != null && fetch.isGoingOn();
    }

    /**
     * Waits for the document and reads it.
     *
     * @param shape the shape of the settings record, which documents of one kind share
     */
    public CheckedDocument finish(RecordShape shape) {
        if (fetch != null) {
            try {
                return new CheckedDocument(options.service(), start.finish(fetch, shape), null);
            } catch (Throwable e) {
                failure = start.failure(e);
            }
        }
        return new CheckedDocument(options.service(), null, failure);
    }

    @Override
    public void close() {
        if (fetch != null) {
            fetch.close();
        }
    }
}
