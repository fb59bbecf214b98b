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
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that {@link JsonReader} has refused, once more and to its end: it notes each mistake and goes on as long as
 * it is certain what was meant. What it mends makes a text that the strict reader accepts; the places of its values remain those
 * of the text as it was written.
 */
public final class RecoveringReader {

    private final SourceMap source;
    private final List<Edit> assumed;
    private final Mends mends;
    private final JsonDocument plain;
    private @Nullable JsonDocument document;

    private RecoveringReader(String text, List<Edit> assumed) {
        this.assumed =
                assumed.stream().sorted(Comparator.comparingInt(Edit::from)).toList();
        this.source = new SourceMap(text, this.assumed);
        this.mends = new Mends(source);
        this.plain = JsonDocument.unread(source.mended());
        plain.mendedFrom(source, new Marks());
    }

    /**
     * The text of a document that is not JSON, or not an object.
     *
     * @throws StageFailure if it is no JSON document at all, so that there is nothing to go on with
     */
    public static String text(byte[] bytes) {
        Optional<Problem> other = NotJson.of(bytes);
        if (other.isPresent()) {
            throw new StageFailure(Stage.PARSE, other.get());
        }
        return JsonReader.decode(bytes);
    }

    /**
     * Reads a text.
     *
     * @param assumed what is mended before it is read; no two touch each other
     * @param outline what is known of it beforehand
     */
    public static RecoveringReader read(String text, List<Edit> assumed, Outline outline) {
        RecoveringReader reader = new RecoveringReader(text, assumed);
        reader.parse(outline);
        reader.finish(outline);
        return reader;
    }

    /** All that was changed to make JSON of the text. */
    public List<Edit> edits() {
        List<Edit> edits = mends.edits();
        edits.addAll(assumed);
        edits.sort(Comparator.comparingInt(Edit::from));
        return edits;
    }

    /** Whether it ended before the text because the brackets were not understood. */
    public boolean isLost() {
        return mends.isLost();
    }

    /** The document with its mistakes mended; empty if that did not make JSON of it. */
    public Optional<JsonDocument> document() {
        return Optional.ofNullable(document);
    }

    /** The mistakes, but for what was assumed; to be asked when the document was bound, as a value may turn out not to be meant so. */
    public List<Mistake> mistakes() {
        return mends.found(document == null ? plain : document);
    }

    /** What is to be told of a mistake. */
    public Problem problem(Mistake mistake) {
        return mistake.problem(document == null ? plain : document);
    }

    private void parse(Outline outline) {
        Brackets brackets = Brackets.find(
                plain.text(), outline, offset -> plain.position(offset).toString(), mends);
        new Grammar(plain, brackets, mends).document();
    }

    private void finish(Outline outline) {
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
        assumed.forEach(edit -> mended.doubtKeys(edit.from(), edit.to(), outline::knows));
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
        String message =
                "duplicate key " + Shown.quoted(repeat.key()) + ", first at " + document.position(repeat.first());
        return Mistake.of(
                ProblemCode.JSON_DUPLICATE_KEY,
                document.writtenStart(repeat.second()),
                document.writtenEnd(repeat.second()),
                message,
                "keep one of them");
    }
}
