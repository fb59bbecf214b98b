package io.egf2.examples.smallmode;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The services that run at the moment. Closing it ends them all. */
final class Fleet implements AutoCloseable {

    /** How a JVM ends on SIGTERM. */
    static final int ENDED_BY_SIGTERM = 143;

    private final DocumentSource source;
    private final Screen screen;
    private final Map<Service, ServiceProcess> processes = new LinkedHashMap<>();

    Fleet(DocumentSource source, Screen screen) {
        this.source = source;
        this.screen = screen;
    }

    void start(Service service) throws IOException {
        processes.put(service, new ServiceProcess(service, source, line -> screen.log(service.name(), line)));
    }

    ServiceProcess process(Service service) {
        return Objects.requireNonNull(processes.get(service));
    }

    /** Ends all at once and asks each for its exit code, which is 143 if it has ended because it was asked to. */
    void end(long deadlineNanos) throws InterruptedException, DemoException {
        processes.values().forEach(ServiceProcess::askToEnd);
        for (ServiceProcess process : processes.values()) {
            int code = process.awaitEnd(deadlineNanos);
            if (code != ENDED_BY_SIGTERM) {
                throw process.failure("ended with exit code " + code);
            }
        }
    }

    @Override
    public void close() {
        processes.values().forEach(ServiceProcess::askToEnd);
        processes.values().forEach(ServiceProcess::close);
    }
}
