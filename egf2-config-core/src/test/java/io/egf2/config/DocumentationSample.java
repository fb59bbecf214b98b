package io.egf2.config;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.internal.http.Fetching;
import io.egf2.config.internal.report.Details;
import io.egf2.config.spi.ConfigFetcher;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchRequest;
import io.egf2.config.spi.FetchedDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the library says in a case that a page shows. A case is called {@code service.case}; of it there may be a document
 * ({@code .json}), the status that a server answers instead ({@code .status}), arguments ({@code .args}, one a line) and
 * environment variables ({@code .env}, one a line).
 */
record DocumentationSample(String name) implements ConfigFetcher {

    static final Path FOLDER = Path.of("src/test/resources/samples");

    /** The service of the readme and the tutorial. */
    record HelloSettings(
            @DefaultValue("8080") @Range(min = 1, max = 65535)
            int port,

            @JsonProperty("client-data") PeerUrl clientData,
            Optional<Secret> password) {}

    /** A service with a set. */
    record TagsSettings(@DefaultValue("[]") Set<String> tags) {}

    /** A service with a mistake of its developer. */
    record BrokenSettings(@DefaultValue("eighty") int port) {}

    /** The same case with its mistake mended. */
    DocumentationSample mended() {
        return new DocumentationSample(name + ".mended");
    }

    String document() {
        return String.join("\n", lines(".json").orElseThrow());
    }

    /** The whole report. */
    String report() {
        return failure().orElseThrow().report();
    }

    /** The report without its first and last line; of a start that succeeds, the warnings. */
    String problems() {
        Optional<ConfigException> failure = failure();
        if (failure.isEmpty()) {
            return String.join("\n", Details.lines(load().warnings()));
        }
        String report = failure.get().report();
        return report.substring(report.indexOf("\n\n") + 2, report.lastIndexOf("\n\n"));
    }

    private Optional<ConfigException> failure() {
        try {
            load();
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(e);
        }
    }

    private LoadedConfig<?> load() {
        String service = name.substring(0, name.indexOf('.'));
        List<String> args = lines(".args").orElse(List.of("--config=https://config.internal/" + service + ".json"));
        return ConfigBootstrap.forService(service, record(service))
                .environment(environment())
                .fetcher(this)
                .load(args.toArray(String[]::new));
    }

    static Class<? extends Record> record(String service) {
        return switch (service) {
            case "hello" -> HelloSettings.class;
            case "tags" -> TagsSettings.class;
            case "broken" -> BrokenSettings.class;
            default -> EgfServices.record(service);
        };
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        for (String line : lines(".env").orElse(List.of())) {
            environment.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        return environment;
    }

    private Optional<List<String>> lines(String suffix) {
        try {
            Path file = FOLDER.resolve(name + suffix);
            return Files.exists(file) ? Optional.of(Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Set<String> schemes() {
        return Set.of("https", "file");
    }

    @Override
    public FetchedDocument fetch(FetchRequest request) throws FetchException {
        Optional<List<String>> status = lines(".status");
        if (status.isPresent()) {
            throw Fetching.status(
                            request.location(), Integer.parseInt(status.get().get(0)))
                    .withRetryAfter(Duration.ofMinutes(10));
        }
        try {
            return FetchedDocument.of(Files.readAllBytes(FOLDER.resolve(name + ".json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
