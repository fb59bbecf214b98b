package io.egf2.config.fleet;

import io.egf2.config.internal.fetch.FetchPolicy;
import io.egf2.config.internal.report.Finding;
import io.egf2.config.internal.rule.Fleet;
import io.egf2.config.internal.rule.Rule;
import io.egf2.config.internal.rule.Rules;
import io.egf2.config.internal.rule.Services;
import io.egf2.config.spi.ConfigFetcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks the documents of several services as one system: each as its service would, and then whether they fit each other.
 *
 * <pre>{@code
 * FleetReport report = FleetCheck.of("https://config.internal/{service}.json").run();
 * System.out.println(report.text());
 * System.exit(report.exitCode());
 * }</pre>
 *
 * <p>What a service takes from its command line or its environment has no say here: neither a variable such as {@code egf_port}
 * or {@code egf_config}, nor the system property {@code config}, nor a switch.
 *
 * <p>Immutable: each method that sets something gives a new check. Safe for use by several threads.
 */
public final class FleetCheck {

    private final String template;
    private List<String> services = List.copyOf(Services.RECORDS.keySet());
    private List<String> fleets = List.of();
    private FetchPolicy policy = FetchPolicy.DEFAULT;
    private List<ConfigFetcher> fetchers = List.of();
    private boolean isStrict;
    private boolean isOneHost;
    private boolean reaches;
    private boolean failsOnWarning;
    private @Nullable Path silences;
    private Consumer<List<String>> listener = awaited -> {};

    private FleetCheck(String template) {
        this.template = template;
    }

    /** A copy, to be changed by the method that makes it and by nobody else. */
    private FleetCheck(FleetCheck other) {
        this.template = other.template;
        this.services = other.services;
        this.fleets = other.fleets;
        this.policy = other.policy;
        this.fetchers = other.fetchers;
        this.isStrict = other.isStrict;
        this.isOneHost = other.isOneHost;
        this.reaches = other.reaches;
        this.failsOnWarning = other.failsOnWarning;
        this.silences = other.silences;
        this.listener = other.listener;
    }

    /**
     * A check of all nine services, with 30 seconds for all documents together, documents of up to 4 MiB, and unknown keys as
     * warnings.
     *
     * @param template where the documents are: a location as a service takes it, in which {@code {service}} stands for the name of
     *     each service and {@code {fleet}}, if it is there, for the name of each fleet
     * @return the check
     * @throws IllegalArgumentException if the template has no {@code {service}}
     */
    public static FleetCheck of(String template) {
        if (!template.contains(Documents.SERVICE)) {
            throw new IllegalArgumentException("the template has no " + Documents.SERVICE);
        }
        return new FleetCheck(template);
    }

    /**
     * The names of the services that {@code {service}} may stand for.
     *
     * @return the nine, in the order in which they are told
     */
    public static List<String> services() {
        return List.copyOf(Services.RECORDS.keySet());
    }

    /**
     * Checks some services only. A document of theirs that is not there is a failure; what they say of the others is not judged.
     *
     * @param names at least one of {@link #services()}, each once
     * @return a check of these
     * @throws IllegalArgumentException if a name is unknown or stands twice, or there is none
     */
    public FleetCheck withServices(String... names) {
        for (String name : names) {
            require(Services.RECORDS.containsKey(name), "there is no service \"" + name + "\"");
        }
        FleetCheck copy = new FleetCheck(this);
        copy.services = eachOnce(names, "service");
        return copy;
    }

    /**
     * Checks several systems whose documents lie beside each other. The rules between documents hold within each.
     *
     * @param names what {@code {fleet}} of the template stands for, each once: letters, digits, {@code .}, {@code -} and {@code _},
     *     a letter or digit first
     * @return a check of these
     * @throws IllegalArgumentException if a name has another character or stands twice, there is none, or the template has no
     *     {@code {fleet}}
     */
    public FleetCheck withFleets(String... names) {
        require(template.contains(Documents.FLEET), "the template has no " + Documents.FLEET);
        for (String name : names) {
            require(isName(name), "the name of a fleet has letters, digits, \".\", \"-\" and \"_\" only");
        }
        FleetCheck copy = new FleetCheck(this);
        copy.fleets = eachOnce(names, "fleet");
        return copy;
    }

    private static boolean isName(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    }

    private static List<String> eachOnce(String[] names, String what) {
        require(names.length > 0, "no " + what + " is named");
        Set<String> known = new HashSet<>();
        for (String name : names) {
            require(known.add(name), "the " + what + " \"" + name + "\" is named twice");
        }
        return List.of(names);
    }

