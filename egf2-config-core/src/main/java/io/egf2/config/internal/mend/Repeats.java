package io.egf2.config.internal.mend;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.text.Shown;

/** Says of a key that it stands twice. */
final class Repeats {

    private Repeats() {}

    static Mistake mistake(JsonDocument document, JsonReader.Repeat repeat) {
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
