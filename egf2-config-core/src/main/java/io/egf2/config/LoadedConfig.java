package io.egf2.config;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of a load: the settings, and where they come from. Immutable.
 *
 * @param <T> the settings record
 */
public final class LoadedConfig<T extends Record> {

    private final T settings;
    private final String location;
    private final Optional<String> revision;
    private final String fingerprint;
    private final List<ConfigProblem> warnings;

    LoadedConfig(
            T settings, String location, Optional<String> revision, String fingerprint, List<ConfigProblem> warnings) {
        this.settings = settings;
        this.location = location;
        this.revision = revision;
        this.fingerprint = fingerprint;
        this.warnings = warnings;
    }

    /**
     * The settings of the service.
     *
     * @return the record, all its rules obeyed
     */
    public T settings() {
        return settings;
    }

    /**
     * Where the document was fetched.
     *
     * @return the location, safe to print: user info and query values are left out, as in {@code
     *     https://***@host:8443/auth.json?version=***}
     */
    public String location() {
        return location;
    }

    /**
     * Under which revision the document is known there.
     *
     * @return its ETag, version id or time of last change, where there is one
     */
    public Optional<String> revision() {
        return revision;
    }

    /**
     * What the document's bytes are known by: two services with the same fingerprint read the same document.
     *
     * @return its SHA-256 in 64 lower-case hexadecimal digits
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * What is odd, but no reason not to start.
     *
     * @return problems in the order of the document, often none
     */
    public List<ConfigProblem> warnings() {
        return warnings;
    }

    /**
     * Names the document only: settings may hold secrets.
     *
     * @return location and fingerprint
     */
    @Override
    public String toString() {
        return "LoadedConfig[" + location + ", sha256 " + fingerprint + "]";
    }
}
