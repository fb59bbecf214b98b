package io.egf2.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** What {@code @Settings} gains: each program with it as part of the same without, on each JDK. */
final class SettingsGain {

    private static final List<Pair> PAIRS = List.of(
            new Pair("http", Contender.HTTP, Contender.HTTP_REFLECTED),
            new Pair("https", Contender.HTTPS, Contender.HTTPS_REFLECTED),
            new Pair("file", Contender.FILE, Contender.FILE_REFLECTED),
            new Pair("S3", Contender.S3, Contender.S3_REFLECTED));

    /** The most that is meant to be needed, by the JDK and the row. */
    private static final Map<String, Double> AT_MOST = Map.of(
            "25, file", 0.76,
            "25, http", 0.88,
            "25, file with an archive", 0.70,
            "25, http with an archive", 0.70,
            "17, file", 0.97,
            "17, http", 0.97);

    private final List<Measured> measured;

    SettingsGain(List<Measured> measured) {
        this.measured = measured;
    }

    /**
     * A program twice.
     *
     * @param title what it is called in the table
     * @param with its record has the annotation
     * @param without its record has none, but the same components
     */
    private record Pair(String title, Contender with, Contender without) {

        Spread ratio(Measured jdk, boolean isArchived, ToDoubleFunction<Sample> figure) {
            return isArchived ? jdk.bothArchived(with, without, figure) : jdk.plain(with, without, figure);
        }
    }

    Table table() {
        List<Table.Row> rows = new ArrayList<>();
        for (boolean isArchived : new boolean[] {false, true}) {
            for (Pair pair : PAIRS) {
                rows.add(row(pair, isArchived));
            }
        }
        return new Table(
                "With @Settings",
                "Time of this library with `@Settings` on the record, as part of the same program without it, whose record is read by"
                        + " reflection. An archive is, on JDK 25, an AOT cache; then both have one.",
                rows);
    }

    private Table.Row row(Pair pair, boolean isArchived) {
        String title = pair.title() + (isArchived ? " with an archive" : "");
        Table.Row row = Table.Row.of(title);
        for (Measured jdk : measured) {
            Spread time = pair.ratio(jdk, isArchived, Sample::wallMillis);
            row = row.with(jdk.jdk().title(), time)
                    .with(
                            "at most on JDK " + jdk.jdk().feature(),
                            meant(AT_MOST.get(jdk.jdk().feature() + ", " + title), time))
                    .with(
                            "processor time on JDK " + jdk.jdk().feature(),
                            pair.ratio(jdk, isArchived, Sample::cpuMillis));
        }
        return row;
    }

    private static String meant(@Nullable Double atMost, Spread time) {
        return atMost == null
                ? "–"
                : String.format(Locale.ROOT, "%.2f, ", atMost) + (time.median() <= atMost ? "reached" : "not reached");
    }
}
