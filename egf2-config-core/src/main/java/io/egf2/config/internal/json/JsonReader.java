package io.egf2.config.internal.json;

import io.egf2.config.ProblemCode;
import io.egf2.config.internal.report.StageFailure;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.ReaderBasedJsonParser;
import tools.jackson.core.sym.CharsToNameCanonicalizer;
import tools.jackson.core.util.BufferRecycler;

/**
 * The PARSE stage: bytes to a {@link JsonDocument}, strictly by RFC 8259. The tokens are Jackson's; what it lets pass (other
 * encodings, equal keys, a second value) is refused here.
 */
public final class JsonReader {

    public static final int MAX_NESTING = 100;
    public static final int MAX_NUMBER = 100;
    public static final int MAX_KEY = 1_000;
    public static final int MAX_STRING = 1 << 20;

    private static final StreamReadConstraints CONSTRAINTS = StreamReadConstraints.builder()
            .maxNestingDepth(MAX_NESTING)
            .maxNumberLength(MAX_NUMBER)
            .maxStringLength(MAX_STRING)
            .build();

    private final JsonDocument document;
    private final Deque<Open> open = new ArrayDeque<>();
    private final @Nullable List<Repeat> repeats;

    /**
     * A container whose end is not reached yet.
     *
     * @param entry where it begins
     * @param keys its keys so far and their offsets, or null for a list
     */
    private record Open(int entry, @Nullable Map<String, Integer> keys) {}

    /**
     * Two equal keys of one object.
     *
     * @param key the key
     * @param first the offset of the one
     * @param second the entry of the other
     */
    public record Repeat(String key, int first, int second) {}

    private JsonReader(JsonDocument document) {
        this(document, null);
    }

    private JsonReader(JsonDocument document, @Nullable List<Repeat> repeats) {
        this.document = document;
        this.repeats = repeats;
    }

    /** Reads the document that was fetched. */
    public static JsonDocument read(byte[] bytes) {
        JsonDocument document = read(new JsonDocument(decode(bytes), Optional.empty()));
        if (document.root().kind() != JsonValue.Kind.OBJECT) {
            throw JsonFault.notAnObject(document);
        }
        return document;
    }

    /** Reads a text that was mended, and collects its equal keys instead of failing for them. */
    public static void readMended(JsonDocument document, List<Repeat> repeats) {
        try (JsonParser parser = parser(document.text().toCharArray())) {
            new JsonReader(document, repeats).readAll(parser);
        } catch (JacksonException e) {
            throw JsonFault.refused(e, document);
        }
    }

    /** Loads the tokenizer. */
    public static void prepare() {
        read(new JsonDocument("{\"a\":[0,\"\"]}", Optional.empty()));
    }

    /** Reads the value of an environment variable or a default: JSON where it is JSON, else text. */
    public static JsonDocument readPlain(String variable, String plain) {
        Optional<JsonDocument.Origin> origin = Optional.of(new JsonDocument.Origin(variable, plain));
        JsonDocument document = new JsonDocument(plain, origin);
        if (looksLikeJson(plain.strip()) && isRead(document, null)) {
            return document;
        }
        JsonDocument text = new JsonDocument(quote(plain), origin);
        text.add(0);
        return text;
    }

    /** Most defaults are words or numbers: they are told apart here, since to fail is costly and nothing is wrong. */
    private static boolean looksLikeJson(String text) {
        return switch (text) {
            case "" -> false;
            case "true", "false", "null" -> true;
            default -> "{[\"".indexOf(text.charAt(0)) >= 0 || NumberText.isNumber(text);
        };
    }

    /** Whether a text is JSON, be its keys equal or not. */
    public static boolean isWellFormed(String text) {
        return isRead(JsonDocument.unread(text), new ArrayList<>());
    }

    static boolean isJson(String text) {
        return value(text) != null;
    }

