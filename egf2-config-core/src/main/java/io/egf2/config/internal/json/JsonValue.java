package io.egf2.config.internal.json;

import io.egf2.config.Position;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * One value or key of a document, and its place. The keys of an object and the elements of a list are walked one by one, as there
 * may be very many:
 *
 * <pre>{@code
 * for (JsonValue key = object.first(); key != null; key = key.next()) {
 *     key.string(); key.value();
 * }
 * }</pre>
 *
 * @param document the document that holds it
 * @param entry its entry there
 */
public record JsonValue(JsonDocument document, int entry) {

    public enum Kind {
        OBJECT("an object"),
        LIST("a list"),
        STRING("a string"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind as a report names it. */
        public String words() {
            return words;
        }
    }

    /** Whether it stands for a value that is there, but cannot be read: nothing more is to be said of it. */
    public boolean isUnreadable() {
        return document.isMarked(entry, Marks.UNREADABLE);
    }

    /** Whether a value is what was probably meant, and is not to be blamed if it was not. */
    public boolean isGuess() {
        return document.isMarked(entry, Marks.GUESS);
    }

    /** Notes that a guess was wrong. */
    public void refuse() {
        document.mark(entry, Marks.REFUSED);
    }

    /** Whether a part of an object or list was not looked at, so that nothing is known to be missing from it. */
    public boolean isIncomplete() {
        return document.isMarked(entry, Marks.INCOMPLETE);
    }

    /** Whether a key stood in its object before: its value does not count. */
    public boolean isRepeated() {
        return document.isMarked(entry, Marks.REPEATED);
    }

    /** Whether a value, or one within it, is not to be had as it was meant. */
    public boolean isUnsure() {
        return document.isUnsure(entry);
    }

    int start() {
        return document.start(entry);
    }

    int end() {
        return document.end(entry);
    }

    public Position position() {
        return document.position(start());
    }

    public Kind kind() {
        return switch (document.text().charAt(start())) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case '"' -> Kind.STRING;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    public boolean isContainer() {
        Kind kind = kind();
        return kind == Kind.OBJECT || kind == Kind.LIST;
    }

    /** The value as JSON: as it stands in the text, mended where it was not JSON. */
    public String source() {
        return document.text().substring(start(), end());
    }

    /** The content of a string. */
    public String string() {
        String content = document.text().substring(start() + 1, end() - 1);
        return content.indexOf('\\') < 0 ? content : unescaped();
    }

    private String unescaped() {
        try (JsonParser parser = JsonReader.parser(source().toCharArray())) {
            parser.nextToken();
            return parser.getString();
        }
    }

    /** What a setting takes that is written as text: of an environment variable or a default, the text as it was given. */
    public String plain() {
        return kind() == Kind.STRING
                ? string()
                : document.origin().map(JsonDocument.Origin::plain).orElseThrow();
    }

    /** Whether the value was given as text and not as JSON of the document, and so may stand for a string. */
    public boolean isText() {
        Kind kind = kind();
        return kind == Kind.STRING
                || document.origin().isPresent() && entry == 0 && !isContainer() && kind != Kind.NULL;
    }

    public boolean isNull() {
        return kind() == Kind.NULL;
    }

    /** The first key of an object or element of a list; null if there is none. */
    @Nullable
    public JsonValue first() {
        return sibling(entry + 1);
    }

    /** The key or element that follows this one in the same container; null behind the last. */
    @Nullable
    public JsonValue next() {
        return sibling(document.next(document.isKey(entry) ? entry + 1 : entry));
    }

    private @Nullable JsonValue sibling(int at) {
        return at == document.size() || document.isEnd(at) ? null : new JsonValue(document, at);
    }

    /** What follows a key. */
    public JsonValue value() {
        return new JsonValue(document, entry + 1);
    }
}
