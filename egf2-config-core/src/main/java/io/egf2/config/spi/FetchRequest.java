package io.egf2.config.spi;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What a fetcher is asked for in one attempt. Made by the library; a fetcher's own tests may implement it.
 */
public interface FetchRequest {

    /**
     * The location as the operator wrote it. Its user info and query may hold secrets: never log or print it.
     *
     * @return an absolute URI
     */
    URI location();

    /**
     * The name of the service that starts, as in {@code ConfigBootstrap.forService}.
     *
     * @return the name
     */
    String service();

    /**
     * The time left for this attempt and all that may follow it.
     *
     * @return the time until the deadline, never negative
     */
    Duration remaining();

    /**
     * The size at which a document is refused.
     *
     * @return the most bytes a document may have
     */
    int maxBytes();

    /**
     * Tells what the fetcher is about to wait for. The report shows it if the attempt never ends; nothing does otherwise.
     *
     * @param what words that follow "still", without a secret, such as "asking the vault for a token"
     */
    void doing(String what);

    /**
     * Makes one HTTP GET under the library's own rules for time, size, redirects and certificates: the way for a fetcher
     * whose documents travel over http in the end, for instance with a signed URL.
     *
     * @param url an absolute http or https URL
     * @param headers headers to send, besides {@code User-Agent} and {@code Accept-Encoding}; an {@code Accept} or {@code Host}
     *     among them takes the place of the library's. A redirect does not send them on to another server
     * @return the body of a 200 answer, its revision being the {@code ETag}
     * @throws FetchException for everything else; its {@link FetchException#response()} is there when a server answered
     */
    FetchedDocument get(URI url, Map<String, String> headers) throws FetchException;

    /**
     * Makes one HTTP GET as {@link #get} does, for a request that holds for this URL alone, such as a signed one: no redirect is
     * followed (it fails as every other status than 200 does), and the body is checked as it came.
     *
     * @param url an absolute http or https URL
     * @param headers headers to send, besides {@code User-Agent} and {@code Accept-Encoding}, which is {@code identity}
     * @param check looks at the body before its compression is undone
     * @return the body of a 200 answer that the check let pass
     * @throws FetchException for everything else, and what the check throws
     */
    FetchedDocument getChecked(URI url, Map<String, String> headers, BodyCheck check) throws FetchException;

    /** Looks at the body of an answer as it was sent, for instance for a checksum of it. */
    @FunctionalInterface
    interface BodyCheck {

        /**
         * Looks at a body.
         *
         * @param body the bytes as they came, not a copy
         * @param headers response headers, names in lower case
         * @throws FetchException if it must not be used
         */
        void check(byte[] body, Map<String, String> headers) throws FetchException;
    }
}
