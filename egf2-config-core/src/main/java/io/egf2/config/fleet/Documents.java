package io.egf2.config.fleet;

import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.DocumentCheck;
import io.egf2.config.internal.start.StartOptions;
import io.egf2.config.spi.ConfigFetcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The documents of all fleets, on their way at once. */
final class Documents implements AutoCloseable {

    static final String SERVICE = "{service}";
    static final String FLEET = "{fleet}";

    private static final long PATIENCE_SECONDS = 2;

    private final String template;
    private final FetchPolicy policy;
    private final List<ConfigFetcher> fetchers;
    private final boolean isStrict;
    private final Map<String, String> variables = variables();
    private final long began = System.nanoTime();
    private final Map<String, Map<String, DocumentCheck>> fleets = new LinkedHashMap<>();
    private final CountDownLatch done = new CountDownLatch(1);

    Documents(String template, FetchPolicy policy, List<ConfigFetcher> fetchers, boolean isStrict) {
        this.template = template;
        this.policy = policy;
        this.fetchers = fetchers;
        this.isStrict = isStrict;
    }

    /** Fetchers may need the environment, but nothing of it is for a document that is not of this process. */
    private static Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> name.regionMatches(true, 0, "egf_", 0, 4));
        return variables;
    }

    void begin(List<String> names, List<String> services) {
        for (String fleet : names) {
            Map<String, DocumentCheck> checks = new LinkedHashMap<>();
            fleets.put(fleet, checks);
            for (String service : services) {
                String location = template.replace(FLEET, fleet).replace(SERVICE, service);
                checks.put(service, DocumentCheck.begin(options(service), location, began));
            }
        }
    }

    private StartOptions options(String service) {
        StartOptions options = StartOptions.of(service, record(service))
                .withEnvironment(variables)
                .withMaxBytes(policy.maxBytes());
        for (ConfigFetcher fetcher : fetchers) {
            options = options.withFetcher(fetcher);
        }
        return (isStrict ? options.withStrict() : options).withTimeout(policy.timeout());
    }

    private static Class<? extends Record> record(String service) {
        return Objects.requireNonNull(Services.RECORDS.get(service), service);
    }

    /** Reads each document when it is there. */
    List<Fleet> await(Consumer<List<String>> listener, boolean isOneHost, Consumer<String> reads) {
        Thread watch = new Thread(() -> watch(listener), "egf2-config awaited documents");
        watch.setDaemon(true);
        watch.start();
        Map<String, RecordShape> shapes = new HashMap<>();
        List<Fleet> read = new ArrayList<>();
        fleets.forEach((fleet, checks) -> read.add(new Fleet(fleet, read(checks, shapes), isOneHost, reads)));
        return read;
    }

    private static Map<String, CheckedDocument> read(
            Map<String, DocumentCheck> checks, Map<String, RecordShape> shapes) {
        Map<String, CheckedDocument> documents = new LinkedHashMap<>();
        checks.forEach((service, check) ->
                documents.put(service, check.finish(shapes.computeIfAbsent(service, name -> Shapes.of(record(name))))));
        return documents;
    }

    private void watch(Consumer<List<String>> listener) {
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                List<String> awaited = awaited();
                if (!awaited.isEmpty()) {
                    listener.accept(awaited);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> awaited() {
        List<String> awaited = new ArrayList<>();
        fleets.forEach((fleet, checks) -> checks.forEach((service, check) -> {
            if (check.isAwaited()) {
                awaited.add(fleet.isEmpty() ? service : fleet + '/' + service);
            }
        }));
        return awaited;
    }

    @Override
    public void close() {
        done.countDown();
        fleets.values().forEach(checks -> checks.values().forEach(DocumentCheck::close));
    }
}
