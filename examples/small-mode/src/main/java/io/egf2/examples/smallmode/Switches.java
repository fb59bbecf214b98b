package io.egf2.examples.smallmode;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a service of this example is told by arguments of its own, beside those that are the library's.
 *
 * @param listen the address to listen on; the port is the document's
 * @param drain how long it still serves after SIGTERM
 */
record Switches(InetAddress listen, Duration drain) {

    static final String USAGE =
            "--listen=ADDRESS (127.0.0.1) where to listen, --drain=TIME (2s) to serve after SIGTERM";

    private static final int USAGE_EXIT_CODE = 64;
    private static final String LISTEN = "--listen";
    private static final String DRAIN = "--drain";
    private static final Set<String> NAMES = Set.of(LISTEN, DRAIN);

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,6})(ms|s)");

    /** Reads the arguments, or ends the JVM with a line that says what is wrong. */
    static Switches parseOrExit(String service, String... args) {
        try {
            return parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(service + " cannot start: " + e.getMessage());
            System.exit(USAGE_EXIT_CODE);
            throw e;
        }
    }

    static Switches parse(String... args) {
        Map<String, String> given = given(List.of(args).iterator());
        return new Switches(
                given.containsKey(LISTEN) ? address(given.get(LISTEN)) : InetAddress.getLoopbackAddress(),
                time(given.getOrDefault(DRAIN, "2s")));
    }

    /** A misspelt switch would leave a service on the wrong address, so all that is not the library's has to be known. */
    private static Map<String, String> given(Iterator<String> args) {
        Map<String, String> given = new HashMap<>();
        while (args.hasNext()) {
            String[] argument = args.next().split("=", 2);
            String name = argument[0];
            if (name.equals("--")) {
                break;
            }
            if (NAMES.contains(name)) {
                String value = argument.length > 1 ? argument[1] : args.hasNext() ? args.next() : "";
                if (given.put(name, value) != null) {
                    throw new IllegalArgumentException(name + " is given twice");
                }
            } else if (name.startsWith("--") && !name.contains("conf")) {
                throw new IllegalArgumentException(name + " is not known; there are " + USAGE);
            }
        }
        return given;
    }

    /** Only what needs no look-up: a name may stand for several addresses. */
    private static InetAddress address(String text) {
        try {
            if (text.indexOf(':') >= 0 || IPV4.matcher(text).matches()) {
                return InetAddress.getByName(text);
            }
        } catch (UnknownHostException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                LISTEN + " expects an IPv4 or IPv6 address such as 127.0.0.1 or ::1, found \"" + text + "\"");
    }

    private static Duration time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            throw new IllegalArgumentException(DRAIN + " expects a time such as 5s or 500ms, found \"" + text + "\"");
        }
        long count = Long.parseLong(time.group(1));
        return time.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
    }
}
