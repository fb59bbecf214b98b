package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The bucket with the documents: S3Proxy in a JVM of its own, which keeps them in memory and checks signatures. */
final class Bucket implements AutoCloseable {

    private static final String NAME = "egf2-configs";
    private static final long SECONDS_TO_START = 60;
    private static final SignedCall SIGNED = new SignedCall("local-identity", "local-secret", "us-east-1");

    private final Network network;
    private Optional<Child> server = Optional.empty();

    Bucket(Network network) {
        this.network = network;
    }

    /** Starts it, and creates the bucket. */
    void start(Place place) throws Exception {
        Path properties = Files.writeString(place.folder().resolve("s3proxy.properties"), properties());
        List<String> command = place.commands().jar(place.options().s3proxy(), "--properties", properties.toString());
        Child started = new Child("S3Proxy", command, Map.of());
        server = Optional.of(started);
        if (started.awaitOutput("Started ", Deadline.ofSeconds(SECONDS_TO_START))
                .isEmpty()) {
            throw started.failure("did not start");
        }
        send("PUT", "/" + NAME, "");
    }

    private String properties() {
        return """
                s3proxy.endpoint=http://%s:%d
                s3proxy.authorization=aws-v4
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=transient-nio2
                jclouds.identity=unused
                jclouds.credential=unused
                """.formatted(network.bucket().getHostString(), network.port(), SIGNED.identity(), SIGNED.secret());
    }

    /** Where the document of each service is. */
    static String location() {
        return "s3://" + NAME + "/{service}.json";
    }

    static String location(Member member) {
        return location().replace("{service}", member.name());
    }

    /** Uploads the documents of these services. */
    void upload(Documents documents, List<Member> members) throws IOException, DemoException {
        for (Member member : members) {
            send("PUT", path(member), documents.text(member));
        }
    }

    /** The revision of a document: what S3 calls its ETag. */
    String revision(Member member) throws IOException, DemoException {
        return send("HEAD", path(member), "").fields().getOrDefault("etag", "");
    }

    /** The environment variables that a service needs to read from here. */
    Map<String, String> environment() {
        return Map.of(
                "AWS_ENDPOINT_URL_S3", url(),
                "AWS_ACCESS_KEY_ID", SIGNED.identity(),
                "AWS_SECRET_ACCESS_KEY", SIGNED.secret(),
                "AWS_REGION", SIGNED.region());
    }

    String url() {
        return "http://" + Network.BUCKET_HOST + network.portSuffix();
    }

    private static String path(Member member) {
        return "/" + NAME + "/" + member.document();
    }

    private HttpCall.Answer send(String method, String path, String body) throws IOException, DemoException {
        String host = Network.BUCKET_HOST + network.portSuffix();
        HttpCall.Answer answer =
                SIGNED.of(method, host, path, body, Instant.now()).send(network.bucket());
        if (answer.status() != 200) {
            throw new DemoException(
                    "the bucket answers " + answer.status() + " to " + method + " " + path + ": " + answer.body());
        }
        return answer;
    }

    @Override
    public void close() {
        server.ifPresent(Child::close);
    }
}
