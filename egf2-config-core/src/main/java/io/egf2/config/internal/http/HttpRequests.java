package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.FetchContext;
import io.egf2.config.internal.fetch.FetchStory;
import io.egf2.config.internal.fetch.Http;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest.BodyCheck;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP of one fetch. Has no client until the first request, so that a file costs none. */
public final class HttpRequests implements Http {

    private @Nullable HttpExchange exchange;
    private boolean isCancelled;

    @Override
    public FetchedDocument get(FetchContext context, URI url, Map<String, String> headers, @Nullable BodyCheck check)
            throws FetchException {
        return new HttpGet(exchange(context.story()), context, check).get(url, headers);
    }

    private synchronized HttpExchange exchange(FetchStory story) {
        if (exchange == null) {
            exchange = new HttpExchange(story);
        }
        if (isCancelled) {
            exchange.cancel();
        }
        return exchange;
    }

    @Override
    public synchronized void cancel() {
        isCancelled = true;
        if (exchange != null) {
            exchange.cancel();
        }
    }
}
