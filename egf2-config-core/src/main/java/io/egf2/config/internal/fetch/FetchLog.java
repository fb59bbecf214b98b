package io.egf2.config.internal.fetch;

/** Where a fetch tells that an attempt is repeated. */
public interface FetchLog {

    void warn(String line);
}
