package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.json.SourceMap;
import io.egf2.config.internal.report.Edit;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that {@link JsonReader} has refused, once more and to its end: it notes each mistake and goes on as long as
 * it is certain what was meant. What it mends makes a text that the strict reader accepts; the places of its values remain those
 * of the text as it was written.
 */
public final class RecoveringReader {

    private final List<Slip> slips;
    private final boolean isSure;
    private final SourceMap source;
    private final Mends mends;
    private final JsonDocument plain;
    private @Nullable JsonDocument document;

    private RecoveringReader(String text, List<Slip> slips) {
        List<Edit> edits = new ArrayList<>();
        slips.forEach(slip -> edits.add(slip.edit()));
        edits.sort(Comparator.comparingInt(Edit::from));
        this.slips = slips;
        this.isSure = true;
        this.source = new SourceMap(text, edits);
        this.mends = new Mends(source);
        this.plain = JsonDocument.unread(source.mended());
        plain.mendedFrom(source, new Marks());
    }

    private RecoveringReader(RecoveringReader other) {
        this.slips = other.slips;
        this.isSure = false;
        this.source = other.source;
        this.mends = other.mends;
        this.plain = other.plain;
        this.document = other.document;
    }

    /**
     * Reads a document that is not JSON, or not an object.
     *
     * @param outline what is known of it beforehand
     * @param binder tells what is wrong with the settings of a document, warnings too
     * @throws StageFailure if it is no JSON document at all, so that there is nothing to go on with
     */
    public static RecoveringReader read(byte[] bytes, Outline outline, Function<JsonDocument, List<Problem>> binder) {
        Optional<Problem> other = NotJson.of(bytes);
        if (other.isPresent()) {
            throw new StageFailure(Stage.PARSE, other.get());
        }
        return new SlipSearch(JsonReader.decode(bytes), outline, binder).run();
    }

    static RecoveringReader of(String text, List<Slip> slips, Outline outline) {
        RecoveringReader reader = new RecoveringReader(text, slips);
        reader.parse(outline);
        reader.finish();
        return reader;
    }

    List<Slip> slips() {
        return slips;
    }

    Slip lastSlip() {
        return slips.get(slips.size() - 1);
    }

    /** All that was changed to make JSON of the text. */
    List<Edit> edits() {
        List<Edit> edits = mends.edits();
        slips.forEach(slip -> edits.add(slip.edit()));
        edits.sort(Comparator.comparingInt(Edit::from));
        return edits;
    }

    /** The same, of which it is not certain which character is wrong. */
    RecoveringReader unsure() {
        return new RecoveringReader(this);
    }

    /** Whether it ended before the text because the brackets were not understood. */
    boolean isLost() {
        return mends.isLost();
    }

    /** The document with its mistakes mended; empty if that did not make JSON of it. */
    public Optional<JsonDocument> document() {
        return Optional.ofNullable(document);
    }

    /** The mistakes in their order; to be asked when the document was bound, as a value may turn out not to be meant so. */
    public List<Problem> problems() {
        JsonDocument shown = document == null ? plain : document;
        List<Problem> problems = new ArrayList<>();
        for (Mistake mistake : mistakes()) {
            problems.add(mistake.problem(shown));
        }
        return problems;
    }

    List<Mistake> mistakes() {
        List<Mistake> mistakes = mends.found(document == null ? plain : document);
        for (Slip slip : slips) {
            mistakes.add(isSure || slip != lastSlip() ? slip.mistake() : slip.unsure());
        }
        mistakes.sort(Comparator.comparingInt(Mistake::from));
        return mistakes;
    }

    private void parse(Outline outline) {
        Brackets brackets =
                Brackets.find(plain.text(), outline, offset -> plain.position(offset).toString(), mends);
        new Grammar(plain, brackets, mends).document();
    }

    private void finish() {
        List<JsonReader.Repeat> repeats = new ArrayList<>();
        JsonDocument mended;
        try {
            mended = mends.document(repeats);
        } catch (StageFailure e) {
            return;
        }
        if (mended.size() != mends.entries()) {
            return;
        }
        document = mended;
        slips.forEach(slip -> mended.doubtKeys(slip.edit().from(), slip.edit().to()));
        for (JsonReader.Repeat repeat : repeats) {
            boolean known = mended.isMarked(repeat.second(), Marks.REPEATED)
                    || mended.isMarked(repeat.second(), Marks.UNREADABLE)
                    || mended.isMarked(mended.entryOf(repeat.first()), Marks.UNREADABLE);
            mended.mark(repeat.second(), Marks.REPEATED);
            if (!known) {
                mends.repeat(repeated(mended, repeat));
            }
        }
    }

    private static Mistake repeated(JsonDocument document, JsonReader.Repeat repeat) {
        String message = "the key " + Shown.quoted(repeat.key()) + " stands twice in one object, first at "
                + document.position(repeat.first());
        return Mistake.of(
                ProblemCode.JSON_DUPLICATE_KEY,
                document.writtenStart(repeat.second()),
                document.writtenEnd(repeat.second()),
                message,
                "keep one of them");
    }
}
