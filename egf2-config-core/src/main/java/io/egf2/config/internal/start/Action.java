package io.egf2.config.internal.start;

/** What a start is to do. */
enum Action {
    /** Load the settings, and let the service start. */
    START,
    /** Fetch and bind the document, and tell whether it is good. */
    CHECK,
    /** Print the settings that are in effect. */
    PRINT,
    /** Print the table of keys. */
    HELP,
    /** Print the JSON Schema. */
    SCHEMA
}
