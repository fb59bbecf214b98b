package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as S3 signs it: UTF-8, upper case, everything but the unreserved characters of RFC 3986. */
final class PercentCode {

    private static final String HEX = "0123456789ABCDEF";

    private PercentCode() {}

    static String encoded(String text, boolean keepSlashes) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (isUnreserved(c) || keepSlashes && c == '/') {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            }
        }
        return encoded.toString();
    }

    private static boolean isUnreserved(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
    }

    /** What was encoded, of a text in which {@code URI} has found every percent sign to be followed by two digits. */
    static String decoded(String text) throws FetchException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int end = text.charAt(i) == '%' ? i + 3 : text.offsetByCodePoints(i, 1);
            String part = text.substring(i, end);
            bytes.writeBytes(
                    part.startsWith("%")
                            ? new byte[] {(byte) Integer.parseInt(part, 1, 3, 16)}
                            : part.getBytes(StandardCharsets.UTF_8));
            i = end;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw S3Location.bad("it is percent-encoded in something other than UTF-8")
                    .withCause(e);
        }
    }
}
