package io.egf2.config.internal.bind;

import org.jspecify.annotations.Nullable;

/** Makes a value of others: calls a constructor or a static method of the service's program. */
public interface Maker {

    /**
     * Makes one value; null if the program gives none.
     *
     * @throws Throwable what the program throws; a {@link RecordFault} if it cannot be called
     */
    @Nullable
    Object make(@Nullable Object[] given) throws Throwable;
}
