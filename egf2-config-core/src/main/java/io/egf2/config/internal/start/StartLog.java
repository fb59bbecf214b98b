package io.egf2.config.internal.start;

import io.egf2.config.internal.fetch.FetchLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place that logs. What comes here is free of secrets already. */
final class StartLog implements FetchLog {

    /** The longest line: with what a logger adds it stays below the 2,048 bytes at which the first collectors cut. */
    private static final int MOST_BYTES = 1_500;

    /** Fetched on first use: a logging provider is costly to start, and a failing start may not need it. */
    private static final class Holder {
        static final Logger LOGGER = LoggerFactory.getLogger("io.egf2.config");
    }

    /** Starts the logging provider, for when there is time. */
    void prepare() {
        Holder.LOGGER.isInfoEnabled();
    }

    void info(String line) {
        Holder.LOGGER.info(line);
    }

    @Override
    public void warn(String line) {
        Holder.LOGGER.warn(line);
    }

    void error(String line) {
        Holder.LOGGER.error(line);
    }

    /** The facts of a failure: as key-value pairs for collectors that keep them, and in a line for those that do not. */
    void error(String service, StartFailure failure) {
        try {
            errorWithPairs(service, failure);
        } catch (NoSuchMethodError e) { // SLF4J 1 knows no pairs
            error(failure.facts().line(MOST_BYTES));
        }
    }

    private static void errorWithPairs(String service, StartFailure failure) {
        Holder.LOGGER
                .atError()
                .addKeyValue("service", service)
                .addKeyValue("stage", failure.stage())
                .addKeyValue("exit_code", failure.exitCode())
                .addKeyValue("codes", failure.facts().codes())
                .addKeyValue("location", failure.facts().where())
                .log(failure.facts().line(MOST_BYTES));
    }
}
