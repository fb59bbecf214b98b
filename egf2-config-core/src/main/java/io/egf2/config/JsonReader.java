package io.egf2.config;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * The PARSE stage: bytes to a {@link JsonDocument}, strictly by RFC 8259. The tokens are Jackson's; what it lets pass (other
 * encodings, equal keys, a second value) is refused here.
 */
final class JsonReader {

    static final int MAX_NESTING = 100;
    static final int MAX_NUMBER = 100;
    static final int MAX_KEY = 1_000;
    static final int MAX_STRING = 1 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(MAX_NUMBER)
                    .maxNameLength(MAX_KEY)
                    .maxStringLength(MAX_STRING)
                    .build())
            .build();

    private final JsonDocument document;
    private final Deque<Open> open = new ArrayDeque<>();

    /**
     * A container whose end is not reached yet.
     *
     * @param entry where it begins
     * @param keys its keys so far and their offsets, or null for a list
     */
    private record Open(int entry, @Nullable Map<String, Integer> keys) {}

    private JsonReader(JsonDocument document) {
        this.document = document;
    }

    /** Reads the document that was fetched. */
    static JsonDocument read(byte[] bytes) {
        try {
            JsonDocument document = read(new JsonDocument(decode(bytes), Optional.empty()));
            if (document.root().kind() != JsonValue.Kind.OBJECT) {
                throw new JsonFault(document).notAnObject();
            }
            return document;
        } catch (OutOfMemoryError e) {
            throw JsonFault.noMemory(bytes.length);
        }
    }

    /** Loads the tokenizer. */
    static void prepare() {
        read(new JsonDocument("{\"a\":[0,\"\"]}", Optional.empty()));
    }

    /** Reads the value of an environment variable: JSON where it is JSON, else text. */
    static JsonDocument readPlain(String variable, String plain) {
        Optional<JsonDocument.Origin> origin = Optional.of(new JsonDocument.Origin(variable, plain));
        try {
            return read(new JsonDocument(plain, origin));
        } catch (StageFailure e) {
            return read(new JsonDocument(quote(plain), origin));
        }
    }

    static boolean isJson(String text) {
        try {
            read(new JsonDocument(text, Optional.empty()));
            return true;
        } catch (StageFailure e) {
            return false;
        }
    }

    private static String quote(String plain) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(plain)) + '"';
    }

    static JsonParser parser(char[] text) {
        return FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    private static JsonDocument read(JsonDocument document) {
        try (JsonParser parser = parser(document.text().toCharArray())) {
            new JsonReader(document).readAll(parser);
            return document;
        } catch (JacksonException e) {
            throw new JsonFault(document).of(e);
        }
    }

    private static String decode(byte[] bytes) {
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
                throw new JsonFault(document).trailing(at);
            }
            read(token, at, parser);
            token = parser.nextToken();
        }
        if (document.size() == 0) {
            throw new JsonFault(document).blank();
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
                    throw new JsonFault(document).longString(at);
                }
                document.add(at);
            }
            default -> document.add(at);
        }
    }

    private void checkKey(String key, int at) {
        Map<String, Integer> keys = open.getFirst().keys();
        Integer first = keys == null ? null : keys.putIfAbsent(key, at);
        if (first != null) {
            throw new JsonFault(document).duplicateKey(key, first, at);
        }
    }
}
