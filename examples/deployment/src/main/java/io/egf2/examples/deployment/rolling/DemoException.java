package io.egf2.examples.deployment.rolling;

import java.io.Serial;

/** Something did not go as it is to be shown; the message says what, for the one who runs it. */
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