    private static void require(boolean isTrue, String otherwise) {
        if (!isTrue) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /**
     * Sets the time for fetching all documents, which are fetched at once.
     *
     * @param timeout from 1 millisecond to 1 hour, for all of them together
     * @return a check with that timeout
     * @throws IllegalArgumentException if the time is out of bounds
     */
    public FleetCheck withTimeout(Duration timeout) {
        FleetCheck copy = new FleetCheck(this);
        copy.policy = policy.withTimeout(timeout);
        return copy;
    }

    /**
     * Sets how large each document may be.
     *
     * @param maxBytes at least 1, compressed or not
     * @return a check with that limit
     * @throws IllegalArgumentException if the limit is below 1
     */
    public FleetCheck withMaxBytes(int maxBytes) {
        FleetCheck copy = new FleetCheck(this);
        copy.policy = policy.withMaxBytes(maxBytes);
        return copy;
    }

    /**
     * Makes every unknown key of a document a problem, as {@code ConfigBootstrap.withStrict} does.
     *
     * @return a strict check
     */
    public FleetCheck withStrict() {
        FleetCheck copy = new FleetCheck(this);
        copy.isStrict = true;
        return copy;
    }

    /**
     * Adds a fetcher, which comes before all others for its schemes. It is called by several threads at once.
     *
     * @param fetcher for one scheme or several
     * @return a check with that fetcher
     */
    public FleetCheck withFetcher(ConfigFetcher fetcher) {
        FleetCheck copy = new FleetCheck(this);
        copy.fetchers = new ArrayList<>(fetchers);
        copy.fetchers.add(Objects.requireNonNull(fetcher));
        return copy;
    }

    /**
     * Takes all services to be on one host, so that the URL of a peer must have the port that the peer sets, and no two services
     * may have one port. Without this, only services that name each other by loopback are taken to be.
     *
     * @return a check of one host
     */
    public FleetCheck withOneHost() {
        FleetCheck copy = new FleetCheck(this);
        copy.isOneHost = true;
        return copy;
    }

    /**
     * Resolves and connects to every peer, Kafka, search and database host that the documents name, all of them side by side
     * within two seconds. Nothing is sent.
     *
     * @return a check that reaches out
     */
    public FleetCheck withReach() {
        FleetCheck copy = new FleetCheck(this);
        copy.reaches = true;
        return copy;
    }

    /**
     * Leaves findings between documents out that are known and wanted. Each line of the file is one, as the text of the report
     * gives it, with a reason: {@code EGF2-N11 file client-api /elastic/hosts  # the archive has a search of its own}. In several
     * fleets, a line that names none holds in each. Lines that begin with {@code #} are left alone. A line that cannot be understood or has no reason is a problem (exit code 64), and one that
     * matches nothing is a warning.
     *
     * @param file a text file in UTF-8, which is read by {@link #run()}
     * @return a check with these silences
     */
    public FleetCheck withSilences(Path file) {
        FleetCheck copy = new FleetCheck(this);
        copy.silences = file;
        return copy;
    }

    /**
     * Makes the exit code of a report that has warnings and nothing worse 78.
     *
     * @return a check that fails on warnings
     */
    public FleetCheck withFailureOnWarning() {
        FleetCheck copy = new FleetCheck(this);
        copy.failsOnWarning = true;
        return copy;
    }

    /**
     * Is told once, two seconds after the documents were asked for, which of them are not there yet; not at all if none is
     * awaited any more.
     *
     * @param other called on a thread of its own with the names of the services, in several fleets each behind that of its
     *     fleet, such as {@code eu/auth}
     * @return a check with that listener
     */
    public FleetCheck withListener(Consumer<List<String>> other) {
        FleetCheck copy = new FleetCheck(this);
        copy.listener = Objects.requireNonNull(other);
        return copy;
    }

    /**
     * Fetches all documents at once, checks each, and then all together.
     *
     * @return what was found; a failure to fetch is a part of it
     * @throws IllegalStateException if the template has {@code {fleet}} and no fleet is named
     */
    public FleetReport run() {
        List<Fleet> checked = checked(read -> {});
        Findings findings = new Findings(checked);
        for (Fleet fleet : checked) {
            findings.addAll(fleet, Rules.judge(Rules.ALL, fleet));
        }
        if (reaches) {
            findings.reach(new Reach(Reach.RESOLVER));
        }
        if (silences != null) {
            findings.silence(Silences.read(silences));
        }
        return new FleetReport(template, checked, findings, failsOnWarning);
    }

    /** What one rule finds by itself, and which keys it asks for. */
    List<Finding> judged(Rule rule, Consumer<String> reads) {
        List<Finding> findings = new ArrayList<>();
        checked(reads).forEach(fleet -> findings.addAll(Rules.judge(List.of(rule), fleet)));
        return findings;
    }

    private List<Fleet> checked(Consumer<String> reads) {
        if (fleets.isEmpty() && template.contains(Documents.FLEET)) {
            throw new IllegalStateException("the template has " + Documents.FLEET + ", and no fleet is named");
        }
        List<String> names = fleets.isEmpty() ? List.of("") : fleets;
        try (Documents documents = new Documents(template, policy, fetchers, isStrict)) {
            documents.begin(names, services);
            return documents.await(listener, isOneHost, reads);
        }
    }
}
