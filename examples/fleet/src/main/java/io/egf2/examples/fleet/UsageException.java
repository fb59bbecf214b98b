package io.egf2.examples.fleet;

import java.io.Serial;

/** The command line is wrong; the message says how, for the one who typed it. */
final class UsageException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String message;

    UsageException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