    /** The value that is the whole of a text; null if that is not JSON. */
    static @Nullable JsonValue value(String text) {
        JsonDocument document = JsonDocument.unread(text);
        return isRead(document, null) ? document.root() : null;
    }

    private static boolean isRead(JsonDocument document, @Nullable List<Repeat> repeats) {
        try (JsonParser parser = parser(document.text().toCharArray())) {
            new JsonReader(document, repeats).readAll(parser);
            return true;
        } catch (JacksonException | StageFailure e) {
            return false;
        }
    }

    private static String quote(String plain) {
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return escaped(plain);
            }
        }
        return '"' + plain + '"';
    }

    private static String escaped(String plain) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(plain)) + '"';
    }

    /**
     * Made without a {@code JsonFactory}: that knows every parser and generator there is, and the JVM loads them all with it,
     * which is half of what the tokenizer costs a start.
     */
    static JsonParser parser(char[] text) {
        IOContext context = new IOContext(
                CONSTRAINTS,
                StreamWriteConstraints.defaults(),
                ErrorReportConfiguration.defaults(),
                new BufferRecycler(),
                ContentReference.unknown(),
                false,
                null);
        return new ReaderBasedJsonParser(
                ObjectReadContext.empty(),
                context,
                StreamReadFeature.collectDefaults(),
                JsonReadFeature.collectDefaults(),
                null,
                CharsToNameCanonicalizer.createRoot(null).makeChild(),
                text,
                0,
                text.length,
                false);
    }

    private static JsonDocument read(JsonDocument document) {
        try (JsonParser parser = parser(document.text().toCharArray())) {
            new JsonReader(document).readAll(parser);
            return document;
        } catch (JacksonException e) {
            throw JsonFault.refused(e, document);
        }
    }

    /** The text of a document, without its byte order mark. */
    public static String decode(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return text.length() > 0 && text.charAt(0) == '\uFEFF'
                    ? text.subSequence(1, text.length()).toString()
                    : text.toString();
        } catch (CharacterCodingException e) {
            throw EncodingFault.of(bytes);
        }
    }

    private void readAll(JsonParser parser) {
        JsonToken token = parser.nextToken();
        while (token != null) {
            int at = (int) parser.currentTokenLocation().getCharOffset();
            if (open.isEmpty() && document.size() > 0) {
                throw JsonFault.refused(ProblemCode.JSON_TRAILING, document, at);
            }
            read(token, at, parser);
            token = parser.nextToken();
        }
        if (document.size() == 0) {
            throw JsonFault.blank();
        }
    }

    private void read(JsonToken token, int at, JsonParser parser) {
        switch (token) {
            case START_OBJECT -> open.push(new Open(document.add(at), new HashMap<>()));
            case START_ARRAY -> open.push(new Open(document.add(at), null));
            case END_OBJECT, END_ARRAY -> {
                document.add(at);
                document.close(open.pop().entry());
            }
            case PROPERTY_NAME -> {
                checkKey(parser.currentName(), at);
                document.addKey(at);
            }
            case VALUE_STRING -> {
                if (parser.getStringLength()
                        > MAX_STRING) { // Jackson's own limit does not hold for a text in one piece
                    throw JsonFault.refused(ProblemCode.JSON_LIMIT, document, at);
                }
                document.add(at);
            }
            default -> document.add(at);
        }
    }

    private void checkKey(String key, int at) {
        if (key.length() > MAX_KEY) {
            throw JsonFault.refused(ProblemCode.JSON_LIMIT, document, at);
        }
        Map<String, Integer> keys = open.getFirst().keys();
        Integer first = keys == null ? null : keys.putIfAbsent(key, at);
        if (first != null) {
            repeated(key, first, at);
        }
    }

    private void repeated(String key, int first, int at) {
        if (repeats == null) {
            throw JsonFault.refused(ProblemCode.JSON_DUPLICATE_KEY, document, at);
        }
        repeats.add(new Repeat(key, first, document.size()));
    }
}
