package io.egf2.config.services;

/** Where a service takes its events from: what the key {@code queue} may say. */
public enum QueueKind {
    /** A RethinkDB table: small mode, one instance of each service. */
    RETHINKDB,
    /** Kafka: the scalable modes. */
    KAFKA
}
