package io.egf2.examples.benchmark;

import io.egf2.config.testkit.ServiceDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures every contender and writes {@code results.md}, {@code results.json} and {@code start.svg}. Takes a while.
 *
 * <p>Its own JDK is the first; if the environment has {@code JAVA_HOME_25}, that is the second. Needs Linux, whose
 * {@code /proc} tells processor time and memory.
 */
public final class Benchmark {

    private final Workplace workplace;
    private final Jdk jdk;
    private final Optional<Jdk> other;

    private Benchmark(Workplace workplace, Jdk jdk, Optional<Jdk> other) {
        this.workplace = workplace;
        this.jdk = jdk;
        this.other = other;
    }

    /**
     * Runs it all.
     *
     * @param args the directory of the contenders' modules, the directory for the results, the number of rounds
     * @throws Exception if a contender does something else than it should
     */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("egf2-benchmark");
        Optional<String> other = Optional.ofNullable(System.getenv("JAVA_HOME_25"));
        try (Servers servers = new Servers(directory)) {
            Workplace workplace = new Workplace(
                    Path.of(args[0]).toRealPath(), directory, servers, Integer.parseInt(args[2]), System.out);
            Benchmark benchmark = new Benchmark(
                    workplace,
                    Jdk.at(Path.of(System.getProperty("java.home"))),
                    other.isPresent() ? Optional.of(Jdk.at(Path.of(other.get()))) : Optional.empty());
            benchmark.run(Path.of(args[1]), System.out);
        } finally {
            delete(directory);
        }
    }

    private void run(Path results, PrintStream out) throws IOException, InterruptedException {
        workplace.servers().serve("auth", ServiceDocuments.valid("auth").text());
        List<Table> tables = new ArrayList<>();
        Starts starts = new Starts(workplace, jdk, Contender.ALL);
        Rounds plain = starts.plain();
        Rounds archived = starts.archived();
        tables.add(new Targets(plain, archived).table());
        tables.add(starts.plainTable(plain));
        tables.add(starts.archivedTable(archived));
        String picture = new Picture(tables.get(1), tables.get(2)).svg();
        if (other.isPresent()) {
            Starts again = new Starts(workplace, other.get(), Contender.ALL);
            tables.add(again.plainTable(again.plain()));
            tables.add(again.archivedTable(again.archived()));
        }
        tables.add(new Growth(workplace, jdk).table());
        tables.add(new Failures(workplace, jdk).table());
        tables.add(new Volume(workplace, jdk).table());
        new Results(Results.thisMachine(), workplace.rounds(), tables).writeTo(results);
        Files.writeString(results.resolve("start.svg"), picture);
        tables.forEach(table -> out.println("\n" + table.markdown()));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
