package io.egf2.config.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes the header of RFC 7617 from {@code user:password} as it stands in a URL. */
final class BasicAuth {

    private BasicAuth() {}

    static String of(String userInfo) {
        String pair = userInfo.indexOf(':') < 0 ? userInfo + ':' : userInfo;
        return "Basic " + Base64.getEncoder().encodeToString(decode(pair));
    }

    /** Percent-decoded; what is decoded are bytes of UTF-8 already. */
    private static byte[] decode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length; i++) {
            boolean isEscape = encoded[i] == '%';
            decoded.write(isEscape ? Integer.parseInt(text, i + 1, i + 3, 16) : encoded[i]);
            i += isEscape ? 2 : 0;
        }
        return decoded.toByteArray();
    }
}
