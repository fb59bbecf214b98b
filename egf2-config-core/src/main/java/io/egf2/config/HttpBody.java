package io.egf2.config;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** The document in a 200 answer: read within its bound, decompressed within the same bound, and not a web page. */
final class HttpBody {

    private HttpBody() {}

    static byte[] read(HttpAnswer answer, int maxBytes) throws IOException, FetchException {
        boolean isCompressed = isCompressed(answer.header("content-encoding").orElse(""));
        refuseIfAnnouncedTooLarge(answer.header("content-length").orElse(""), maxBytes);
        byte[] bytes = BoundedBytes.read(answer.body(), maxBytes);
        byte[] document = isCompressed && bytes.length > 0 ? decompress(bytes, maxBytes) : bytes;
        if (WebPage.mayBe(document)) {
            WebPage.refuse(document, answer.header("content-type").orElse(""));
        }
        return document;
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
            throw TooLarge.of(maxBytes);
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
