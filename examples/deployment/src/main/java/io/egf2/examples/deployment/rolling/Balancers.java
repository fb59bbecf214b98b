package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** All balancers: one haproxy. */
final class Balancers implements AutoCloseable {

    private static final long PAUSE_MILLIS = 50;

    private final BalancerFile file;
    private Optional<Child> haproxy = Optional.empty();

    Balancers(BalancerFile file) {
        this.file = file;
    }

    void start(Place place) throws IOException {
        Path written = Files.writeString(place.folder().resolve("haproxy.cfg"), file.text());
        List<String> command = place.commands().program(place.haproxy(), "-db", "-f", written.toString());
        haproxy = Optional.of(new Child("haproxy", command, Map.of()));
    }

    /** Waits until an instance is sent requests, at each of its ports. */
    void awaitUp(Instance instance, Deadline deadline) throws InterruptedException, DemoException {
        await(instance, "UP", deadline);
    }

    /** Waits until an instance is sent none any more. */
    void awaitDown(Instance instance, Deadline deadline) throws InterruptedException, DemoException {
        await(instance, "DOWN", deadline);
    }

    private void await(Instance instance, String wanted, Deadline deadline) throws InterruptedException, DemoException {
        while (!states(instance).stream().allMatch(state -> state.equals(wanted))) {
            Child running = haproxy.orElseThrow();
            if (deadline.isOver() || !running.isAlive()) {
                throw running.failure("does not take " + instance.name() + " for " + wanted);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private List<String> states(Instance instance) {
        try {
            HttpCall call = HttpCall.get("statistics", "/;csv");
            return ServerStates.parse(call.send(file.network().statistics()).body())
                    .of(instance.name());
        } catch (IOException e) {
            return List.of("not known");
        }
    }

    @Override
    public void close() {
        haproxy.ifPresent(Child::close);
    }
}
