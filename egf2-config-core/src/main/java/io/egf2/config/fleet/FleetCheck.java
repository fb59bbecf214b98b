package io.egf2.config.fleet;

import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.start.CheckedDocument;
import io.egf2.config.internal.start.DocumentCheck;
import io.egf2.config.internal.start.StartOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Checks the documents of several services as one system: each as its service would, and then whether they fit each other.
 *
 * <pre>{@code
 * FleetReport report = FleetCheck.of("https://config.internal/{service}.json").run();
 * System.out.println(report.text());
 * System.exit(report.exitCode());
 * }</pre>
 *
 * <p>Immutable; each method gives a new check. No environment variable overrides a key, as it would in a service.
 */
public final class FleetCheck {

    private static final String SERVICE = "{service}";

    private final String template;
    private final List<String> services;
    private final Duration timeout;
    private final boolean isOneHost;

    private FleetCheck(String template, List<String> services, Duration timeout, boolean isOneHost) {
        this.template = template;
        this.services = services;
        this.timeout = timeout;
        this.isOneHost = isOneHost;
    }

    /**
     * A check of all nine services.
     *
     * @param template where the documents are: a location as a service takes it, in which {@code {service}} stands for the name
     * @return the check
     * @throws IllegalArgumentException if the template has no {@code {service}}
     */
    public static FleetCheck of(String template) {
        if (!template.contains(SERVICE)) {
            throw new IllegalArgumentException("the template has no " + SERVICE);
        }
        return new FleetCheck(template, List.copyOf(Services.RECORDS.keySet()), Duration.ofSeconds(30), false);
    }

    /**
     * The same for some services.
     *
     * @param names at least one of the nine
     * @return the check
     * @throws IllegalArgumentException if a name is unknown, or there is none
     */
    public FleetCheck withServices(String... names) {
        for (String name : names) {
            if (!Services.RECORDS.containsKey(name)) {
                throw new IllegalArgumentException("no service " + name);
            }
        }
        if (names.length == 0) {
            throw new IllegalArgumentException("no service is named");
        }
        return new FleetCheck(template, List.of(names), timeout, isOneHost);
    }

    /**
     * The same with another deadline.
     *
     * @param wanted for all documents together
     * @return the check
     */
    public FleetCheck withTimeout(Duration wanted) {
        return new FleetCheck(template, services, wanted, isOneHost);
    }

    /**
     * The same for services that are all on one host, so that a peer's URL must have the port that the peer sets.
     *
     * @return the check
     */
    public FleetCheck withOneHost() {
        return new FleetCheck(template, services, timeout, true);
    }

    /**
     * Fetches all documents at once, checks each, and then all together.
     *
     * @return what was found; a failure to fetch is a part of it
     */
    public FleetReport run() {
        Map<String, CheckedDocument> documents = documents();
        Fleet fleet = new Fleet(documents, isOneHost, read -> {});
        Judgement judgement = new Judgement();
        for (Rule rule : Rules.ALL) {
            rule.judge(fleet, judgement);
        }
        return new FleetReport(documents, judgement.findings(), Rules.notJudged(fleet));
    }

    /** What one rule finds by itself, and which keys it asks for. */
    List<Finding> judged(Rule rule, Consumer<String> reads) {
        Judgement judgement = new Judgement();
        rule.judge(new Fleet(documents(), isOneHost, reads), judgement);
        return judgement.findings();
    }

    private Map<String, CheckedDocument> documents() {
        Map<String, DocumentCheck> checks = new LinkedHashMap<>();
        try {
            for (String service : services) {
                checks.put(service, DocumentCheck.begin(options(service), template.replace(SERVICE, service)));
            }
            return read(checks);
        } finally {
            checks.values().forEach(DocumentCheck::close);
        }
    }

    private static Map<String, CheckedDocument> read(Map<String, DocumentCheck> checks) {
        Map<String, RecordShape> shapes = new HashMap<>();
        Map<String, CheckedDocument> documents = new LinkedHashMap<>();
        checks.forEach((service, check) -> documents.put(
                service, check.finish(shapes.computeIfAbsent(service, name -> Shapes.of(record(name))))));
        return documents;
    }

    private StartOptions options(String service) {
        Map<String, String> variables = new HashMap<>(System.getenv());
        variables.keySet().removeIf(name -> name.regionMatches(true, 0, "egf_", 0, 4));
        return StartOptions.of(service, record(service)).withTimeout(timeout).withEnvironment(variables);
    }

    private static Class<? extends Record> record(String service) {
        return Objects.requireNonNull(Services.RECORDS.get(service), service);
    }
}
