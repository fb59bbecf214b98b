package io.egf2.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/** Says what a document is encoded in that is not UTF-8. */
final class EncodingFault {

    private EncodingFault() {}

    static StageFailure of(byte[] bytes) {
        return new StageFailure(
                Stage.PARSE,
                ConfigProblem.of(ProblemCode.JSON_ENCODING, "the document is not UTF-8: " + guess(bytes))
                        .withHint("save it as UTF-8"));
    }

    private static String guess(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            return "it begins with the mark of UTF-16";
        }
        return "the bytes at offset " + firstInvalid(bytes) + " are no UTF-8; it may be ISO 8859-1 or Windows-1252";
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static int firstInvalid(byte[] bytes) {
        ByteBuffer input = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(input, CharBuffer.allocate(bytes.length), true);
        return input.position();
    }
}
