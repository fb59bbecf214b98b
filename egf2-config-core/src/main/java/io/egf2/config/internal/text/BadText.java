package io.egf2.config.internal.text;

import java.io.Serial;
import java.util.Optional;

/**
 * A text that cannot be read as what it should be. Its message tells what is wrong and never quotes the text, so that it is
 * safe to show even if the text is a secret.
 */
public final class BadText extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String message;
    private final String hint;

    private BadText(String message, String hint) {
        super(message, null, false, false);
        this.message = message;
        this.hint = hint;
    }

    /** A fault that nobody can give advice for. */
    public static BadText of(String message) {
        return new BadText(message, "");
    }

    public static BadText of(String message, String hint) {
        return new BadText(message, hint);
    }

    /** What is wrong, to stand after a colon: {@code it has no scheme}. */
    public String message() {
        return message;
    }

    /** What to do, where that is certain. */
    public Optional<String> hint() {
        return hint.isEmpty() ? Optional.empty() : Optional.of(hint);
    }

    /** Message and hint in one, for an exception that has no place for a hint. */
    public String messageAndHint() {
        return hint.isEmpty() ? message : message + " (" + hint + ")";
    }
}
