package io.egf2.examples.smallmode;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Serves the documents from a bucket of S3Proxy, an S3 server that runs in a JVM of its own and checks signatures. */
final class S3Source implements DocumentSource {

    private static final String BUCKET = "egf2-configs";
    private static final String IDENTITY = "local-identity";
    private static final String SECRET = "local-secret";
    /** An object that is a file has no ETag here, so its revision is the time of its last change. */
    private static final Instant UPLOADED = Instant.parse("2026-11-23T08:00:00Z");

    private static final Pattern STARTED = Pattern.compile("Started .*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

    private final Path directory;
    private final Process server;
    private final int port;

    /**
     * Starts to serve.
     *
     * @param documents the documents by path, such as {@code /auth.json}
     */
    S3Source(Map<String, ServedDocument> documents) throws IOException {
        directory = Files.createTempDirectory("egf2-s3");
        Path bucket = Files.createDirectories(directory.resolve("buckets").resolve(BUCKET));
        for (Map.Entry<String, ServedDocument> document : documents.entrySet()) {
            Path file = bucket.resolve(document.getKey().substring(1));
            Files.writeString(file, document.getValue().text());
            Files.setLastModifiedTime(file, FileTime.from(UPLOADED));
        }
        server = start(properties());
        port = awaitPort(server.getInputStream());
    }

    private Path properties() throws IOException {
        return Files.writeString(
                directory.resolve("s3proxy.properties"), """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.filesystem.basedir=%s
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(IDENTITY, SECRET, directory.resolve("buckets")));
    }

    private static Process start(Path properties) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-classpath",
                        ownClasses() + File.pathSeparator + System.getProperty("s3proxy.jar", "s3proxy.jar"),
                        EndsWith.class.getName(),
                        Long.toString(ProcessHandle.current().pid()),
                        "org.gaul.s3proxy.Main",
                        "--properties",
                        properties.toString()))
                .redirectErrorStream(true)
                .start();
    }

    /** Nothing else of this program's class path, for the server has libraries of its own. */
    private static String ownClasses() {
        return Path.of(URI.create(EndsWith.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString()))
                .toString();
    }

    /** It tells its port in its log, which is then read on, so that it is never blocked. */
    private int awaitPort(InputStream stream) throws IOException {
        BufferedReader log = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                drain(log);
                return Integer.parseInt(started.group(1));
            }
        }
        close();
        throw new IOException("S3Proxy did not start");
    }

    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> {
            try {
                log.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // The server was ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public String name() {
        return "S3 server";
    }

    @Override
    public String url(String path) {
        return "s3://" + BUCKET + path;
    }

    @Override
    public String revision(ServedDocument document) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(UPLOADED.atOffset(ZoneOffset.UTC));
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                "http://127.0.0.1:" + port,
                "AWS_ACCESS_KEY_ID",
                IDENTITY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_REGION",
                "us-east-1");
    }

    @Override
    public void close() {
        try {
            server.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
