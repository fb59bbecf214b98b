package io.egf2.examples.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that programs are run with.
 *
 * @param modules where the contenders have been built
 * @param directory for files that nobody needs afterwards
 * @param servers what gives the documents
 * @param rounds how often each program runs
 * @param out where it says what it does
 */
record Workplace(Path modules, Path directory, Servers servers, int rounds, PrintStream out) {

    Trial trial() {
        return new Trial(directory);
    }

    Program program(Contender contender, Jdk jdk, String document, Optional<String> line) throws IOException {
        return new Program(
                contender.title(),
                jdk,
                servers.options(contender.source()),
                contender.mainClass(modules),
                List.of("--config", servers.location(contender.source(), document)),
                servers.environment(contender.source()),
                line);
    }

    Rounds rounds(String what, List<Program> programs) throws IOException, InterruptedException {
        out.println(what + ": " + programs.size() + " programs, " + rounds + " rounds");
        return Rounds.of(trial(), programs, rounds);
    }
}
