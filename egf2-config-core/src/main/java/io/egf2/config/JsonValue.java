package io.egf2.config;

import java.util.Iterator;
import java.util.NoSuchElementException;
import tools.jackson.core.JsonParser;

/**
 * One value of a document, and its place.
 *
 * @param document the document that holds it
 * @param entry its entry there
 */
record JsonValue(JsonDocument document, int entry) {

    enum Kind {
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
        String words() {
            return words;
        }
    }

    /**
     * A key of an object with its value.
     *
     * @param key the key, a string
     * @param value its value
     */
    record Member(JsonValue key, JsonValue value) {}

    int start() {
        return document.start(entry);
    }

    int end() {
        return document.end(entry);
    }

    Position position() {
        return document.position(start());
    }

    Kind kind() {
        return switch (document.text().charAt(start())) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.LIST;
            case '"' -> Kind.STRING;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> Kind.NUMBER;
        };
    }

    boolean isContainer() {
        Kind kind = kind();
        return kind == Kind.OBJECT || kind == Kind.LIST;
    }

    /** The value as it stands in the text. */
    String source() {
        return document.text().substring(start(), end());
    }

    /** The content of a string. */
    String string() {
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
    String plain() {
        return kind() == Kind.STRING
                ? string()
                : document.origin().map(JsonDocument.Origin::plain).orElseThrow();
    }

    /** Whether the value was given as text and not as JSON of the document, and so may stand for a string. */
    boolean isText() {
        Kind kind = kind();
        return kind == Kind.STRING
                || document.origin().isPresent() && entry == 0 && !isContainer() && kind != Kind.NULL;
    }

    boolean isNull() {
        return kind() == Kind.NULL;
    }

    /** The members of an object, in the order of the text; made one by one, as there may be very many. */
    Iterable<Member> members() {
        return new Children<>(this) {
            @Override
            Member child(int key) {
                return new Member(
                        new JsonValue(container().document, key), new JsonValue(container().document, key + 1));
            }
        };
    }

    /** The elements of a list, made one by one. */
    Iterable<JsonValue> elements() {
        return new Children<>(this) {
            @Override
            JsonValue child(int element) {
                return new JsonValue(container().document, element);
            }
        };
    }

    private abstract static class Children<T> implements Iterable<T> {

        private final JsonValue container;

        Children(JsonValue container) {
            this.container = container;
        }

        JsonValue container() {
            return container;
        }

        abstract T child(int entry);

        @Override
        public Iterator<T> iterator() {
            return new Walk<>(this);
        }
    }

    private static final class Walk<T> implements Iterator<T> {

        private final Children<T> children;
        private final JsonDocument document;
        private final int end;
        private int next;

        Walk(Children<T> children) {
            this.children = children;
            this.document = children.container.document;
            this.end = document.next(children.container.entry) - 1;
            this.next = children.container.entry + 1;
        }

        @Override
        public boolean hasNext() {
            return next < end;
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            T child = children.child(next);
            next = document.next(document.isKey(next) ? next + 1 : next);
            return child;
        }
    }
}
