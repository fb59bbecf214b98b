package io.egf2.config.spi;

import java.util.Set;

/**
 * Reads one location once. A fetcher is found by {@link java.util.ServiceLoader}, so it has a public constructor without
 * arguments, and it is looked up only for a scheme that the library does not serve itself ({@code http}, {@code https},
 * {@code file}).
 *
 * <p>A fetcher makes one attempt and does not retry: the library repeats an attempt whose failure is
 * {@linkplain FetchException.Reason#isTransient() transient}, within its deadline, and tells the operator the story of all
 * attempts. It is called on one daemon thread at a time, which is interrupted and abandoned when the deadline has passed.
 *
 * <pre>{@code
 * public final class VaultFetcher implements ConfigFetcher {
 *     public Set<String> schemes() {
 *         return Set.of("vault");
 *     }
 *
 *     public FetchedDocument fetch(FetchRequest request) throws FetchException {
 *         URI url = URI.create("https://" + request.location().getAuthority() + "/v1" + request.location().getPath());
 *         return request.get(url, Map.of("X-Vault-Token", token()));
 *     }
 * }
 * }</pre>
 */
public interface ConfigFetcher {

    /**
     * The URL schemes that this fetcher serves.
     *
     * @return schemes in lower case, without the colon
     */
    Set<String> schemes();

    /**
     * Makes one attempt to read the document.
     *
     * @param request what to read, and how long and how large it may be
     * @return the document as it was found
     * @throws FetchException if there is no document to be had; what it says is shown to the operator, so it must not hold a
     *     secret
     */
    FetchedDocument fetch(FetchRequest request) throws FetchException;
}
