package io.egf2.config.internal.fetch;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What every attempt of one fetch is asked. */
final class LibraryRequest implements FetchRequest {

    private final FetchContext context;
    private final Http http;

    LibraryRequest(FetchContext context, Http http) {
        this.context = context;
        this.http = http;
    }

    @Override
    public URI location() {
        return context.location().uri();
    }

    @Override
    public String service() {
        return context.service();
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

    @Override
    public FetchedDocument get(URI url, Map<String, String> headers) throws FetchException {
        return http.get(context, url, headers, null);
    }

    @Override
    public FetchedDocument getChecked(URI url, Map<String, String> headers, BodyCheck check) throws FetchException {
        return http.get(context, url, headers, check);
    }

    /** Leaves no connection open behind a fetch that nobody waits for any more. */
    void cancel() {
        http.cancel();
    }
}
