package io.egf2.config;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Recognises the page that a login wall or a broken gateway puts in the place of the document. */
final class WebPage {

    private static final int BEGINNING = 100;

    private WebPage() {}

    /** Whether it is worth a closer look: a settings document does not begin with {@code <}. */
    static boolean mayBe(byte[] document) {
        int start = start(document);
        return start < document.length && document[start] == '<';
    }

    static void refuse(byte[] document, String contentType) throws FetchException {
        int start = start(document);
        String text = new String(
                        document, start, Math.min(BEGINNING, document.length - start), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean isCalledOne = contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
        if (isCalledOne || text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw new FetchException(Reason.NO_DOCUMENT, "the answer is a web page; a login or error page?")
                    .withPhase(Phase.BODY)
                    .withHint("open the location in a browser, or with curl, to see the page");
        }
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
}
