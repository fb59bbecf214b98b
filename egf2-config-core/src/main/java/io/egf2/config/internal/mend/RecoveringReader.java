package io.egf2.config.internal.mend;

import io.egf2.config.Stage;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.json.Marks;
import io.egf2.config.internal.json.Outline;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a document that {@link JsonReader} has refused, once more and to its end: it notes each mistake and goes on as long as
 * it is certain what was meant. What it mends makes a text that the strict reader accepts; the places of its values remain those
 * of the text as it was written.
 */
public final class RecoveringReader {

    private final String text;
    private final Mends mends = new Mends();
    private final JsonDocument plain;
    private @Nullable JsonDocument document;

    private RecoveringReader(String text) {
        this.text = text;
        this.plain = JsonDocument.unread(text);
    }

    /**
     * Reads a document that is not JSON, or not an object.
     *
     * @param outline what is known of it beforehand
     * @throws StageFailure if it is no JSON document at all, so that there is nothing to go on with
     */
    public static RecoveringReader read(byte[] bytes, Outline outline) {
        Optional<Problem> other = NotJson.of(bytes);
        if (other.isPresent()) {
            throw new StageFailure(Stage.PARSE, other.get());
        }
        RecoveringReader reader = new RecoveringReader(JsonReader.decode(bytes));
        reader.parse(outline);
        reader.finish();
        return reader;
    }

    /** The document with its mistakes mended; empty if that did not make JSON of it. */
    public Optional<JsonDocument> document() {
        return Optional.ofNullable(document);
    }

    /** The mistakes in their order; to be asked when the document was bound, as a value may turn out not to be meant so. */
    public List<Problem> problems() {
        JsonDocument shown = document == null ? plain : document;
        List<Problem> problems = new ArrayList<>();
        for (Mistake mistake : mends.found(shown)) {
            problems.add(mistake.problem(shown));
        }
        return problems;
    }

    private void parse(Outline outline) {
        Brackets brackets =
                Brackets.find(text, outline, offset -> plain.place(offset).toString(), mends);
        new Grammar(plain, brackets, mends).document();
    }

    private void finish() {
        List<JsonReader.Repeat> repeats = new ArrayList<>();
        JsonDocument mended;
        try {
            mended = mends.document(text, repeats);
        } catch (StageFailure e) {
            return;
        }
        if (mended.size() != mends.entries()) {
            return;
        }
        document = mended;
        for (JsonReader.Repeat repeat : repeats) {
            boolean known = mended.isMarked(repeat.second(), Marks.REPEATED)
                    || mended.isMarked(repeat.second(), Marks.UNREADABLE)
                    || mended.isMarked(mended.entryOf(repeat.first()), Marks.UNREADABLE);
            mended.mark(repeat.second(), Marks.REPEATED);
            if (!known) {
                mends.tell(Repeats.mistake(mended, repeat));
            }
        }
    }
}
