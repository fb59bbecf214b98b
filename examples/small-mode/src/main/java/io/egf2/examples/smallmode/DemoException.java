package io.egf2.examples.smallmode;

import java.io.Serial;

/** Something did not go as an example shows it; the message says what, for the one who runs it. */
public final class DemoException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String message;

    /**
     * Says what.
     *
     * @param message for a person
     */
    public DemoException(String message) {
        super(message);
        this.message = message;
    }

    @Override
    public String getMessage() {
        return message;
    }
}
