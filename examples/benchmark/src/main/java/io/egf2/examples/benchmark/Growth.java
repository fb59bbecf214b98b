package io.egf2.examples.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The same with larger documents, up to 8 MiB, in a heap of 64 MiB. */
final class Growth {

    private static final List<Integer> KIBIBYTES = List.of(1, 10, 100, 1024, 8 * 1024);
    private static final String HEAP = "-Xmx64m";
    private static final Contender BASE = Contender.BASE.running("BaseGrowth");
    private static final List<Contender> OURS =
            List.of(Contender.HTTP.running("Egf2Growth"), Contender.FILE.running("Egf2Growth"));

    private final Workplace workplace;
    private final Jdk jdk;

    Growth(Workplace workplace, Jdk jdk) {
        this.workplace = workplace;
        this.jdk = jdk;
    }

    Table table() throws IOException, InterruptedException {
        List<Table.Row> rows = new ArrayList<>();
        for (boolean isTyped : new boolean[] {true, false}) {
            Rounds rounds = workplace.rounds(isTyped ? "typed documents" : "opaque documents", programs(isTyped));
            for (int kibibytes : KIBIBYTES) {
                Table.Row row = Table.Row.of(title(kibibytes, isTyped));
                for (Contender contender : contenders()) {
                    row = row.with(
                            contender.title(),
                            rounds.ratio(
                                    title(contender, kibibytes), title(BASE, KIBIBYTES.get(0)), Sample::wallMillis));
                }
                rows.add(row);
            }
        }
        return new Table(
                "Larger documents",
                jdk.title() + ". Time with `" + HEAP
                        + "`, as parts of the base with 1 KiB of the same kind. Typed is a list of records; opaque is one"
                        + " section that is handed on: the base makes a tree of it, this library keeps its text.",
                rows);
    }

    private List<Program> programs(boolean isTyped) throws IOException {
        List<Program> programs = new ArrayList<>();
        for (int kibibytes : KIBIBYTES) {
            String name = (isTyped ? "typed-" : "opaque-") + kibibytes;
            int entries = entries(kibibytes);
            workplace.servers().serve(name, document(entries, isTyped));
            Optional<String> line = Optional.of("2016 " + (isTyped ? entries : 0));
            for (Contender contender : contenders()) {
                programs.add(
                        workplace.program(contender, jdk, name, line).with(HEAP).named(title(contender, kibibytes)));
            }
        }
        return programs;
    }

    private static List<Contender> contenders() {
        List<Contender> contenders = new ArrayList<>(OURS);
        contenders.add(BASE);
        return contenders;
    }

    private static String title(Contender contender, int kibibytes) {
        return contender.title() + ", " + kibibytes;
    }

    private static String title(int kibibytes, boolean isTyped) {
        String size = kibibytes < 1024 ? kibibytes + " KiB" : kibibytes / 1024 + " MiB";
        return size + (isTyped ? ", typed" : ", opaque");
    }

    private static int entries(int kibibytes) {
        return kibibytes * 1024 / (entry(0).length() + 1);
    }

    static String document(int entries, boolean isTyped) {
        StringBuilder list = new StringBuilder("[");
        for (int i = 0; i < entries; i++) {
            list.append(i == 0 ? "" : ",").append(entry(i));
        }
        list.append(']');
        return isTyped
                ? "{\"port\":2016,\"entries\":" + list + ",\"opaque\":[]}"
                : "{\"port\":2016,\"entries\":[],\"opaque\":" + list + "}";
    }

    private static String entry(int number) {
        return String.format(
                Locale.ROOT,
                "{\"name\":\"entry-%06d\",\"weight\":%d,\"url\":\"http://peer-%06d.internal:8000/v1\"}",
                number,
                100 + number % 900,
                number);
    }
}
