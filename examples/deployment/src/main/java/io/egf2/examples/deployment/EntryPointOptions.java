package io.egf2.examples.deployment;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the site file holds that is in no document. Each value has been looked at, so that it cannot be anything but a value there.
 *
 * @param serverName the name that clients call
 * @param port where they come in
 * @param tls with what they are met there; none if something else ends TLS
 * @param timeout how many seconds a service may take to answer
 * @param logs the folder of the logs
 */
record EntryPointOptions(String serverName, int port, Optional<Tls> tls, int timeout, String logs) {

    /**
     * How clients are met by TLS.
     *
     * @param certificate the file of the certificate with its chain
     * @param key the file of its key
     * @param redirect the port where plain requests are sent to TLS
     */
    record Tls(String certificate, String key, int redirect) {}

    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:[.]" + LABEL + ")*");
    private static final Pattern FILE = Pattern.compile("/[A-Za-z0-9/._@+-]*");

    static EntryPointOptions of(Switches switches) throws UsageException {
        Optional<Tls> tls = switches.has("plain") ? Optional.empty() : Optional.of(tls(switches));
        if (tls.isEmpty() && (switches.has("certificate") || switches.has("key") || switches.has("redirect"))) {
            throw new UsageException("--plain goes with none of --certificate, --key and --redirect");
        }
        int port = switches.has("port") ? number(switches, "port", 65535) : tls.isPresent() ? 443 : 80;
        if (tls.isPresent() && tls.get().redirect() == port) {
            throw new UsageException("--port and --redirect are both " + port);
        }
        return new EntryPointOptions(
                matching(NAME, switches, "server-name", "a host's name"),
                port,
                tls,
                number(switches, "timeout", 3600),
                file(switches, "logs"));
    }

    private static Tls tls(Switches switches) throws UsageException {
        if (switches.has("certificate") != switches.has("key")) {
            throw new UsageException("--certificate and --key go together");
        }
        return new Tls(file(switches, "certificate"), file(switches, "key"), number(switches, "redirect", 65535));
    }

    private static String file(Switches switches, String name) throws UsageException {
        return matching(FILE, switches, name, "a path from the root, of letters, digits and /._@+-");
    }

    private static String matching(Pattern pattern, Switches switches, String name, String wanted)
            throws UsageException {
        String value = switches.value(name);
        if (!pattern.matcher(value).matches()) {
            throw new UsageException("--" + name + " is not " + wanted);
        }
        return value;
    }

    private static int number(Switches switches, String name, int most) throws UsageException {
        String value = switches.value(name);
        if (!value.matches("[1-9][0-9]{0,4}") || Integer.parseInt(value) > most) {
            throw new UsageException("--" + name + " is not a number from 1 to " + most);
        }
        return Integer.parseInt(value);
    }
}
