package io.egf2.examples.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Standard error, where a person reads it at this moment. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final int MOST = 9;

    private Terminal() {}

    /** Tells which documents are still awaited; in a pipeline nobody wants to know. */
    static void tell(List<String> awaited) {
        if (isThere()) {
            String more = awaited.size() > MOST ? " and " + (awaited.size() - MOST) + " more" : "";
            System.err.println("still awaited: " + String.join(", ", awaited.subList(0, Math.min(MOST, awaited.size())))
                    + more);
        }
    }

    private static boolean isThere() {
        try {
            String device = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false; // another system, or /proc is closed to us
        }
    }
}
