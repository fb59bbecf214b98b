package io.egf2.config;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A part of a document that is handed on as it is, for instance to a database driver. Its text is kept, so that a service
 * that only passes it on does not pay for a tree. Immutable.
 *
 * <p>A component of this type takes any JSON value. With {@link com.fasterxml.jackson.annotation.JsonAnySetter} it takes, as
 * one object, all keys of its object that the record does not name:
 *
 * <pre>{@code
 * record ElasticSettings(List<HostAndPort> hosts, @JsonAnySetter JsonSection further) {}
 * }</pre>
 */
public final class JsonSection {

    private final String json;

    private JsonSection(String json) {
        this.json = json;
    }

    /**
     * A section with a given content.
     *
     * @param json a JSON value
     * @return the section
     * @throws IllegalArgumentException if the text is not one strict JSON value
     */
    public static JsonSection of(String json) {
        if (!JsonReader.isJson(json)) {
            throw new IllegalArgumentException("not a JSON value");
        }
        return new JsonSection(json);
    }

    static JsonSection of(JsonValue value) {
        return new JsonSection(value.source());
    }

    static JsonSection ofMembers(List<JsonValue.Member> members) {
        StringBuilder json = new StringBuilder("{");
        for (JsonValue.Member member : members) {
            json.append(json.length() == 1 ? "" : ",");
            json.append(member.key().source()).append(':').append(member.value().source());
        }
        return new JsonSection(json.append('}').toString());
    }

    /**
     * The section as it stands in the document.
     *
     * @return JSON text; it may hold secrets
     */
    public String json() {
        return json;
    }

    /**
     * The section as a tree of Jackson databind, made anew at each call.
     *
     * @return the tree; it may hold secrets
     */
    public JsonNode toNode() {
        return JsonMapper.shared().readTree(json);
    }

    /**
     * Compares the text.
     *
     * @param other any object
     * @return true for a section with the same text, blanks and order of keys included
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof JsonSection section && section.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /**
     * Names the size only: a section may hold secrets.
     *
     * @return for instance {@code JsonSection[9123 characters]}
     */
    @Override
    public String toString() {
        return "JsonSection[" + json.length() + " characters]";
    }
}
