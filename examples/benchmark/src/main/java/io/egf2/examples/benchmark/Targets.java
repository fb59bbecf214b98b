package io.egf2.examples.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What this library wants to reach, and what it has reached, in the rounds of one JDK. */
final class Targets {

    private static final List<Contender> RIVALS =
            List.of(Contender.DROPWIZARD, Contender.GESTALT, Contender.SMALLRYE, Contender.SPRING);

    private final Rounds plain;
    private final Rounds archived;
    private final List<Table.Row> rows = new ArrayList<>();

    Targets(Rounds plain, Rounds archived) {
        this.plain = plain;
        this.archived = archived;
    }

    Table table() {
        String base = Contender.BASE.title();
        String http = Contender.HTTP.title();
        add("http, of the base", 0.38, plain.ratio(http, base, Sample::wallMillis));
        for (Contender rival : RIVALS) {
            add("http, of " + rival.title(), 1, plain.ratio(http, rival.title(), Sample::wallMillis));
        }
        add("file, of the base", 0.15, plain.ratio(Contender.FILE.title(), base, Sample::wallMillis));
        add("https, of the base", 0.75, plain.ratio(Contender.HTTPS.title(), base, Sample::wallMillis));
        add(
                "https, of the base over https",
                0.75,
                plain.ratio(Contender.HTTPS.title(), Contender.BASE_HTTPS.title(), Sample::wallMillis));
        add(
                "S3, of the default S3Client",
                0.5,
                plain.ratio(Contender.S3.title(), Contender.DEFAULT_S3.title(), Sample::wallMillis));
        add(
                "S3 over https, of the default S3Client",
                0.55,
                plain.ratio(Contender.S3_HTTPS.title(), Contender.DEFAULT_S3_HTTPS.title(), Sample::wallMillis));
        add("http, peak memory of the base", 0.75, plain.ratio(http, base, Sample::peakKib));
        add("http with an archive, of the base without", 0.22, ofArchived(base, Sample::wallMillis));
        add("http with an archive, of a bare JVM", 2.5, ofArchived(Contender.BARE.title(), Sample::wallMillis));
        return new Table("Targets", "What this library is meant to reach, on the first JDK.", rows);
    }

    private Spread ofArchived(String base, ToDoubleFunction<Sample> figure) {
        return archived.ratio(Starts.archived(Contender.HTTP), base, figure);
    }

    private void add(String what, double atMost, Spread measured) {
        rows.add(Table.Row.of(what)
                .with("at most", String.format(Locale.ROOT, "%.2f", atMost))
                .with("measured", measured)
                .with("reached", measured.median() <= atMost ? "yes" : "no"));
    }
}
