package io.egf2.config.services;

/** Where client-data keeps its objects: what the key {@code storage} may say. */
public enum StorageKind {
    /** RethinkDB. */
    RETHINKDB,
    /** Cassandra. */
    CASSANDRA
}
