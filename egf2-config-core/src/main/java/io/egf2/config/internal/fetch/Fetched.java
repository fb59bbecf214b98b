package io.egf2.config.internal.fetch;

import io.egf2.config.spi.FetchedDocument;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The outcome of the FETCH stage.
 *
 * @param document what was fetched
 * @param fingerprint what its bytes are known by: their SHA-256 in hexadecimal digits
 * @param attempts how many attempts it took, from 1
 */
public record Fetched(FetchedDocument document, String fingerprint, int attempts) {

    /** Hashes the document, so it is made on the thread that fetches. */
    Fetched(FetchedDocument document, int attempts) {
        this(document, fingerprint(document.bytes()), attempts);
    }

    /** Loads what hashing needs. */
    public static void prepare() {
        fingerprint(new byte[0]);
    }

    private static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
