package io.egf2.config;

import io.egf2.config.internal.json.TextSection;
import tools.jackson.databind.JsonNode;

/**
 * A part of a document that is handed on as it is, for instance to a database driver. Its text is kept, so that a service
 * that only passes it on does not pay for a tree. Made by this library only; immutable.
 *
 * <p>A component of this type takes any JSON value. With {@link com.fasterxml.jackson.annotation.JsonAnySetter} it takes, as
 * one object, all keys of its object that the record does not name:
 *
 * <pre>{@code
 * record ElasticSettings(List<HostAndPort> hosts, @JsonAnySetter JsonSection further) {}
 * }</pre>
 */
public interface JsonSection {

    /**
     * A section with a given content.
     *
     * @param json a JSON value
     * @return the section
     * @throws IllegalArgumentException if the text is not one strict JSON value
     */
    static JsonSection of(String json) {
        return TextSection.parse(json);
    }

    /**
     * The section as it stands in the document.
     *
     * @return JSON text; it may hold secrets
     */
    String json();

    /**
     * The section as a tree of Jackson databind, made anew at each call.
     *
     * @return the tree; it may hold secrets
     */
    JsonNode toNode();

    /**
     * Compares the text.
     *
     * @param other any object
     * @return true for a section with the same text, blanks and order of keys included
     */
    @Override
    boolean equals(Object other);

    @Override
    int hashCode();

    /**
     * Names the size only: a section may hold secrets.
     *
     * @return for instance {@code JsonSection[9123 characters]}
     */
    @Override
    String toString();
}
