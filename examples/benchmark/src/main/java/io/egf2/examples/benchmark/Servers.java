package io.egf2.examples.benchmark;

import io.egf2.config.testkit.FakeConfigServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One server for each way to the documents, all on loopback, and a directory for the files. */
final class Servers implements AutoCloseable {

    private final FakeConfigServer http = FakeConfigServer.start();
    private final FakeConfigServer https = FakeConfigServer.startHttps();
    private final SpringConfigServer spring = new SpringConfigServer();
    private final Path directory;

    Servers(Path directory) {
        this.directory = directory;
    }

    void serve(String name, String document) {
        http.serve(name, document);
        https.serve(name, document);
        spring.serve(name, document);
        try {
            Files.writeString(file(name), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String name) {
        return directory.resolve(name + ".json");
    }

    String location(Source source, String name) {
        return switch (source) {
            case NONE -> "";
            case HTTP -> http.url(name).toString();
            case HTTPS -> https.url(name).toString();
            case FILE -> file(name).toUri().toString();
            case S3 -> http.s3Url(name).toString();
            case SPRING -> spring.url();
        };
    }

    List<String> options(Source source) {
        return source != Source.HTTPS
                ? List.of()
                : https.systemProperties().entrySet().stream()
                        .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                        .sorted()
                        .toList();
    }

    Map<String, String> environment(Source source) {
        return source == Source.S3 ? http.s3Environment() : Map.of();
    }

    @Override
    public void close() {
        http.close();
        https.close();
        spring.close();
    }
}
