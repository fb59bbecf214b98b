package io.egf2.config.internal.slip;

import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.mend.Mistake;
import io.egf2.config.internal.mend.RecoveringReader;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.report.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A document that was read on after its mistakes, and these: as few as explain it. */
public final class Reading {

    private final RecoveringReader reader;
    private final List<Slip> slips;

    private Reading(RecoveringReader reader, List<Slip> slips) {
        this.reader = reader;
        this.slips = slips;
    }

    /**
     * Reads a document that is not JSON, or not an object.
     *
     * @param outline what is known of it beforehand
     * @param binder tells what is wrong with the settings of a document, and which keys nobody knows
     * @throws io.egf2.config.internal.report.StageFailure if it is no JSON document at all, so that there is nothing to go on with
     */
    public static Reading of(byte[] bytes, Outline outline, Function<JsonDocument, List<Problem>> binder) {
        return new SlipSearch(RecoveringReader.text(bytes), outline, binder).run();
    }

    static Reading of(String text, List<Slip> slips, Outline outline) {
        List<Edit> edits = new ArrayList<>();
        slips.forEach(slip -> edits.add(slip.edit()));
        return new Reading(RecoveringReader.read(text, edits, outline), slips);
    }

    /** The same, but that of its last slip it is not certain which character is wrong. */
    Reading unsure() {
        List<Slip> unsure = new ArrayList<>(slips);
        unsure.set(slips.size() - 1, lastSlip().unsure());
        return new Reading(reader, unsure);
    }

    List<Slip> slips() {
        return slips;
    }

    Slip lastSlip() {
        return slips.get(slips.size() - 1);
    }

    /** The document with its mistakes mended; empty if that did not make JSON of it. */
    public Optional<JsonDocument> document() {
        return reader.document();
    }

    boolean isLost() {
        return reader.isLost();
    }

    List<Edit> edits() {
        return reader.edits();
    }

    /** The mistakes in their order; to be asked when the document was bound, as a value may turn out not to be meant so. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        mistakes().forEach(each -> problems.add(reader.problem(each)));
        return problems;
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = reader.mistakes();
        slips.forEach(slip -> mistakes.add(slip.mistake()));
        mistakes.sort(Comparator.comparingInt(Mistake::from));
        return mistakes;
    }
}
