package io.egf2.examples.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Very many mistakes of one kind on one line. To tell a place costs as much as the line is long, so that a way of telling that is
 * not guarded makes the whole quadratic: then eight times as many take sixty-four times as long.
 */
final class Volume {

    private static final int FEW = 5_000;
    private static final int MANY = 40_000;
    private static final double MOST = 10;

    private static final List<Kind> KINDS = List.of(
            Kind.refused("bad peer URLs", "urls", "\"x\""),
            Kind.refused("wrong types", "numbers", "1.5"),
            Kind.refused("numbers out of range", "ports", "0"),
            Kind.refused("words that are none of those allowed", "levels", "\"x\""),
            Kind.refused("secrets that are nowhere", "secrets", "\"env:NOWHERE\""),
            Kind.refused("missing keys", "named", "{}"),
            Kind.accepted("numbers written as strings", "numbers", "\"1\""),
            new Kind("unknown keys", Volume::unknownKeys, false, true),
            new Kind("unknown keys, strict", Volume::unknownKeys, true, false),
            new Kind("commas too few", count -> "{\"numbers\":[" + "1 ".repeat(count) + "]}", false, false),
            new Kind("equal keys", count -> "{" + "\"a\":1,".repeat(count) + "\"a\":1}", false, false));

    private final Workplace workplace;
    private final Jdk jdk;

    Volume(Workplace workplace, Jdk jdk) {
        this.workplace = workplace;
        this.jdk = jdk;
    }

    /**
     * A kind of mistake.
     *
     * @param name how the table calls it
     * @param document a document with that many of it
     * @param isStrict whether the service is strict
     * @param isAccepted whether it is only worth a warning
     */
    private record Kind(String name, IntFunction<String> document, boolean isStrict, boolean isAccepted) {

        static Kind refused(String name, String list, String element) {
            return new Kind(name, count -> list(list, element, count), false, false);
        }

        static Kind accepted(String name, String list, String element) {
            return new Kind(name, count -> list(list, element, count), false, true);
        }

        private static String list(String name, String element, int count) {
            return "{\"" + name + "\":[" + (element + ",").repeat(count - 1) + element + "]}";
        }
    }

    private static String unknownKeys(int count) {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            document.append(i == 0 ? "" : ",").append("\"unknown-").append(i).append("\":1");
        }
        return document.append('}').toString();
    }

    Table table() throws IOException, InterruptedException {
        List<Program> programs = new ArrayList<>();
        for (Kind kind : KINDS) {
            programs.add(program(kind, FEW));
            programs.add(program(kind, MANY));
        }
        Rounds rounds = workplace.rounds("many mistakes", programs);
        List<Table.Row> rows = new ArrayList<>();
        for (Kind kind : KINDS) {
            Spread ratio = rounds.ratio(title(kind, MANY), title(kind, FEW), Sample::wallMillis);
            if (ratio.median() > MOST) {
                throw new IllegalStateException(kind.name() + " cost too much when they are many: " + ratio);
            }
            rows.add(Table.Row.of(kind.name()).with("time", ratio));
        }
        return new Table(
                "Many mistakes",
                jdk.title() + ". Time from a file with " + MANY + " mistakes on one line, as parts of the same with "
                        + FEW + ". The benchmark fails where that is more than " + (int) MOST + ".",
                rows);
    }

    private Program program(Kind kind, int count) throws IOException {
        Path document = workplace.directory().resolve("many-" + KINDS.indexOf(kind) + "-" + count + ".json");
        Files.writeString(document, kind.document().apply(count));
        Optional<String> line = kind.isAccepted() ? Optional.of("started") : Optional.empty();
        return workplace
                .program(Contender.FILE.running("Egf2Many"), jdk, "", line)
                .with("-Dstrict=" + kind.isStrict())
                .with(List.of("--config", document.toString()))
                .named(title(kind, count));
    }

    private static String title(Kind kind, int count) {
        return kind.name() + ", " + count;
    }
}
