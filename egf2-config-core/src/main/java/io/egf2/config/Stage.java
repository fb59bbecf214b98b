package io.egf2.config;

/** The stages of a load, in their order; the one that failed is named by {@link ConfigException#stage()}. */
public enum Stage {
    /** Finding the parameter {@code config} in the arguments. */
    PARAMETER,
    /** Reading its value as a location. */
    LOCATION,
    /** Fetching the document. */
    FETCH,
    /** Reading the document as JSON. */
    PARSE,
    /** Binding the document to the settings record. */
    BIND
}
