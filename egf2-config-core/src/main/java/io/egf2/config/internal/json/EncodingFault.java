package io.egf2.config.internal.json;

import io.egf2.config.Position;
import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Says what a document is encoded in that is not UTF-8. */
final class EncodingFault {

    private EncodingFault() {}

    static StageFailure of(byte[] bytes) {
        boolean utf16 = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF);
        String what = utf16 ? "it begins with the mark of UTF-16" : "perhaps ISO 8859-1 or Windows-1252";
        Problem problem = Problem.of(ProblemCode.JSON_ENCODING, "the document is not UTF-8: " + what)
                .withHint("save it as UTF-8");
        return new StageFailure(Stage.PARSE, utf16 ? problem : problem.at(firstInvalid(bytes)));
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static Position firstInvalid(byte[] bytes) {
        CharBuffer valid = CharBuffer.allocate(bytes.length);
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), valid, true);
        String text = valid.flip().toString();
        return new JsonDocument(text, Optional.empty()).position(text.length());
    }
}
