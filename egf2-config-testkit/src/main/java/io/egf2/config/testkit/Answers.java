package io.egf2.config.testkit;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a fake server answers, request by request, and what it was asked. Used by the server's threads and the test's. */
final class Answers implements ResponseDefinitionTransformerV2 {

    private final Map<String, String> documents = new HashMap<>();
    private final Map<String, Queue<Fault>> scripts = new HashMap<>();
    private final List<RecordedRequest> requests = new ArrayList<>();

    synchronized void serve(String name, String document) {
        documents.put(name, document);
    }

    synchronized void script(String name, List<Fault> steps) {
        scripts.computeIfAbsent(name, key -> new ArrayDeque<>()).addAll(steps);
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    /** The steps that nobody has asked for yet. */
    synchronized Map<String, List<Fault>> left() {
        return scripts.entrySet().stream()
                .filter(script -> !script.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, script -> List.copyOf(script.getValue())));
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).build();
    }

    private synchronized ResponseDefinitionBuilder answer(Request request) {
        requests.add(recorded(request));
        boolean s3 = S3Face.isFor(request.getUrl());
        Optional<ResponseDefinitionBuilder> refusal = s3 ? S3Face.refusal(request) : Optional.empty();
        String name = name(request.getUrl());
        return refusal.orElseGet(() -> scripted(name, s3));
    }

    /** The bytes that answer a request, if the next step of its script is not HTTP enough for a server. */
    synchronized Optional<String> bytes(RecordedRequest request) {
        Queue<Fault> script = scripts.getOrDefault(name(request.path()), new ArrayDeque<>());
        Optional<String> bytes =
                script.isEmpty() ? Optional.empty() : script.element().bytes();
        if (bytes.isPresent()) {
            script.remove();
            requests.add(request);
        }
        return bytes;
    }

    static String name(String url) {
        String path = url.replaceFirst("\\?.*", "");
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.json$", "");
    }

    private ResponseDefinitionBuilder scripted(String name, boolean s3) {
        Fault next = scripts.getOrDefault(name, new ArrayDeque<>()).poll();
        String document = documents.get(name);
        if (next != null) {
            return next.applyTo(good(document == null ? "{}" : document));
        }
        return document != null ? good(document) : s3 ? S3Face.error(404, "NoSuchKey") : WireMock.notFound();
    }

    private static ResponseDefinitionBuilder good(String document) {
        return WireMock.aResponse()
                .withHeader("Content-Type", "application/json")
                .withHeader("ETag", "\"" + Integer.toHexString(document.hashCode()) + "\"")
                .withBody(document.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordedRequest recorded(Request request) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
        return new RecordedRequest(Instant.now(), request.getMethod().getName(), request.getUrl(), headers);
    }

    @Override
    public String getName() {
        return "egf2-config";
    }
}
