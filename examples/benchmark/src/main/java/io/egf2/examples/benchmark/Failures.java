package io.egf2.examples.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the start of the process to its end, when it cannot have its settings. */
final class Failures {

    private static final String TIMEOUT = "--config-timeout=1s";
    private static final List<Contender> CONTENDERS =
            List.of(Contender.HTTP, Contender.BASE, Contender.DROPWIZARD, Contender.LIGHTBEND);
    private static final String SIX_MISTAKES = """
            {
              "port": 8.5,
              "session_lifetime": 0,
              "log_levle": "debug",
              "client-data": "client-data:8000",
              "pusher": ["http://pusher-1:2017", "http://pusher-2:2017"],
              "new_in_1_5": true
            }
            """;

    private final Workplace workplace;
    private final Jdk jdk;

    Failures(Workplace workplace, Jdk jdk) {
        this.workplace = workplace;
        this.jdk = jdk;
    }

    Table table() throws IOException, InterruptedException {
        workplace.servers().serve("six-mistakes", SIX_MISTAKES);
        Map<String, String> failures = new LinkedHashMap<>();
        failures.put("404", workplace.servers().location(Source.HTTP, "nobody"));
        failures.put("six mistakes", workplace.servers().location(Source.HTTP, "six-mistakes"));
        failures.put("refused connection", "http://127.0.0.1:" + closedPort() + "/auth.json");
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, String> failure : failures.entrySet()) {
            rows.add(row(failure.getKey(), failure.getValue()));
        }
        return new Table(
                "Failures",
                jdk.title()
                        + ". Time from the start of the process to its end, as parts of the base with the same failure. This library repeats a"
                        + " refused connection until its deadline, here with `"
                        + TIMEOUT
                        + "`; the others give up at once. The base and lightbend do not see the six mistakes alike: what they tell is the"
                        + " first they meet.",
                rows);
    }

    private Table.Row row(String failure, String location) throws IOException, InterruptedException {
        List<Program> programs = new ArrayList<>();
        for (Contender contender : CONTENDERS) {
            Program program = workplace.program(contender, jdk, "", Optional.empty());
            List<String> arguments = new ArrayList<>(List.of("--config", location));
            if (contender.equals(Contender.HTTP)) {
                arguments.add(TIMEOUT);
            }
            programs.add(program.with(arguments));
        }
        Rounds rounds = workplace.rounds(failure, programs);
        Table.Row row = Table.Row.of(failure);
        for (Contender contender : CONTENDERS) {
            row = row.with(
                    contender.title(), rounds.ratio(contender.title(), Contender.BASE.title(), Sample::wallMillis));
        }
        return row;
    }

    /** A port at which nobody listened a moment ago. */
    private static int closedPort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
