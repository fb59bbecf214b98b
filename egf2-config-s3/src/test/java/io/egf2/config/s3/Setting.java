package io.egf2.config.s3;

import io.egf2.config.s3.CloudServer.Answer;
import io.egf2.config.s3.CloudServer.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.utils.http.SdkHttpUtils;

/** One setting in which the SDK's client and the module are asked for the same object, and what may differ. */
final class Setting {

    private final String name;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Function<Request, Optional<Answer>>> scripts = new ArrayList<>();
    private final List<AtomicInteger> counters = new ArrayList<>();
    private String bucket = "configs";
    private String key = "auth.json";
    private Optional<String> version = Optional.empty();
    private String config = "";
    private String credentials = "";
    private Answer document = document("{\"name\": \"from S3\"}".getBytes(StandardCharsets.UTF_8));
    private Duration serverAhead = Duration.ZERO;
    private Optional<Integer> exitCode = Optional.empty();
    private Optional<String> reason = Optional.empty();
    private List<String> ours = List.of();

    Setting(String name) {
        this.name = name;
    }

    static Answer document(byte[] body) {
        return new Answer(200, Map.of("ETag", "\"abc\""), body);
    }

    Setting env(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Setting without(String variable) {
        environment.remove(variable);
        return this;
    }

    Setting property(String property, String value) {
        properties.put(property, value);
        return this;
    }

    Setting config(String... lines) {
        config = String.join("\n", lines) + "\n";
        return this;
    }

    Setting credentials(String... lines) {
        credentials = String.join("\n", lines) + "\n";
        return this;
    }

    Setting bucket(String other) {
        bucket = other;
        return this;
    }

    Setting key(String other) {
        key = other;
        return this;
    }

    Setting version(String id) {
        version = Optional.of(id);
        return this;
    }

    Setting document(Answer other) {
        document = other;
        return this;
    }

    Setting serverAhead(Duration duration) {
        serverAhead = duration;
        return this;
    }

    /** What a request is answered, as often as it comes. */
    Setting answers(Predicate<Request> to, Answer answer) {
        scripts.add(request -> to.test(request) ? Optional.of(answer) : Optional.empty());
        return this;
    }

    /** What a request is answered at first. */
    Setting answersOnce(Predicate<Request> to, Answer answer) {
        AtomicInteger asked = new AtomicInteger();
        counters.add(asked);
        scripts.add(
                request -> to.test(request) && asked.getAndIncrement() == 0 ? Optional.of(answer) : Optional.empty());
        return this;
    }

    /** From here on, everything comes for the first time again. */
    void begin() {
        counters.forEach(counter -> counter.set(0));
    }

    /** The module ends with this exit code; the SDK has none. */
    Setting exits(int code) {
        exitCode = Optional.of(code);
        return this;
    }

    /** The module does something else on purpose. */
    Setting differs(String why, String... lines) {
        reason = Optional.of(why);
        ours = List.of(lines);
        return this;
    }

    Optional<Answer> scripted(Request request) {
        return scripts.stream()
                .map(script -> script.apply(request))
                .flatMap(Optional::stream)
                .findFirst();
    }

    String location() {
        String encoded = SdkHttpUtils.urlEncodeIgnoreSlashes(key);
        return "s3://" + bucket + "/" + encoded
                + version.map(id -> "?versionId=" + SdkHttpUtils.urlEncode(id)).orElse("");
    }

    Map<String, String> environment() {
        return environment;
    }

    Map<String, String> properties() {
        return properties;
    }

    String bucket() {
        return bucket;
    }

    String key() {
        return key;
    }

    Optional<String> version() {
        return version;
    }

    String config() {
        return config;
    }

    String credentials() {
        return credentials;
    }

    Answer document() {
        return document;
    }

    Duration serverAhead() {
        return serverAhead;
    }

    Optional<Integer> exitCode() {
        return exitCode;
    }

    Optional<String> reason() {
        return reason;
    }

    List<String> ours() {
        return ours;
    }

    @Override
    public String toString() {
        return name;
    }
}
