package io.egf2.config.internal.location;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.HostAndPort;
import io.egf2.config.Output;
import io.egf2.config.PeerUrl;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The location, and the values that are written like it: read, or refused in words that are safe to print. */
class LocationFuzzTest {

    private static final int LONGEST_MESSAGE = 600;

    static Stream<byte[]> seeds() {
        return Hostile.LOCATIONS.stream().map(Output::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyTextIsALocationOrRefused(byte[] input) {
        String text = Output.text(input);
        checkAll(text);
        Output.checkKeptSecret(checkAll(Output.urlWithSecret(text)));
        Output.checkKeptSecret(checkAll(text + "http://u:hunter2@h/x?k=hunter2"));
    }

    /** All that is to be seen. */
    private static String checkAll(String text) {
        return location(text) + peerUrl(text) + resolved(text) + hostAndPort(text);
    }

    private static String location(String text) {
        try {
            String shown = ConfigLocation.parse(text).toString();
            Output.checkLine(shown, 8 * text.length() + 1_000);
            return shown;
        } catch (StageFailure e) {
            Problem problem = e.problems().get(0);
            Output.checkLine(problem.toString(), LONGEST_MESSAGE);
            Output.checkLine(problem.hint().orElse(""), LONGEST_MESSAGE);
            return problem + problem.hint().orElse("");
        }
    }

    private static String peerUrl(String text) {
        try {
            PeerUrl url = PeerUrl.of(text);
            if (!PeerUrl.of(url.toString()).equals(url)) {
                throw new AssertionError("not read again as it is written: " + url);
            }
            Output.checkLine(url.uri().toString(), text.length() + 1);
            return url.toString();
        } catch (IllegalArgumentException e) {
            return refusal(e);
        }
    }

    private static String resolved(String path) {
        try {
            return PeerUrl.of("http://h").resolve(path).getRawAuthority();
        } catch (IllegalArgumentException e) {
            return refusal(e);
        }
    }

    private static String hostAndPort(String text) {
        try {
            HostAndPort read = HostAndPort.of(text);
            if (!HostAndPort.of(read.toString()).equals(read)) {
                throw new AssertionError("not read again as it is written: " + read);
            }
            return read.toString();
        } catch (IllegalArgumentException e) {
            return refusal(e);
        }
    }

    private static String refusal(IllegalArgumentException e) {
        String message = String.valueOf(e.getMessage());
        Output.checkLine(message, LONGEST_MESSAGE);
        if (!message.startsWith("expected ")) {
            throw new AssertionError("not in our words", e);
        }
        return message;
    }
}
