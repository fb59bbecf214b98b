package io.egf2.config.internal.fetch;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest.BodyCheck;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP of one fetch, which keeps its client from one attempt to the next. */
public interface Http {

    /**
     * One GET, as {@link io.egf2.config.spi.FetchRequest} promises it to every fetcher.
     *
     * @param check looks at the body as it came; with one, no redirect is followed
     */
    FetchedDocument get(FetchContext context, URI url, Map<String, String> headers, @Nullable BodyCheck check)
            throws FetchException;

    /** Drops the connection of the GET that is under way, from any thread, and lets no other begin. */
    void cancel();
}
