package io.egf2.config.s3;

import io.egf2.config.s3.CloudServer.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A table of settings for the {@link DifferentialTest}. */
abstract class Settings {

    static final String LOADED = "loaded {\"name\": \"from S3\"}";
    static final String FAILED = "failed";
    static final byte[] DOCUMENT = "{\"name\": \"from S3\"}".getBytes(StandardCharsets.UTF_8);

    private final List<Setting> all = new ArrayList<>();
    final CloudServer server;
    final Path directory;

    Settings(CloudServer server, Path directory) {
        this.server = server;
        this.directory = directory;
    }

    /** All of the table. */
    final List<Setting> all() {
        fill();
        return all;
    }

    abstract void fill();

    Setting bare(String name) {
        Setting setting = new Setting(name).env("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1");
        all.add(setting);
        return setting;
    }

    /** With keys in variables and a region, and AWS itself. */
    Setting aws(String name) {
        return bare(name)
                .env("AWS_ACCESS_KEY_ID", "key1")
                .env("AWS_SECRET_ACCESS_KEY", CloudServer.SECRET)
                .env("AWS_REGION", "eu-central-1");
    }

    /** With an endpoint on loopback. */
    Setting own(String name) {
        return aws(name).env("AWS_ENDPOINT_URL_S3", server.url());
    }

    /** With an endpoint on loopback and a region, but no credentials. */
    Setting poor(String name) {
        return own(name).without("AWS_ACCESS_KEY_ID").without("AWS_SECRET_ACCESS_KEY");
    }

    String line(String key, String region, String host, String target) {
        return key + ' ' + region + ' ' + host + target;
    }

    String local(String target) {
        return line("key1", "eu-central-1", "127.0.0.1:" + server.port(), target);
    }

    Setting metadata(String name) {
        return poor(name).env("AWS_EC2_METADATA_SERVICE_ENDPOINT", server.url());
    }

    Setting role(Setting setting) {
        return setting.env("AWS_ENDPOINT_URL_STS", server.url());
    }

    Setting web(Setting setting) {
        return role(setting)
                .env("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/r")
                .env("AWS_WEB_IDENTITY_TOKEN_FILE", token());
    }

    String token() {
        return file("token", "token-of-the-pod");
    }

    String process(String output) {
        return "cat " + file("process-" + output.length(), output);
    }

    String file(String name, String text) {
        try {
            return Files.writeString(directory.resolve(name), text).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Predicate<Request> isPut() {
        return request -> request.method().equals("PUT");
    }

    static Predicate<Request> at(String path) {
        return request -> request.target().startsWith(path);
    }

    static Predicate<Request> isSts() {
        return request -> request.method().equals("POST");
    }

    static Predicate<Request> isObject() {
        return at("/configs/");
    }
}
