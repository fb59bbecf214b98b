package io.egf2.config.internal.fetch;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.util.Map;
import java.util.Set;

/** Reads http and https locations, on the same path that is open to every fetcher. */
final class HttpFetcher implements ConfigFetcher {

    @Override
    public Set<String> schemes() {
        return Set.of("http", "https");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        return request.get(request.location(), Map.of());
    }
}
