package io.egf2.config.fleet;

import io.egf2.config.internal.report.Finding;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a check says of a good set of documents that was changed: the samples of the docs. */
public final class FleetSample {

    /** A key that is set to a value, or removed where that is empty. */
    private record Change(String service, String key, String value) {}

    /** A good set, and its changes. */
    private record Changed(String set, List<Change> changes) {

        Changed(String set, Change... changes) {
            this(set, List.of(changes));
        }
    }

    private static final Map<String, Changed> SAMPLES = Map.ofEntries(
            Map.entry("good", new Changed("small")),
            Map.entry(
                    "wrong",
                    new Changed(
                            "scalable",
                            change("file", "/consumer-group", "\"pusher\""),
                            change("file", "/elastic/hosts", "[\"archive.egf2.internal:9200\"]"),
                            change("auth", "/port", "\"2016\""),
                            change("job", "/log_level", "\"inf\""),
                            change("job", "/log-levle", "1"),
                            change("sync", "/client-data", "\"http://client-data.old.internal\""))),
            Map.entry("N01", new Changed("small", change("file", "/consumer-group", "\"pusher\""))),
            Map.entry(
                    "N02",
                    new Changed(
                            "small",
                            change("sync", "/kafka", "{\"hosts\": [\"kafka-1.egf2.internal:9092\"]}"),
                            change("sync", "/queue", "\"kafka\""),
                            change("sync", "/rethinkdb", ""))),
            Map.entry("N03", new Changed("scalable", change("job", "/kafka/hosts", "[\"kafka.old.internal:9092\"]"))),
            Map.entry("N04", new Changed("scalable", change("sync", "/kafka/topic", "\"event\""))),
            Map.entry("N05", new Changed("small", change("sync", "/rethinkdb/port", "28016"))),
            Map.entry("N06", new Changed("small", change("sync", "/rethinkdb/table", "\"event\""))),
            Map.entry(
                    "N07", new Changed("scalable", change("auth", "/pusher", "\"http://client-data.egf2.internal\""))),
            Map.entry("N08", new Changed("small", change("file", "/auth", "\"http://localhost:2116\""))),
            Map.entry("N09", new Changed("small", change("file", "/port", "2020"))),
            Map.entry(
                    "N10",
                    new Changed("scalable", change("sync", "/client-data", "\"http://client-data.old.internal\""))),
            Map.entry(
                    "N11",
                    new Changed("scalable", change("file", "/elastic/hosts", "[\"archive.egf2.internal:9200\"]"))),
            Map.entry(
                    "N12",
                    new Changed("scalable", change("logic", "/scheduler", "\"http://scheduler.egf2.internal\""))),
            Map.entry("N13", new Changed("scalable")),
            Map.entry("N14", new Changed("scalable", change("sync", "/rethinkdb", "{\"db\": \"egf2\"}"))),
            Map.entry(
                    "N15",
                    new Changed(
                            "small",
                            change("client-data", "/cassandra", "{}"),
                            change("client-data", "/storage", "\"cassandra\""))),
            Map.entry("N16", new Changed("small", change("job", "/client-data", "\"http://127.0.0.1:1\""))),
            Map.entry("N17", new Changed("small")),
            Map.entry("N18", new Changed("small")),
            Map.entry("N19", new Changed("scalable", change("file", "/kafka/client-id", "\"pusher\""))),
            Map.entry("N20", new Changed("small", change("sync", "/rethinkdb/offsettable", "\"events\""))));

    private static final Map<String, String> SILENCES = Map.of(
            "N17", "EGF2-N11 file client-api /elastic/hosts  # the archive has a search of its own\n",
            "N18", "EGF2-N11 file client-api /elastic/hosts\n",
            "wrong", "EGF2-N11 file client-api /elastic/hosts  # the archive has a search of its own\n");

    private final String name;

    public FleetSample(String name) {
        this.name = name;
    }

    private static Change change(String service, String key, String value) {
        return new Change(service, key, value);
    }

    /** Serves the documents as a server or bucket would. */
    private record Served(Map<String, String> documents) implements ConfigFetcher {

        @Override
        public Set<String> schemes() {
            return Set.of("https", "s3");
        }

        @Override
        public FetchedDocument fetch(FetchRequest request) throws FetchException {
            String document = documents.get(request.location().getPath().substring(1));
            if (document == null) {
                throw new FetchException(Reason.NOT_FOUND, "404 Not Found");
            }
            return FetchedDocument.of(document.getBytes(StandardCharsets.UTF_8)).withRevision("\"7f3a\"");
        }
    }

    /** The whole report. */
    public String text() {
        return inFolder(folder -> check(folder).run().text());
    }

    /** The one finding with the code that the sample is called by. */
    public String finding() {
        return inFolder(folder -> {
            List<Finding> findings = check(folder).run().findings();
            Finding finding = findings.stream()
                    .filter(each -> each.code().id().equals("EGF2-" + name))
                    .findFirst()
                    .orElseThrow();
            return FleetText.block(finding, "  1. ").stripTrailing();
        });
    }

    FleetReport report() {
        FleetReport[] report = new FleetReport[1];
        inFolder(folder -> {
            report[0] = check(folder).run();
            return "";
        });
        return report[0];
    }

    private FleetCheck check(Path folder) {
        Changed changed = Objects.requireNonNull(SAMPLES.get(name), name);
        Sets set = Sets.copy(changed.set(), folder);
        for (Change change : changed.changes()) {
            set.change(change.service(), change.key(), change.value());
        }
        Map<String, String> documents = new HashMap<>();
        set.services().forEach(service -> documents.put(service + ".json", set.read(service)));
        String template =
                name.equals("N13") ? "s3://egf2-uploads/{service}.json" : "https://config.internal/{service}.json";
        FleetCheck check = FleetCheck.of(template).withFetcher(new Served(documents));
        check = name.equals("N16") ? check.withReach().withServices("job") : check;
        return SILENCES.containsKey(name) ? check.withSilences(silences(folder)) : check;
    }

    private Path silences(Path folder) {
        try {
            return Files.writeString(folder.resolve("known.txt"), Objects.requireNonNull(SILENCES.get(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Work {
        String in(Path folder);
    }

    private static String inFolder(Work work) {
        try {
            Path folder = Files.createTempDirectory("fleet");
            try {
                return work.in(folder).replace(folder + "/", "");
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
