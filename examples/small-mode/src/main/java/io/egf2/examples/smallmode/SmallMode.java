package io.egf2.examples.smallmode;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a config server and the nine services of EGF2, each in its own JVM, and asks each for its health; then starts one
 * service with a document that holds six mistakes, and shows its report. Ends by itself and leaves no process behind.
 */
public final class SmallMode {

    private static final long START_SECONDS = 60;
    private static final String BROKEN = "/broken.json";
    private static final Pattern OUTCOME = Pattern.compile("in (\\d+) ms, (\\d+) attempt");

    private final Documents documents;
    private final Map<String, String> served = new HashMap<>();
    private final Map<Service, ServiceProcess> processes = new LinkedHashMap<>();
    private final Screen screen;

    private SmallMode(PrintStream out) throws IOException {
        screen = new Screen(out);
        documents = new Documents();
        for (Service service : Service.ALL) {
            served.put(path(service), documents.read(service.name() + ".json"));
        }
        served.put(BROKEN, Documents.asItIs("broken.json"));
    }

    /** Runs the example and exits with 0 if all went as it should, else with 1. */
    public static void main(String[] args) throws IOException {
        System.exit(run(System.out));
    }

    static int run(PrintStream out) throws IOException {
        return new SmallMode(out).run();
    }

    private static String path(Service service) {
        return "/" + service.name() + ".json";
    }

    private int run() {
        long begin = System.nanoTime();
        try (ConfigServer server = new ConfigServer(served, "/scheduler.json")) {
            screen.title("EGF2 in small mode: one config server, nine services, ten JVMs");
            screen.text("config server on " + server.url("/") + " serves " + Service.ALL.size() + " documents");
            startAll(server);
            showMistakes(server);
            screen.good("nine services started and answered, one refused to: " + seconds(begin) + " s in all");
            return 0;
        } catch (Exception e) {
            screen.bad(e.getMessage() == null ? e.toString() : e.getMessage());
            return 1;
        } finally {
            processes.values().forEach(ServiceProcess::close);
        }
    }

    private static String seconds(long begin) {
        long tenths = (System.nanoTime() - begin) / 100_000_000;
        return tenths / 10 + "." + tenths % 10;
    }

    private void startAll(ConfigServer server) throws Exception {
        for (Service service : Service.ALL) {
            ServiceProcess process =
                    new ServiceProcess(service, server.url(path(service)), line -> screen.log(service.name(), line));
            processes.put(service, process);
        }
        for (Service service : Service.ALL) {
            awaitStart(service);
        }
        screen.head();
        for (Service service : Service.ALL) {
            check(service);
        }
    }

    /** A service counts as started when it answers with the fingerprint of the document that was served to it. */
    private void check(Service service) throws Exception {
        ServiceProcess process = process(service);
        String answer = service.hasPort() ? health(service) : awaitStart(service);
        String fingerprint =
                Documents.sha256(documents.read(service.name() + ".json").getBytes(StandardCharsets.UTF_8));
        if (!answer.contains("\"" + service.name() + "\"") || !answer.contains(fingerprint)) {
            throw new IllegalStateException(service.name() + " reads another document: " + answer);
        }
        Matcher outcome = OUTCOME.matcher(process.errors());
        if (!outcome.find()) {
            throw new IllegalStateException(
                    service.name() + " logged no line of its configuration:\n" + process.errors());
        }
        screen.service(service.name(), documents.port(service), outcome.group(1), outcome.group(2), fingerprint);
    }

    private ServiceProcess process(Service service) {
        return Objects.requireNonNull(processes.get(service));
    }

    private String awaitStart(Service service) throws InterruptedException {
        try {
            return process(service).awaitStart(START_SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    service.name() + " did not start:\n" + process(service).errors(), e);
        }
    }

    private String health(Service service) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + documents.port(service) + "/health"))
                .timeout(Duration.ofSeconds(10))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(service.name() + " answers " + response.statusCode());
        }
        return response.body();
    }

    private void showMistakes(ConfigServer server) throws IOException, InterruptedException {
        Service auth = Service.ALL.stream()
                .filter(service -> service.name().equals("auth"))
                .findFirst()
                .orElseThrow();
        screen.title("And auth with a document that holds six mistakes:");
        try (ServiceProcess process = new ServiceProcess(auth, server.url(BROKEN), line -> {})) {
            int code = process.awaitEnd(START_SECONDS);
            screen.report(process.errors());
            if (code != 78 || !process.errors().contains("6 problems")) {
                throw new IllegalStateException("expected six problems and exit code 78, but it was " + code);
            }
        }
    }
}
