package io.egf2.examples.deployment.rolling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What haproxy thinks of each server, as its statistics tell: UP, DOWN, or on the way between them, as "UP 1/2". */
final class ServerStates {

    private static final String NAME = "svname";
    private static final String STATE = "status";

    private final Map<String, List<String>> states = new HashMap<>();

    private ServerStates() {}

    /** Reads the statistics, a table whose first line has the names of the columns. */
    static ServerStates parse(String csv) {
        ServerStates states = new ServerStates();
        List<String> lines = csv.lines().toList();
        List<String> columns = lines.isEmpty()
                ? List.of()
                : List.of(lines.get(0).replaceFirst("^# ", "").split(",", -1));
        int name = columns.indexOf(NAME);
        int state = columns.indexOf(STATE);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split(",", -1);
            if (name >= 0 && state >= 0 && cells.length > Math.max(name, state)) {
                states.states
                        .computeIfAbsent(cells[name], unknown -> new ArrayList<>())
                        .add(cells[state]);
            }
        }
        return states;
    }

    /** Its state in each backend that it is in. */
    List<String> of(String server) {
        return states.getOrDefault(server, List.of("not known"));
    }
}
