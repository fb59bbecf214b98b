package io.egf2.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From the start of the process to the settings, on one JDK: every contender as it is, and with an archive. */
final class Starts {

    static final String WALL = "time";

    private static final String SERVICE = "auth";
    private static final String LINE = "2016 http://client-data:8000 86400 search:9200";
    private static final double MIB = 1024.0 * 1024.0;

    private final Workplace workplace;
    private final Jdk jdk;
    private final List<Contender> contenders;

    Starts(Workplace workplace, Jdk jdk, List<Contender> contenders) {
        this.workplace = workplace;
        this.jdk = jdk;
        this.contenders = contenders;
    }

    List<Contender> contenders() {
        return contenders;
    }

    /** Every contender as it is. */
    Rounds plain() throws IOException, InterruptedException {
        return workplace.rounds("JDK " + jdk.feature(), programs());
    }

    /** Every contender with an archive, and those as they are that the others are compared with. */
    Rounds archived() throws IOException, InterruptedException {
        List<Program> programs = new ArrayList<>();
        programs.add(program(Contender.BASE));
        programs.add(program(Contender.BARE));
        for (Contender contender : contenders) {
            Program program = program(contender);
            Path archive = archive(contender);
            workplace.trial().finish(program.with(jdk.makingOption(archive)));
            programs.add(program.with(jdk.usingOption(archive)).named(archived(contender)));
        }
        return workplace.rounds("JDK " + jdk.feature() + ", " + jdk.archiveName(), programs);
    }

    static String archived(Contender contender) {
        return contender.title() + ", archived";
    }

    private Path archive(Contender contender) {
        return workplace.directory().resolve(jdk.feature() + "-" + contenders.indexOf(contender));
    }

    private List<Program> programs() throws IOException {
        List<Program> programs = new ArrayList<>();
        for (Contender contender : contenders) {
            programs.add(program(contender));
        }
        return programs;
    }

    private Program program(Contender contender) throws IOException {
        return workplace.program(contender, jdk, SERVICE, Optional.of(LINE));
    }

    Table plainTable(Rounds rounds) throws IOException, InterruptedException {
        List<Table.Row> rows = new ArrayList<>();
        for (Contender contender : contenders) {
            Program program = program(contender);
            List<Path> classPath = program.main().classPath();
            rows.add(row(rounds, contender.title(), contender.title())
                    .with("classes", LoadedClasses.count(workplace.trial(), program, workplace.directory()))
                    .with("class path, MiB", mebibytes(classPath))
                    .with("library", library(classPath)));
        }
        return new Table(
                jdk.title(), "As parts of the base, " + Contender.BASE.title() + ", without an archive.", rows);
    }

    Table archivedTable(Rounds rounds) throws IOException {
        List<Table.Row> rows = new ArrayList<>();
        for (Contender contender : contenders) {
            rows.add(row(rounds, contender.title(), archived(contender))
                    .with(
                            "parts of a bare JVM",
                            rounds.ratio(archived(contender), Contender.BARE.title(), Sample::wallMillis))
                    .with("archive, MiB", mebibytes(List.of(archive(contender)))));
        }
        return new Table(
                jdk.title() + " with an " + jdk.archiveName(),
                "As parts of the same base, and of a bare JVM, both without an archive and run in the same rounds.",
                rows);
    }

    private static Table.Row row(Rounds rounds, String title, String program) {
        String base = Contender.BASE.title();
        return Table.Row.of(title)
                .with(WALL, rounds.ratio(program, base, Sample::wallMillis))
                .with("processor time", rounds.ratio(program, base, Sample::cpuMillis))
                .with("peak memory", rounds.ratio(program, base, Sample::peakKib));
    }

    private static String mebibytes(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return String.format(Locale.ROOT, "%.1f", bytes / MIB);
    }

    /** The jar behind the program's own names the library and its version. */
    private static String library(List<Path> classPath) {
        return String.valueOf(classPath.get(1).getFileName()).replace(".jar", "");
    }
}
