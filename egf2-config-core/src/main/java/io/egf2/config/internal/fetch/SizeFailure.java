package io.egf2.config.internal.fetch;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Phase;
import io.egf2.config.spi.FetchException.Reason;

/** The failure of every source that has more bytes than a document may have. Loaded only then. */
public final class SizeFailure {

    private SizeFailure() {}

    public static FetchException of(int maxBytes) {
        return new FetchException(Reason.TOO_LARGE, "the document is larger than " + maxBytes + " bytes")
                .withPhase(Phase.BODY)
                .withHint(
                        "check that the location is the right one; the service's code can raise the limit (maxBytes)");
    }
}
