package io.egf2.examples.smallmode;

import java.io.Serial;

/** Something did not go as the example shows it; the message says what, for the one who runs it. */
final class DemoException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String message;

    DemoException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
