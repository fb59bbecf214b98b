package io.egf2.config;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.util.Locale;

/** How much a service logs, as the EGF2 services name it, from most to least. A service maps it to its logging library. */
public enum LogLevel {
    /** Everything, step by step. */
    TRACE,
    /** What helps to find a fault. */
    DEBUG,
    /** What happens in normal operation. */
    INFO,
    /** What is odd but does no harm yet; {@code warn} is accepted too. */
    @JsonAlias("warn")
    WARNING,
    /** What went wrong. */
    ERROR,
    /** What ends the service. */
    FATAL;

    /**
     * The level as a document writes it.
     *
     * @return its name in lower case, such as {@code warning}
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
