package io.egf2.config;

import io.egf2.config.services.ElasticSettings;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Settings with a secret, and documents whose secrets stand beside anything: in front of it, where they have been read already,
 * and behind it, where a mistake before them may have changed what they seem to be.
 */
record SecretDocument(
        @Range(min = 1, max = 65535) int port,
        LogLevel level,
        Secret password,
        Optional<PeerUrl> peer,
        Optional<ElasticSettings> elastic) {

    private static final byte[] FRONT =
            utf8("{\"password\": \"hunter2\", \"unknown\": [\"hunter2\", {\"a\": \"hunter2\"}],"
                    + " \"peer\": \"ftp://u:hunter2@h/?k=hunter2\", ");
    private static final byte[] BEHIND = utf8("\"password\": \"hunter2\", \"unknown\": \"hunter2\"}");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** One or the other, by the length. */
    static byte[] beside(byte[] anything) {
        return anything.length % 8 < 4 ? joined(FRONT, anything) : joined(anything, BEHIND);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = new byte[one.length + other.length];
        System.arraycopy(one, 0, joined, 0, one.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }
}
