package io.egf2.config.internal.fetch;

import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.spi.ConfigFetcher;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the fetcher of a scheme: one that the service's code gave, else one that is built in, else one that {@link
 * java.util.ServiceLoader} finds, which is asked only then.
 */
public final class Fetchers {

    private final List<ConfigFetcher> given;
    private final Class<?> type;

    /**
     * Fetchers for one load.
     *
     * @param given what the service's code gave; they come first, also for {@code http}, {@code https} and {@code file}
     * @param type the settings record of the service, whose class loader knows the others
     */
    public Fetchers(List<ConfigFetcher> given, Class<?> type) {
        this.given = List.copyOf(given);
        this.type = type;
    }

    /** Throws a failure of the stage LOCATION if there is none, or more than one. */
    ConfigFetcher find(ConfigLocation location) {
        String scheme = location.scheme();
        List<ConfigFetcher> own = serving(scheme, given);
        if (!own.isEmpty()) {
            return onlyOne(scheme, own);
        }
        return switch (scheme) {
            case "http", "https" -> new HttpFetcher();
            case "file" -> new FileFetcher();
            default -> new ProvidedFetchers(given, type.getClassLoader()).find(location);
        };
    }

    static ConfigFetcher onlyOne(String scheme, List<ConfigFetcher> serving) {
        if (serving.size() > 1) {
            throw SchemeFault.ambiguous(scheme, serving);
        }
        return serving.get(0);
    }

    static List<ConfigFetcher> serving(String scheme, List<ConfigFetcher> candidates) {
        List<ConfigFetcher> serving = new ArrayList<>();
        for (ConfigFetcher candidate : candidates) {
            for (String served : candidate.schemes()) {
                if (served.equalsIgnoreCase(scheme)) {
                    serving.add(candidate);
                    break;
                }
            }
        }
        return serving;
    }
}
