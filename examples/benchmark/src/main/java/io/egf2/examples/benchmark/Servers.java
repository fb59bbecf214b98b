package io.egf2.examples.benchmark;

import io.egf2.config.testkit.FakeConfigServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
            case S3, S3_HTTPS -> http.s3Url(name).toString();
            case SPRING -> spring.url();
        };
    }

    List<String> options(Source source) {
        return source == Source.HTTPS || source == Source.S3_HTTPS
                ? https.systemProperties().entrySet().stream()
                        .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                        .sorted()
                        .toList()
                : List.of();
    }

    Map<String, String> environment(Source source) {
        return switch (source) {
            case S3 -> http.s3Environment();
            case S3_HTTPS -> byAddress(https.s3Environment());
            default -> Map.of();
        };
    }

    /** S3Client writes the bucket in front of a name, and there is no such name. */
    private static Map<String, String> byAddress(Map<String, String> environment) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.replaceAll((name, value) -> value.replace("localhost", "127.0.0.1"));
        return changed;
    }

    @Override
    public void close() {
        http.close();
        https.close();
        spring.close();
    }
}
