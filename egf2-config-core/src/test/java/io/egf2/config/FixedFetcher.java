package io.egf2.config;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Serves one document for every location with the scheme {@code test}. */
final class FixedFetcher implements ConfigFetcher {

    private final byte[] document;

    public FixedFetcher(byte[] document) {
        this.document = document;
    }

    public static FixedFetcher of(String document) {
        return new FixedFetcher(document.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Set<String> schemes() {
        return Set.of("test");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) {
        return FetchedDocument.of(document).withRevision("r1");
    }
}
