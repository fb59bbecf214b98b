package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Compares a body with the checksums that S3 stores with an object and tells to who asks for them (see "Checking object
 * integrity" in the Amazon S3 User Guide). Those of an upload in parts are made of the checksums of its parts, which nobody
 * tells; they end in a hyphen and the number of parts, and are left alone.
 */
final class S3Checksum {

    private static final String HEADER = "x-amz-checksum-";
    private static final List<String> NAMES = List.of("crc64nvme", "crc32", "crc32c", "sha1", "sha256", "sha512");

    private S3Checksum() {}

    static void check(byte[] body, Map<String, String> headers) throws FetchException {
        for (String name : NAMES) {
            String stored = headers.get(HEADER + name);
            if (stored != null && stored.indexOf('-') < 0 && !stored.equals(of(name, body))) {
                throw new FetchException(
                                Reason.INCOMPLETE,
                                "the document was corrupted on its way: its checksum (" + name
                                        + ") is not the one that S3 stores")
                        .withPhase(Phase.BODY);
            }
        }
    }

    /** As S3 writes it. */
    static String of(String name, byte[] body) {
        byte[] sum = switch (name) {
            case "crc64nvme" ->
                ByteBuffer.allocate(8).putLong(sum(new Crc64Nvme(), body)).array();
            case "crc32" ->
                ByteBuffer.allocate(4).putInt((int) sum(new CRC32(), body)).array();
            case "crc32c" ->
                ByteBuffer.allocate(4).putInt((int) sum(new CRC32C(), body)).array();
            default -> digest(name.replace("sha", "SHA-"), body);
        };
        return Base64.getEncoder().encodeToString(sum);
    }

    private static long sum(Checksum sum, byte[] body) {
        sum.update(body);
        return sum.getValue();
    }

    private static byte[] digest(String algorithm, byte[] body) {
        try {
            return MessageDigest.getInstance(algorithm).digest(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
