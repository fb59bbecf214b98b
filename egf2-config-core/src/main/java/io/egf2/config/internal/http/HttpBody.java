package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.BoundedBytes;
import io.egf2.config.internal.fetch.SizeFailure;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest.BodyCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The document in a 200 answer: read within its bound, decompressed within the same bound, and not a web page. */
final class HttpBody {

    private HttpBody() {}

    static byte[] read(HttpAnswer answer, int maxBytes, @Nullable BodyCheck check) throws IOException, FetchException {
        boolean isCompressed = isCompressed(answer.header("content-encoding").orElse(""));
        refuseIfAnnouncedTooLarge(answer.header("content-length").orElse(""), maxBytes);
        byte[] bytes = BoundedBytes.read(answer.body(), maxBytes);
        if (check != null) {
            check.check(bytes, answer.headers());
        }
        byte[] document = isCompressed && bytes.length > 0 ? decompress(bytes, maxBytes) : bytes;
        int start = start(document);
        if (start < document.length && document[start] == '<') {
            WebPage.refuse(document, start, answer.header("content-type").orElse(""));
        }
        return document;
    }

    /** Behind a byte order mark and blanks. */
    private static int start(byte[] bytes) {
        int at = bytes.length > 2 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] >= '\t' && bytes[at] <= '\r')) {
            at++;
        }
        return at;
    }

    private static boolean isCompressed(String encoding) throws FetchException {
        return switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> false;
            case "gzip", "x-gzip" -> true;
            default ->
                throw noDocument("the document is encoded as " + Shown.clipped(encoding, 40)
                                + ", and only gzip is known here")
                        .withHint("let the server send it uncompressed or as gzip");
        };
    }

    /** Most oversized documents are told by their header, and need not be read at all. */
    private static void refuseIfAnnouncedTooLarge(String length, int maxBytes) throws FetchException {
        boolean isNumber = !length.isEmpty();
        for (int i = 0; i < length.length(); i++) {
            isNumber &= length.charAt(i) >= '0' && length.charAt(i) <= '9';
        }
        if (isNumber && (length.length() > 18 || Long.parseLong(length) > maxBytes)) {
            throw SizeFailure.of(maxBytes);
        }
    }

    private static byte[] decompress(byte[] bytes, int maxBytes) throws FetchException {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return BoundedBytes.read(unzipped, maxBytes);
        } catch (IOException e) {
            throw new FetchException(Reason.INCOMPLETE, "the document's gzip compression is broken")
                    .withPhase(Phase.BODY)
                    .withCause(e);
        }
    }

    private static FetchException noDocument(String message) {
        return new FetchException(Reason.NO_DOCUMENT, message).withPhase(Phase.BODY);
    }
}
