package io.egf2.config.internal.http;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Recognises the page that a login wall or a broken gateway puts in the place of the document. */
final class WebPage {

    private static final int BEGINNING = 100;

    private WebPage() {}

    /**
     * Refuses it.
     *
     * @param document what was answered
     * @param start where it begins, with {@code <}, as no document does
     * @param proxy what the answer came through, and may come from
     */
    static void refuse(byte[] document, int start, String contentType, @Nullable String proxy) throws FetchException {
        String text = new String(
                        document, start, Math.min(BEGINNING, document.length - start), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean isCalledOne = contentType.strip().toLowerCase(Locale.ROOT).startsWith("text/html");
        if (isCalledOne || text.startsWith("<!doctype html") || text.startsWith("<html")) {
            throw new FetchException(
                            Reason.NO_DOCUMENT,
                            "the answer"
                                    + (proxy == null ? "" : " through the proxy " + proxy)
                                    + " is a web page; a login or error page?")
                    .withPhase(Phase.BODY)
                    .withHint("open the location in a browser, or with curl, to see the page");
        }
    }
}
