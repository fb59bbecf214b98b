package io.egf2.config.internal.http;

import io.egf2.config.internal.text.CharacterName;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;

/** A header of a fetcher that cannot be sent (RFC 9110, section 5.5). Shows its name only: the value is often a token. */
final class HeaderFault {

    private HeaderFault() {}

    static FetchException inValue(String name, String value, int at) {
        String fault = CharacterName.of(value.codePointAt(at));
        FetchException failure = new FetchException(
                Reason.LOCAL_SETUP,
                "the header " + Shown.plain(name) + " cannot be sent: its value has " + fault + " in it");
        boolean isLineBreakAtEnd = value.substring(at).isBlank() && "\r\n".indexOf(value.charAt(at)) >= 0;
        return isLineBreakAtEnd
                ? failure.withHint(
                        "delete the line break at the end of what the value is made of, such as a token's file")
                : failure;
    }

    static FetchException inName(String name) {
        return new FetchException(
                Reason.LOCAL_SETUP, "a header cannot be sent: " + Shown.quoted(name) + " is not a name of one");
    }
}
