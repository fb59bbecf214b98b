package io.egf2.examples.benchmark;

import io.egf2.config.testkit.ServiceDocuments;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Measures every contender and writes {@code results.md}, {@code results.json} and {@code start.svg}. Takes a while.
 *
 * <p>Its own JDK is measured and, if the environment has {@code JAVA_HOME_25}, that one too; the newest comes first, and
 * the tables of other things than a good start are of that. Needs Linux, whose {@code /proc} tells processor time and memory.
 */
public final class Benchmark {

    private final Workplace workplace;
    private final List<Jdk> jdks;

    private Benchmark(Workplace workplace, List<Jdk> jdks) {
        this.workplace = workplace;
        this.jdks = jdks;
    }

    /**
     * Runs it all.
     *
     * @param args the directory of the contenders' modules, the directory for the results, the number of rounds, and whether
     *     all contenders are measured or {@code ours} alone, and these with good starts alone
     * @throws Exception if a contender does something else than it should
     */
    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("egf2-benchmark");
        try (Servers servers = new Servers(directory)) {
            Workplace workplace = new Workplace(
                    Path.of(args[0]).toRealPath(), directory, servers, Integer.parseInt(args[2]), System.out);
            new Benchmark(workplace, Jdk.all()).run(Path.of(args[1]), args[3].equals("ours"), System.out);
        } finally {
            delete(directory);
        }
    }

    private void run(Path results, boolean isOursAlone, PrintStream out) throws IOException, InterruptedException {
        workplace.servers().serve("auth", ServiceDocuments.valid("auth").text());
        List<Measured> measured = new ArrayList<>();
        for (Jdk jdk : jdks) {
            measured.add(Measured.of(workplace, jdk, isOursAlone ? Contender.ours() : Contender.ALL));
        }
        List<Table> tables =
                new ArrayList<>(List.of(new Targets(measured).table(), new SettingsGain(measured).table()));
        for (Measured jdk : measured) {
            tables.addAll(jdk.tables());
        }
        String picture = new Picture(tables.get(2), tables.get(3)).svg();
        if (!isOursAlone) {
            tables.add(new Growth(workplace, jdks.get(0)).table());
            tables.add(new Failures(workplace, jdks.get(0)).table());
            tables.add(new Volume(workplace, jdks.get(0)).table());
        }
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
