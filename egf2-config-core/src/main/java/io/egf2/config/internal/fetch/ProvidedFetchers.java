package io.egf2.config.internal.fetch;

import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.spi.ConfigFetcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The fetchers that other modules provide. Loaded only for a scheme that is not built in. */
final class ProvidedFetchers {

    /** A provider file that cannot be read at all fails on every step. */
    private static final int MOST_BROKEN = 20;

    private final List<ConfigFetcher> all;
    private final List<ServiceConfigurationError> broken = new ArrayList<>();

    ProvidedFetchers(List<ConfigFetcher> given) {
        this.all = new ArrayList<>(given);
    }

    /** A broken fetcher does no harm while another one serves the scheme. */
    ConfigFetcher find(ConfigLocation location) {
        load();
        List<ConfigFetcher> found = Fetchers.serving(location.scheme(), all);
        if (found.isEmpty()) {
            throw broken.isEmpty() ? SchemeFault.unknown(location, all) : SchemeFault.broken(location, broken.get(0));
        }
        return Fetchers.onlyOne(location.scheme(), found);
    }

    private void load() {
        Iterator<ConfigFetcher> provided =
                ServiceLoader.load(ConfigFetcher.class).iterator();
        while (broken.size() < MOST_BROKEN) {
            try {
                if (!provided.hasNext()) {
                    return;
                }
                all.add(provided.next());
            } catch (ServiceConfigurationError e) {
                broken.add(e);
            }
        }
    }
}
