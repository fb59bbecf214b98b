package io.egf2.config.s3;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** S3Proxy in a JVM of its own: an S3 server that keeps objects in memory and checks every signature. */
final class S3Server implements AutoCloseable {

    static final String IDENTITY = "local-identity";
    static final String SECRET = "local-secret";

    private static final Pattern STARTED = Pattern.compile("Started .*ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)\\}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a server on a free port of loopback. */
    static S3Server start(Path directory) throws IOException {
        Path properties = directory.resolve("s3proxy.properties");
        Files.writeString(properties, """
                s3proxy.endpoint=http://127.0.0.1:0
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                s3proxy.ignore-unknown-headers=true
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(IDENTITY, SECRET));
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        System.getProperty("s3proxy.jar"),
                        "--properties",
                        properties.toString())
                .redirectErrorStream(true)
                .start();
        try {
            return new S3Server(process, port(process));
        } catch (IOException | RuntimeException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** It tells its port in its log, which is then read on, so that it is never blocked. */
    private static int port(Process process) throws IOException {
        BufferedReader log =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            all.append(line).append('\n');
            Matcher started = STARTED.matcher(line);
            if (started.find()) {
                drain(log);
                return Integer.parseInt(started.group(1));
            }
        }
        throw new IOException("S3Proxy ended instead of starting:\n" + all);
    }

    private static void drain(BufferedReader log) {
        Thread reader = new Thread(() -> {
            try {
                while (log.readLine() != null) {
                    // Nobody needs it.
                }
            } catch (IOException e) {
                // The server was ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** What a service needs to reach this server. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3",
                endpoint(),
                "AWS_ACCESS_KEY_ID",
                IDENTITY,
                "AWS_SECRET_ACCESS_KEY",
                SECRET,
                "AWS_EC2_METADATA_DISABLED",
                "true");
    }

    void createBucket(String bucket) {
        put("/" + bucket, new byte[0]);
    }

    /** Puts an object; its key is percent-encoded. */
    void put(String bucket, String encodedKey, String document) {
        put("/" + bucket + "/" + encodedKey, document.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] body) {
        URI url = URI.create(endpoint() + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(body));
        signed(url, body).headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Host")) {
                request.header(name, values.get(0));
            }
        });
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IllegalStateException("PUT " + path + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SdkHttpRequest signed(URI url, byte[] body) {
        return AwsV4HttpSigner.create()
                .sign(SignRequest.builder(AwsCredentialsIdentity.create(IDENTITY, SECRET))
                        .request(SdkHttpRequest.builder()
                                .method(SdkHttpMethod.PUT)
                                .uri(url)
                                .build())
                        .payload(() -> new java.io.ByteArrayInputStream(body))
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "s3")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                        .putProperty(AwsV4HttpSigner.DOUBLE_URL_ENCODE, false)
                        .putProperty(AwsV4HttpSigner.NORMALIZE_PATH, false)
                        .build())
                .request();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
