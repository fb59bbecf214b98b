package io.egf2.config;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every attempt of one fetch is asked. */
final class LibraryRequest implements FetchRequest {

    private final FetchContext context;
    private volatile @Nullable HttpGet http;

    LibraryRequest(FetchContext context) {
        this.context = context;
    }

    @Override
    public URI location() {
        return context.location().uri();
    }

    @Override
    public String service() {
        return context.policy().service();
    }

    @Override
    public Duration remaining() {
        return context.deadline().remaining();
    }

    @Override
    public int maxBytes() {
        return context.policy().maxBytes();
    }

    @Override
    public void doing(String what) {
        context.story().doing(what);
    }

    /** Keeps the HTTP client for the next attempt, but has none until it is needed. */
    @Override
    public FetchedDocument get(URI url, Map<String, String> headers) throws FetchException {
        HttpGet get = http;
        if (get == null) {
            get = new HttpGet(context);
            http = get;
        }
        return get.get(url, headers);
    }

    /** Leaves no connection open behind a fetch that nobody waits for any more. */
    void cancel() {
        HttpGet get = http;
        if (get != null) {
            get.cancel();
        }
    }
}
