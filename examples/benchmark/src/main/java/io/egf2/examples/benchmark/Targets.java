package io.egf2.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What this library wants to reach, and what it has reached, on each JDK. */
final class Targets {

    private static final List<Contender> RIVALS =
            List.of(Contender.DROPWIZARD, Contender.GESTALT, Contender.SMALLRYE, Contender.SPRING);

    private final List<Measured> measured;
    private final List<Table.Row> rows = new ArrayList<>();

    /**
     * Targets.
     *
     * @param measured a JDK each, of the same contenders; a target without its contenders is left out
     */
    Targets(List<Measured> measured) {
        this.measured = measured;
    }

    Table table() {
        add("http, of the base", 0.38, Contender.HTTP, Contender.BASE, Sample::wallMillis);
        for (Contender rival : RIVALS) {
            add("http, of " + rival.title(), 1, Contender.HTTP, rival, Sample::wallMillis);
        }
        add("file, of the base", 0.15, Contender.FILE, Contender.BASE, Sample::wallMillis);
        add("https, of the base", 0.75, Contender.HTTPS, Contender.BASE, Sample::wallMillis);
        add("https, of the base over https", 0.75, Contender.HTTPS, Contender.BASE_HTTPS, Sample::wallMillis);
        add("S3, of the default S3Client", 0.5, Contender.S3, Contender.DEFAULT_S3, Sample::wallMillis);
        add(
                "S3 over https, of the default S3Client",
                0.55,
                Contender.S3_HTTPS,
                Contender.DEFAULT_S3_HTTPS,
                Sample::wallMillis);
        add("http, peak memory of the base", 0.75, Contender.HTTP, Contender.BASE, Sample::peakKib);
        addArchived("http with an archive, of the base without", 0.22, Contender.BASE);
        addArchived("http with an archive, of a bare JVM", 2.5, Contender.BARE);
        return new Table("Targets", "What this library is meant to reach.", rows);
    }

    private void add(String what, double atMost, Contender ours, Contender base, ToDoubleFunction<Sample> figure) {
        add(what, atMost, Set.of(ours, base), jdk -> jdk.plain(ours, base, figure));
    }

    private void addArchived(String what, double atMost, Contender base) {
        Contender ours = Contender.HTTP;
        add(what, atMost, Set.of(ours, base), jdk -> jdk.archived(ours, base, Sample::wallMillis));
    }

    private void add(String what, double atMost, Set<Contender> needed, Function<Measured, Spread> figure) {
        Table.Row row = Table.Row.of(what).with("at most", String.format(Locale.ROOT, "%.2f", atMost));
        for (Measured jdk : measured) {
            if (!jdk.has(needed)) {
                return;
            }
            Spread spread = figure.apply(jdk);
            row = row.with(jdk.jdk().title(), spread)
                    .with("reached on JDK " + jdk.jdk().feature(), spread.median() <= atMost ? "yes" : "no");
        }
        rows.add(row);
    }
}
