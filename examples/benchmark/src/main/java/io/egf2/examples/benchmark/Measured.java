package io.egf2.examples.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What the rounds of one JDK have brought.
 *
 * @param jdk the JDK
 * @param starts what was started
 * @param plain the programs as they are
 * @param archived the programs with an archive, and the base and a bare JVM without
 */
record Measured(Jdk jdk, Starts starts, Rounds plain, Rounds archived) {

    static Measured of(Workplace workplace, Jdk jdk, List<Contender> contenders)
            throws IOException, InterruptedException {
        Starts starts = new Starts(workplace, jdk, contenders);
        return new Measured(jdk, starts, starts.plain(), starts.archived());
    }

    List<Table> tables() throws IOException, InterruptedException {
        return List.of(starts.plainTable(plain), starts.archivedTable(archived));
    }

    boolean has(Set<Contender> contenders) {
        return starts.contenders().containsAll(contenders);
    }

    Spread plain(Contender contender, Contender base, ToDoubleFunction<Sample> figure) {
        return plain.ratio(contender.title(), base.title(), figure);
    }

    /** With an archive, as part of another without. */
    Spread archived(Contender contender, Contender base, ToDoubleFunction<Sample> figure) {
        return archived.ratio(Starts.archived(contender), base.title(), figure);
    }

    /** With an archive, as part of another with one. */
    Spread bothArchived(Contender contender, Contender base, ToDoubleFunction<Sample> figure) {
        return archived.ratio(Starts.archived(contender), Starts.archived(base), figure);
    }
}
