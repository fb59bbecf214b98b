package io.egf2.examples.smallmode;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts a config server (with {@code -Ddemo.source=s3} an S3 server), checks that the documents of the nine services of EGF2 fit each
 * other, and starts the services, each in its own JVM, and asks each for its health; then starts one service with a document that holds six mistakes, and shows its report. Ends by itself and leaves no process behind.
 */
public final class SmallMode {

    /** For all of it, so that nobody waits for a run that hangs. */
    private static final long SECONDS = 55;

    /** It has no port, so nobody waits for it: the one that finds the config server busy at first. */
    private static final String BUSY_ONCE = "/scheduler.json";

    private static final int INVALID_SETTINGS = 78;
    private static final Pattern LOADED = Pattern.compile("in (\\d+) ms, (\\d+) attempt");

    private final Screen screen;
    private final List<Service> services;
    private final boolean inS3;
    private final Documents documents;
    private final long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);

    private SmallMode(Screen screen, List<Service> services, boolean inS3) throws IOException {
        this.screen = screen;
        this.services = services;
        this.inS3 = inS3;
        this.documents = new Documents(services, new FreePorts());
    }

    /**
     * Runs the example and exits with 0 if all went as it should, else with 1.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.exit(run(Screen.standard(), Service.ALL, "s3".equals(System.getProperty("demo.source"))));
    }

    static int run(Screen screen, List<Service> services, boolean inS3) {
        try {
            new SmallMode(screen, services, inS3).play();
            return 0;
        } catch (DemoException e) {
            screen.bad(e.getMessage());
            return 1;
        } catch (Exception e) {
            screen.bad(e.toString());
            return 1;
        }
    }

    private void play() throws Exception {
        List<Screen.Row> rows = new ArrayList<>();
        try (DocumentSource source = source();
                Fleet fleet = new Fleet(source, screen)) {
            screen.title("EGF2 in small mode: one " + source.name() + ", nine services, each in a JVM of its own");
            if (services.equals(Service.ALL)) {
                checkAll(source);
            }
            source.openToServices();
            startAll(fleet, source);
            for (Service service : services) {
                rows.add(check(service, source, fleet.process(service)));
            }
            showMistakes(source);
            fleet.end(deadline);
        }
        screen.title("Summary");
        screen.table(rows);
        screen.refused(Service.BROKEN_AUTH.name(), INVALID_SETTINGS);
        screen.good(services.size() + " services started, answered and ended, one refused to start");
    }

    private DocumentSource source() throws IOException {
        return inS3 ? new S3Source(documents.byPath()) : new ConfigServer(documents.byPath(), BUSY_ONCE);
    }

    /** That each document is good is not enough: they must fit each other, too. */
    private void checkAll(DocumentSource source) throws Exception {
        try (ServiceProcess check = new ServiceProcess(Service.CHECK_ALL, source, line -> {})) {
            int code = check.awaitEnd(deadline);
            screen.report(check.output());
            if (code != 0) {
                throw check.failure("was to find nothing, but ended with exit code " + code);
            }
        }
        screen.gap();
    }

    private void startAll(Fleet fleet, DocumentSource source) throws Exception {
        screen.text("The " + source.name() + " with " + source.url("/") + " has a document for each of them.");
        screen.gap();
        for (Service service : services) {
            fleet.start(service);
        }
        for (Service service : services) {
            fleet.process(service).awaitStart(deadline);
        }
        screen.gap();
    }

    /** A service counts as started when it answers with the fingerprint of the document that was served to it. */
    private Screen.Row check(Service service, DocumentSource source, ServiceProcess process) throws Exception {
        ServedDocument document = documents.of(service);
        String expected = Health.page(service.name(), document.fingerprint(), source.revision(document));
        String page = service.hasPort() ? HealthCheck.page(health(service)) : process.awaitStart(deadline);
        if (!page.equals(expected)) {
            throw process.failure("says " + page + " instead of " + expected);
        }
        screen.health(service.name(), service.hasPort() ? "GET " + health(service) : "has no port, says", page);
        Matcher loaded = LOADED.matcher(process.errors());
        if (!loaded.find()) {
            throw process.failure("logged no line of its configuration");
        }
        return new Screen.Row(
                service.name(), documents.port(service), loaded.group(1), loaded.group(2), document.fingerprint());
    }

    private URL health(Service service) throws IOException {
        return URI.create("http://127.0.0.1:" + documents.port(service) + "/health")
                .toURL();
    }

    private void showMistakes(DocumentSource source) throws Exception {
        Service service = Service.BROKEN_AUTH;
        screen.title("The same auth with a document that holds six mistakes");
        try (ServiceProcess process = new ServiceProcess(service, source, line -> {})) {
            int code = process.awaitEnd(deadline);
            screen.report(process.errors());
            if (code != INVALID_SETTINGS || !process.errors().contains("6 problems")) {
                throw process.failure("was to find 6 problems and exit with " + INVALID_SETTINGS + ", not " + code);
            }
            if (!process.output().isEmpty()) {
                throw process.failure("was to leave standard output alone, but printed " + process.output());
            }
        }
    }
}
