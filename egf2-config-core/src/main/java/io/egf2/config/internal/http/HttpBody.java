package io.egf2.config.internal.http;

import io.egf2.config.internal.fetch.BoundedBytes;
import io.egf2.config.internal.fetch.SizeFailure;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest.BodyCheck;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The document in a 200 answer: read within its bound, decompressed within the same bound, and not a web page. */
final class HttpBody {

    private static final int MOST_PACKED = 2;

    private HttpBody() {}

    static byte[] read(HttpAnswer answer, int maxBytes, @Nullable BodyCheck check) throws IOException, FetchException {
        int packed = packed(answer.header("content-encoding").orElse(""));
        refuseIfAnnouncedTooLarge(answer.header("content-length").orElse(""), maxBytes);
        byte[] document = BoundedBytes.read(answer.body(), maxBytes);
        if (check != null) {
            check.check(document, answer.headers());
        }
        for (int i = 0; i < packed && document.length > 0; i++) {
            document = Gzip.unpack(document, maxBytes);
        }
        int start = start(document);
        if (start < document.length && document[start] == '<') {
            WebPage.refuse(
                    document,
                    start,
                    answer.header("content-type").orElse(""),
                    answer.connection().proxy());
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

    /**
     * How many times the body is packed with gzip. What uploads to S3 leave behind ({@code aws-chunked}) is about the upload and
     * says nothing of the body.
     */
    private static int packed(String encodings) throws FetchException {
        int packed = 0;
        int from = 0;
        while (from < encodings.length()) {
            int comma = encodings.indexOf(',', from);
            int to = comma < 0 ? encodings.length() : comma;
            packed += isGzip(encodings.substring(from, to).strip(), encodings) ? 1 : 0;
            from = to + 1;
        }
        if (packed > MOST_PACKED) {
            throw Gzip.unknownEncoding(encodings);
        }
        return packed;
    }

    private static boolean isGzip(String encoding, String all) throws FetchException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "", "identity", "aws-chunked" -> false;
            case "gzip", "x-gzip" -> true;
            default -> throw Gzip.unknownEncoding(all);
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

    /** A body that is packed with gzip, or is said to be packed. Loaded only for one of these. */
    private static final class Gzip {

        private Gzip() {}

        /** Unpacks it within the bound. Only one that was cut short may be whole the next time. */
        static byte[] unpack(byte[] bytes, int maxBytes) throws FetchException {
            if (!startsLikeGzip(bytes)) {
                throw noDocument("Content-Encoding says gzip, but the body is not compressed")
                        .withHint("correct the Content-Encoding of the document on the server, or compress it");
            }
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                return BoundedBytes.read(unpacked, maxBytes);
            } catch (EOFException e) {
                throw new FetchException(Reason.INCOMPLETE, "the compressed document was cut off before its end")
                        .withPhase(Phase.BODY)
                        .withCause(e);
            } catch (IOException e) {
                throw noDocument("the gzip compression of the document is broken")
                        .withCause(e);
            }
        }

        /** As far as there is something: a single byte may be the beginning of more. */
        private static boolean startsLikeGzip(byte[] bytes) {
            return bytes[0] == 0x1f && (bytes.length == 1 || bytes[1] == (byte) 0x8b);
        }

        static FetchException unknownEncoding(String encodings) {
            return noDocument("the document is encoded as " + Shown.clipped(encodings, 40) + "; only gzip is supported")
                    .withHint("let the server send it uncompressed or as gzip");
        }

        private static FetchException noDocument(String message) {
            return new FetchException(Reason.NO_DOCUMENT, message).withPhase(Phase.BODY);
        }
    }
}
