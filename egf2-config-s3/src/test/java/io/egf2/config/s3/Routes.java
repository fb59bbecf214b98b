package io.egf2.config.s3;

import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The fetcher under test, whose requests for hosts that do not exist here go to the server on loopback. */
record Routes(ConfigFetcher fetcher, CloudServer server) implements ConfigFetcher {

    static boolean isLoopback(String host) {
        return host.startsWith("127.") || host.startsWith("[") || host.contains(":") || host.equals("localhost");
    }

    @Override
    public Set<String> schemes() {
        return fetcher.schemes();
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        return fetcher.fetch(new Routed(request, server));
    }

    private record Routed(FetchRequest request, CloudServer server) implements FetchRequest {

        @Override
        public URI location() {
            return request.location();
        }

        @Override
        public String service() {
            return request.service();
        }

        @Override
        public Duration remaining() {
            return request.remaining();
        }

        @Override
        public int maxBytes() {
            return request.maxBytes();
        }

        @Override
        public void doing(String what) {
            request.doing(what);
        }

        @Override
        public FetchedDocument get(URI url, Map<String, String> headers) throws FetchException {
            throw new IllegalStateException("nothing of S3 is asked for unsigned");
        }

        @Override
        public FetchedDocument getChecked(URI url, Map<String, String> headers, BodyCheck check) throws FetchException {
            if (url.getHost() != null && isLoopback(url.getHost())) {
                return request.getChecked(url, headers, check);
            }
            Map<String, String> routed = new HashMap<>(headers);
            routed.put(CloudServer.ROUTED, String.valueOf(routed.remove("host")));
            String target = url.getRawPath() + (url.getRawQuery() == null ? "" : '?' + url.getRawQuery());
            return request.getChecked(URI.create(server.url() + target), routed, check);
        }
    }
}
