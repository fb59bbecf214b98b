package io.egf2.config.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A JSON document, and others that differ from it in one place:
 *
 * <pre>{@code
 * ConfigDocument valid = ServiceDocuments.valid("auth");
 * ConfigDocument misspelt = valid.renamed("/port", "prot");
 * ConfigDocument wrong = valid.with("/elastic/hosts/0", "no port");
 * }</pre>
 *
 * <p>A place is a pointer by RFC 6901. All else of the text stays as it is written, so the position of a problem is that of the
 * file. Immutable; may be used by any thread.
 */
public final class ConfigDocument {

    /** Numbers stay as they are written; a key that is there twice is a mistake, as it is to the library. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final String text;
    private final ObjectNode root;

    private ConfigDocument(String text, ObjectNode root) {
        this.text = text;
        this.root = root;
    }

    /**
     * A document of a text.
     *
     * @param json a JSON object
     * @return the document
     * @throws IllegalArgumentException if it is none
     */
    public static ConfigDocument of(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode root) {
                return new ConfigDocument(json, root);
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no JSON: " + e.getOriginalMessage(), e);
        }
        throw new IllegalArgumentException("no JSON object");
    }

    /**
     * A document in a file.
     *
     * @param file a file with a JSON object in UTF-8
     * @return the document
     * @throws IllegalArgumentException if it holds none
     * @throws UncheckedIOException if it cannot be read
     */
    public static ConfigDocument of(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A document on the class path.
     *
     * @param near a class of the package that the resource is in
     * @param name the name of the resource, as for {@link Class#getResourceAsStream}
     * @return the document
     * @throws IllegalArgumentException if there is no such resource, or no JSON object in it
     */
    public static ConfigDocument ofResource(Class<?> near, String name) {
        try (InputStream resource = near.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("there is no resource " + name + " beside " + near.getName());
            }
            return of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * This document with another value in one place. A key that is absent is added behind the others; {@code -} stands for the
     * place behind the last element of a list.
     *
     * @param pointer the place; the object or list around it is there
     * @param value a string, number, boolean, null, {@code Map}, {@code Iterable} of these, or another document
     * @return a document
     * @throws IllegalArgumentException if nothing can be put there
     */
    public ConfigDocument with(String pointer, @Nullable Object value) {
        String json = json(value);
        Place place = new Place(pointer);
        if (place.isTaken()) {
            return of(new JsonText(text).withValue(pointer, json));
        }
        return of(new JsonText(text).withMore(place.parentPointer, place.newName(), json));
    }

    private static String json(@Nullable Object value) {
        if (value instanceof ConfigDocument other) {
            return other.text.strip();
        }
        if (value == null) {
            return "null";
        }
        boolean isPlain = value instanceof String
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Map
                || value instanceof Iterable;
        if (!isPlain) {
            throw new IllegalArgumentException("a " + value.getClass().getName() + " is no value of a document");
        }
        return JSON.writeValueAsString(value);
    }

    /**
     * This document without one key or element.
     *
     * @param pointer its place
     * @return a document
     * @throws IllegalArgumentException if nothing is there
     */
    public ConfigDocument without(String pointer) {
        new Place(pointer).checkTaken();
        return of(new JsonText(text).without(pointer));
    }

    /**
     * This document with another name for one key, in the same place of its object.
     *
     * @param pointer the place of the key
     * @param name its new name
     * @return a document
     * @throws IllegalArgumentException if there is no such key, or one of the new name already
     */
    public ConfigDocument renamed(String pointer, String name) {
        Place place = new Place(pointer);
        place.checkTaken();
        if (!place.parent.isObject() || place.parent.has(name)) {
            throw new IllegalArgumentException("the key " + pointer + " cannot be renamed: "
                    + (place.parent.isArray() ? "it is an element of a list" : "there is a key " + name + " already"));
        }
        return of(new JsonText(text).withName(pointer, name));
    }

    /**
     * The text that a server gives.
     *
     * @return JSON
     */
    public String text() {
        return text;
    }

    /** The tree itself, not to be changed. */
    ObjectNode root() {
        return root;
    }

    /** Names the keys only: values may be secrets. */
    @Override
    public String toString() {
        return "document with the keys " + root.propertyNames();
    }

    /** A place where a value is or may be put. */
    private final class Place {

        private final String pointer;
        private final String parentPointer;
        private final JsonNode parent;
        private final String name;

        Place(String pointer) {
            this.pointer = pointer;
            if (!pointer.startsWith("/")) {
                throw new IllegalArgumentException("a pointer begins with a slash, such as /port: " + pointer);
            }
            JsonPointer compiled = JsonPointer.compile(pointer);
            this.parentPointer = pointer.substring(0, pointer.lastIndexOf('/'));
            this.parent = root.at(compiled.head());
            this.name = compiled.last().getMatchingProperty();
            if (!parent.isContainer()) {
                throw new IllegalArgumentException("there is neither object nor list around " + pointer);
            }
        }

        boolean isTaken() {
            return !root.at(pointer).isMissingNode();
        }

        void checkTaken() {
            if (!isTaken()) {
                throw new IllegalArgumentException("there is nothing at " + pointer
                        + (parent.isObject()
                                ? "; the keys there are " + parent.propertyNames()
                                : ": the list has " + parent.size()));
            }
        }

        /** The name of what is added here; null in a list, where it can only be added at the end. */
        @Nullable
        String newName() {
            if (parent.isArray() && !name.equals("-")) {
                throw new IllegalArgumentException(
                        "there is no element at " + pointer + ": the list has " + parent.size());
            }
            return parent.isArray() ? null : name;
        }
    }
}
