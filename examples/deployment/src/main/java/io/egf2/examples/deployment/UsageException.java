package io.egf2.examples.deployment;

/** A mistake in the command line. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
