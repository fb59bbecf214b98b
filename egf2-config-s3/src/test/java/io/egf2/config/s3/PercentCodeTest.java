package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.config.spi.FetchException;
import org.junit.jupiter.api.Test;

final class PercentCodeTest {

    /** Encoded as S3 wants it, whatever of it was encoded before. */
    static String canonical(String encoded) {
        try {
            return PercentCode.encoded(PercentCode.decoded(encoded), true);
        } catch (FetchException e) {
            throw new IllegalArgumentException(encoded, e);
        }
    }

    @Test
    void everythingButTheUnreservedIsEncoded() {
        assertThat(PercentCode.encoded("a/b c+~ü", true)).isEqualTo("a/b%20c%2B~%C3%BC");
        assertThat(PercentCode.encoded("a/b", false)).isEqualTo("a%2Fb");
    }

    @Test
    void aPlusSignIsAPlusSign() throws FetchException {
        assertThat(PercentCode.decoded("a+b%2B%20")).isEqualTo("a+b+ ");
    }

    @Test
    void unicodeIsDecodedHoweverItIsWritten() throws FetchException {
        assertThat(PercentCode.decoded("\uD83D\uDE00%F0%9F%98%80ü")).isEqualTo("\uD83D\uDE00\uD83D\uDE00ü");
    }

    @Test
    void whatIsNotUtf8IsRefused() {
        assertThatThrownBy(() -> PercentCode.decoded("%FC.json")).hasMessageContaining("other than UTF-8");
    }
}
