package io.egf2.config;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Stands for a foreign exception whose message may quote a secret: the same type name and stack trace, no message. */
final class WithheldCause extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    WithheldCause(Throwable original) {
        super(original.getClass().getName() + " (message withheld)", next(original));
        setStackTrace(original.getStackTrace());
    }

    private static @Nullable WithheldCause next(Throwable original) {
        Throwable cause = original.getCause();
        if (cause == null || cause == original) {
            return null;
        }
        return cause instanceof WithheldCause already ? already : new WithheldCause(cause);
    }
}
