package io.egf2.config.internal.text;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.egf2.config.Output;
import io.egf2.config.internal.location.Hostile;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Foreign text made safe to be shown: bounded, harmless, and without user info and query values. */
class ShownFuzzTest {

    private static final int QUOTED = 63;
    private static final int PLAIN = 81;
    private static final int MESSAGE = 501;

    static Stream<byte[]> seeds() {
        return Hostile.LOCATIONS.stream().map(Output::bytes);
    }

    @MethodSource("seeds")
    @FuzzTest
    void anyTextIsShownSafely(byte[] input) {
        String text = Output.text(input);
        checkAll(text);
        checkKeptSecret(text + "http://u:hunter2@h/x?k=hunter2");
        checkKeptSecret(Output.urlWithSecret(text));
    }

    private static void checkKeptSecret(String secret) {
        Output.checkKeptSecret(checkAll(secret));
        Output.checkKeptSecret(UrlRedaction.of(secret));
        Output.checkKeptSecret(checkAll(secret.replace("\\", "\\\\").replace("/", "\\/")));
    }

    /** All that is to be seen. */
    private static String checkAll(String text) {
        String quoted = Shown.quoted(text);
        Output.checkLine(quoted, QUOTED);
        String plain = Shown.plain(text);
        Output.checkLine(plain, PLAIN);
        String message = Shown.message(text);
        Output.checkLine(message, MESSAGE);
        String whole = Shown.whole(text);
        Output.checkLine(whole, 6 * text.length() + 100);
        return quoted + plain + message + whole;
    }
}
