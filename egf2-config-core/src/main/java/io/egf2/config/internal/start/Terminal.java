package io.egf2.config.internal.start;

import io.egf2.config.internal.report.Paint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether standard error is read by a person at this moment. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    /**
     * The colours of the report: none if the environment has a variable {@code NO_COLOR} that is not empty (no-color.org) or the
     * terminal is called dumb, and none if it is not certain that standard error is a terminal. {@code System.console()} does not
     * tell: it asks for the other two streams, and newer JDKs always have one.
     */
    static Paint paint() {
        boolean isWanted = System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
        return isWanted && isTerminal() ? Paint.COLOURS : Paint.NONE;
    }

    private static boolean isTerminal() {
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another system, or /proc is closed to us
        }
    }
}
