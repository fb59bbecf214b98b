package io.egf2.examples.deployment;

import java.util.HashMap;
import java.util.Map;

/** The command line of the {@link EntryPoint}: each switch once, as {@code --name=value}. */
final class Switches {

    static final String HELP = """
            Writes the site file of the nginx in front of small mode, from the nine documents.

              --configs=LOCATION    where the documents are: {service} stands for each name; http, https or file,
                                    and s3 if egf2-config-s3 is on the class path
              --server-name=NAME    the name that clients call, as api.example.com
              --certificate=FILE    its certificate with the chain; otherwise /etc/egf2/tls/fullchain.pem
              --key=FILE            the key of the certificate; otherwise /etc/egf2/tls/privkey.pem
              --plain               no TLS: something in front of this nginx, on this machine or in its network, ends it
              --port=PORT           where clients come in; otherwise 443, or 80 with --plain
              --redirect=PORT       where plain requests are sent to TLS; otherwise 80
              --timeout=SECONDS     how long a service may take to answer; otherwise 30
              --logs=FOLDER         of the two logs; otherwise /var/log/nginx
            """;

    private static final Map<String, String> DEFAULTS = Map.of(
            "certificate", "/etc/egf2/tls/fullchain.pem",
            "key", "/etc/egf2/tls/privkey.pem",
            "redirect", "80",
            "timeout", "30",
            "logs", "/var/log/nginx");

    private final Map<String, String> given = new HashMap<>();

    private Switches() {}

    static Switches parse(String... args) throws UsageException {
        Switches switches = new Switches();
        for (String argument : args) {
            switches.take(argument);
        }
        if (!switches.value("configs").contains("{service}")) {
            throw new UsageException("--configs has no {service}: it stands for the name of each service");
        }
        if (switches.value("configs").contains("{fleet}")) {
            throw new UsageException("--configs has {fleet}: an entry point is one of one system");
        }
        return switches;
    }

    private void take(String argument) throws UsageException {
        int equals = argument.indexOf('=');
        String typed = equals < 0 ? argument : argument.substring(0, equals);
        String value = equals < 0 ? "" : argument.substring(equals + 1);
        boolean isFlag = typed.equals("--plain");
        if (!typed.startsWith("--")) {
            throw new UsageException("an argument that is no switch"); // it may be a location, with a password
        }
        if (!isFlag && !HELP.contains("  " + typed + '=')) {
            throw new UsageException("there is no switch " + typed);
        }
        if (isFlag != (equals < 0) || isFlag != value.isBlank()) {
            throw new UsageException(typed + (isFlag ? " takes no value" : " has no value: write " + typed + "=..."));
        }
        if (given.put(typed.substring(2), value) != null) {
            throw new UsageException(typed + " is given more than once");
        }
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** What is given, or what holds otherwise. */
    String value(String name) throws UsageException {
        String value = given.getOrDefault(name, DEFAULTS.get(name));
        if (value == null) {
            throw new UsageException("--" + name + " is missing");
        }
        return value;
    }
}
