package io.egf2.config.internal.report;

import io.egf2.config.internal.text.Causes;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Stands for a foreign exception whose message may quote a secret: the same type name and stack trace, no message. */
public final class WithheldCause extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    public WithheldCause(Throwable original) {
        this(original, 1);
    }

    private WithheldCause(Throwable original, int depth) {
        super(original.getClass().getName() + " (message withheld)", next(original.getCause(), depth));
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable WithheldCause next(@Nullable Throwable cause, int depth) {
        if (cause == null || depth == Causes.DEEPEST) {
            return null;
        }
        return cause instanceof WithheldCause already ? already : new WithheldCause(cause, depth + 1);
    }
}
