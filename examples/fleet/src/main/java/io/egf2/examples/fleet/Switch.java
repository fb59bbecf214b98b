package io.egf2.examples.fleet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the tool may be told. */
enum Switch {
    CONFIGS(
            "--configs",
            "LOCATION",
            "where the documents are: {service} stands for each name; http, https, file or s3"),
    SERVICES("--services", "NAMES", "only these, as auth,sync; otherwise all nine"),
    FLEETS("--fleets", "NAMES", "several systems beside each other: what {fleet} in the location stands for"),
    ONE_HOST("--one-host", "", "all services are on one host: ports are compared, whatever the hosts are called"),
    REACH("--reach", "", "connect to each peer, Kafka, search and database host; nothing is sent"),
    STRICT("--strict", "", "an unknown key is a problem, not a warning"),
    TIMEOUT("--timeout", "TIME", "for all documents together, as 10s or 500ms; otherwise 30s"),
    SILENCE("--silence", "FILE", "findings that are known and wanted, a line each, with a reason"),
    FAIL_ON("--fail-on", "warning", "end with 78 if there are warnings only"),
    FORMAT("--format", "text|json|sarif", "of the report; otherwise text"),
    SARIF_ROOT("--sarif-root", "FOLDER", "what files are told relative to; otherwise the repository"),
    GRAPH("--graph", "mermaid|svg", "draw who talks to whom to standard output; the report goes to standard error"),
    GRAPH_TO("--graph-to", "FILE", "draw into this file; the report goes to standard output"),
    HELP("--help", "", "print this");

    private final String name;
    private final String value;
    private final String meaning;

    Switch(String name, String value, String meaning) {
        this.name = name;
        this.value = value;
        this.meaning = meaning;
    }

    /** As it is typed. */
    String typed() {
        return name;
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** What its value is called, or may be. */
    String value() {
        return value;
    }

    /** The values that it may have; empty if that is not a matter of choice. */
    List<String> choices() {
        boolean isChoice = value.equals(value.toLowerCase(Locale.ROOT)) && takesValue();
        return isChoice ? List.of(value.split("\\|")) : List.of();
    }

    String meaning() {
        return meaning;
    }

    static Optional<Switch> find(String name) {
        return Arrays.stream(values()).filter(each -> each.name.equals(name)).findFirst();
    }

    static List<String> names() {
        return Arrays.stream(values()).map(Switch::typed).toList();
    }
}
