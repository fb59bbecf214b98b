package io.egf2.examples.smallmode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;

/**
 * A document as the config server sends it.
 *
 * @param text all of it
 */
record ServedDocument(String text) {

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** What the services have to find out by themselves. */
    String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** An ETag of the kind that web servers make up: length and checksum. */
    String revision() {
        CRC32 checksum = new CRC32();
        checksum.update(bytes());
        return "\"" + Integer.toHexString(bytes().length) + "-" + Long.toHexString(checksum.getValue()) + "\"";
    }
}
