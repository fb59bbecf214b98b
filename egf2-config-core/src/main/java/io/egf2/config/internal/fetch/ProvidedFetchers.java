package io.egf2.config.internal.fetch;

import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.spi.ConfigFetcher;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fetchers that other modules provide. Loaded only for a scheme that is not built in. */
final class ProvidedFetchers {

    /** A provider file that cannot be read at all fails on every step. */
    private static final int MOST_BROKEN = 20;

    private final Set<@Nullable ClassLoader> loaders = new LinkedHashSet<>();
    private final List<ConfigFetcher> all;
    private final List<ServiceConfigurationError> broken = new ArrayList<>();

    /**
     * What three class loaders find: that of the thread, which need not be the service's and may be null, that of the service,
     * and our own.
     *
     * @param service the class loader of the service's settings record
     */
    ProvidedFetchers(List<ConfigFetcher> given, @Nullable ClassLoader service) {
        this.all = new ArrayList<>(given);
        loaders.add(Thread.currentThread().getContextClassLoader());
        loaders.add(service);
        loaders.add(ConfigFetcher.class.getClassLoader());
    }

    /** A broken fetcher does no harm while another one serves the scheme. */
    ConfigFetcher find(ConfigLocation location) {
        for (ClassLoader loader : loaders) {
            List<ConfigFetcher> provided = load(loader);
            List<ConfigFetcher> found = Fetchers.serving(location.scheme(), provided);
            if (!found.isEmpty()) {
                return Fetchers.onlyOne(location.scheme(), found);
            }
            all.addAll(provided);
        }
        throw broken.isEmpty() ? SchemeFault.unknown(location, all) : SchemeFault.broken(location, broken.get(0));
    }

    private List<ConfigFetcher> load(@Nullable ClassLoader loader) {
        List<ConfigFetcher> fetchers = new ArrayList<>();
        Iterator<ConfigFetcher> provided =
                ServiceLoader.load(ConfigFetcher.class, loader).iterator();
        while (broken.size() < MOST_BROKEN) {
            try {
                if (!provided.hasNext()) {
                    break;
                }
                fetchers.add(provided.next());
            } catch (ServiceConfigurationError e) {
                broken.add(e);
            }
        }
        return fetchers;
    }
}
