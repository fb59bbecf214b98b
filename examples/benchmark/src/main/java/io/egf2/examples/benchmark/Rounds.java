package io.egf2.examples.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The same programs again and again: each once a round, so that whatever the machine does besides meets all of them. */
final class Rounds {

    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    private Rounds(List<Program> programs) {
        programs.forEach(program -> samples.put(program.title(), new ArrayList<>()));
    }

    /**
     * Runs programs.
     *
     * @param trial where
     * @param programs what, with different titles
     * @param rounds how often, after one round that does not count; each begins with another program
     */
    static Rounds of(Trial trial, List<Program> programs, int rounds) throws IOException, InterruptedException {
        Rounds result = new Rounds(programs);
        for (Program program : programs) {
            trial.measure(program);
        }
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < programs.size(); i++) {
                Program program = programs.get((i + round) % programs.size());
                result.add(program.title(), trial.measure(program));
            }
        }
        return result;
    }

    private void add(String title, Sample sample) {
        of(title).add(sample);
    }

    private List<Sample> of(String title) {
        List<Sample> of = samples.get(title);
        if (of == null) {
            throw new IllegalArgumentException("no program is called " + title);
        }
        return of;
    }

    /** One program as part of another: the spread of the ratios, each of two runs of the same round. */
    Spread ratio(String title, String base, ToDoubleFunction<Sample> figure) {
        List<Sample> ours = of(title);
        List<Sample> theirs = of(base);
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = figure.applyAsDouble(ours.get(i)) / figure.applyAsDouble(theirs.get(i));
        }
        return Spread.of(ratios);
    }
}
