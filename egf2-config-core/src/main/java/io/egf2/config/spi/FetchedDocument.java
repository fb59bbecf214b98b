package io.egf2.config.spi;

import java.util.Map;
import java.util.Optional;

/**
 * A document as it was fetched: its bytes, and the revision under which its source knows it. Immutable but for the bytes,
 * which are handed over and not copied.
 */
public final class FetchedDocument {

    private final byte[] bytes;
    private final Optional<String> revision;
    private final Map<String, String> headers;

    private FetchedDocument(byte[] bytes, Optional<String> revision, Map<String, String> headers) {
        this.bytes = bytes;
        this.revision = revision;
        this.headers = headers;
    }

    /**
     * A document without a revision.
     *
     * @param bytes the whole document
     * @return the document
     */
    public static FetchedDocument of(byte[] bytes) {
        return new FetchedDocument(bytes, Optional.empty(), Map.of());
    }

    /**
     * The same document, known under a revision.
     *
     * @param revision an ETag, a version id, or what else the source calls it; it is printed, so it must not be a secret
     * @return a document with that revision
     */
    public FetchedDocument withRevision(String revision) {
        return new FetchedDocument(bytes, Optional.of(revision), headers);
    }

    /**
     * The same document with the headers it came with.
     *
     * @param headers response headers, names in lower case
     * @return a document with those headers
     */
    public FetchedDocument withHeaders(Map<String, String> headers) {
        return new FetchedDocument(bytes, revision, Map.copyOf(headers));
    }

    /**
     * The whole document.
     *
     * @return the bytes, not a copy
     */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * The revision, where the source has one.
     *
     * @return for instance an ETag
     */
    public Optional<String> revision() {
        return revision;
    }

    /**
     * The headers of the HTTP response, where {@link FetchRequest#get} made this document.
     *
     * @return header values by name in lower case; empty for other sources
     */
    public Map<String, String> headers() {
        return headers;
    }
}
