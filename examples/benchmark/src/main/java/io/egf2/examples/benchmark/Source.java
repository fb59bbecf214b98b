package io.egf2.examples.benchmark;

/** Where a program gets its document. */
enum Source {
    NONE,
    HTTP,
    HTTPS,
    FILE,
    S3,
    S3_HTTPS,
    /** A config server of Spring Cloud; a stub of it. */
    SPRING
}
