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

    private final ConfigLocation location;
    private final FetchPolicy policy;
    private final Deadline deadline;
    private final FetchStory story;
    private @Nullable HttpGet http;

    LibraryRequest(ConfigLocation location, FetchPolicy policy, Deadline deadline, FetchStory story) {
        this.location = location;
        this.policy = policy;
        this.deadline = deadline;
        this.story = story;
    }

    @Override
    public URI location() {
        return location.uri();
    }

    @Override
    public String service() {
        return policy.service();
    }

    @Override
    public Duration remaining() {
        return deadline.remaining();
    }

    @Override
    public int maxBytes() {
        return policy.maxBytes();
    }

    /** Keeps the HTTP client for the next attempt, but has none until it is needed. */
    @Override
    public FetchedDocument get(URI url, Map<String, String> headers) throws FetchException {
        if (http == null) {
            http = new HttpGet(new HttpExchange(story), policy, deadline);
        }
        return http.get(url, headers);
    }
}
