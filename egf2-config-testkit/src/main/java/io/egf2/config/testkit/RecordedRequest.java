package io.egf2.config.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a {@link FakeConfigServer} was sent.
 *
 * @param at when it came
 * @param method such as {@code GET}
 * @param path the path and query as they were sent
 * @param headers the values of each header, by name without regard to case
 */
public record RecordedRequest(Instant at, String method, String path, Map<String, List<String>> headers) {

    /**
     * The first value of a header.
     *
     * @param name the header's name, in any case
     * @return its value, if it was sent
     */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** Names no headers, which may hold credentials. */
    @Override
    public String toString() {
        return at + " " + method + " " + path;
    }
}
