package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SwitchesTest {

    @Test
    void withoutSwitchesAServiceListensOnLoopbackAndDrainsForTwoSeconds() {
        Switches switches = Switches.parse("--config", "https://configs/auth.json", "--config-debug");

        assertThat(switches).isEqualTo(new Switches(InetAddress.getLoopbackAddress(), Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.2, 127.0.0.2", "0.0.0.0, 0.0.0.0", "::1, 0:0:0:0:0:0:0:1", "[::1], 0:0:0:0:0:0:0:1"})
    void anAddressMayBeOfEitherVersion(String text, String address) {
        assertThat(Switches.parse("--listen", text).listen().getHostAddress()).isEqualTo(address);
        assertThat(Switches.parse("--listen=" + text).listen().getHostAddress()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "localhost", "127.0.0.1:2016", "127.1", "300.0.0.1", "::1::", "127.0.0.1,127.0.0.2", " "})
    void whatIsNoAddressIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switches.parse("--listen=" + text))
                .withMessage(
                        "--listen expects an IPv4 or IPv6 address such as 127.0.0.1 or ::1, found \"" + text + "\"");
    }

    @ParameterizedTest
    @CsvSource({"0s, 0", "5s, 5000", "500ms, 500"})
    void aDrainIsATime(String text, long millis) {
        assertThat(Switches.parse("--drain", text).drain()).hasMillis(millis);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "-1s", "1.5s", "5 s", "1m", "9999999s"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switches.parse("--drain=" + text))
                .withMessage("--drain expects a time such as 5s or 500ms, found \"" + text + "\"");
    }

    @Test
    void aSwitchWithoutValueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Switches.parse("--listen"));
    }

    @Test
    void aSwitchThatIsGivenTwiceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switches.parse("--drain=1s", "--drain=1s"))
                .withMessage("--drain is given twice");
    }

    @Test
    void aMisspeltSwitchIsRefusedUnlessTheLibraryHasToJudgeIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Switches.parse("--lisen=127.0.0.2"))
                .withMessageStartingWith("--lisen is not known; there are --listen=ADDRESS ");
        assertThat(Switches.parse("--conf", "x", "--check-config", "--", "--lisen"))
                .isEqualTo(Switches.parse());
    }
}
