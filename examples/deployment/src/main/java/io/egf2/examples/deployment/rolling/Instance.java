package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An instance of a service: a place where a process of it runs, and after that the next. */
final class Instance implements AutoCloseable {

    private static final String STARTED = "started ";

    private final Member member;
    private final String name;
    private final String address;
    private final List<String> command;
    private final Map<String, String> environment;
    private Optional<Child> process = Optional.empty();

    /**
     * Says how it is started.
     *
     * @param name such as auth-a
     * @param address where it listens
     * @param command what is run
     */
    Instance(Member member, String name, String address, List<String> command, Map<String, String> environment) {
        this.member = member;
        this.name = name;
        this.address = address;
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
    }

    Member member() {
        return member;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    void start() throws IOException {
        process = Optional.of(new Child(name, command, environment));
    }

    /** Waits until the process says that it has started; false if it has ended instead. */
    boolean awaitStart(Deadline deadline) throws InterruptedException, DemoException {
        return child().awaitOutput(STARTED, deadline).isPresent();
    }

    /** The process; there is one as soon as this has been started once. */
    Child child() {
        return process.orElseThrow(() -> new IllegalStateException(name + " was never started"));
    }

    /** What it says of itself, or nothing if no process of it runs. Where there is no port, that is what it said at its start. */
    Optional<HealthPage> health() {
        if (process.isEmpty() || !child().isAlive()) {
            return Optional.empty();
        }
        if (!member.hasPort()) {
            return child().output()
                    .lines()
                    .filter(line -> line.startsWith(STARTED))
                    .findFirst()
                    .flatMap(line -> HealthPage.parse(line.substring(STARTED.length())))
                    .filter(page -> page.service().equals(member.name()));
        }
        try {
            HttpCall call = HttpCall.get(address, "/health");
            return HealthPage.parse(call.send(new InetSocketAddress(address, member.port()))
                            .body())
                    .filter(page -> page.service().equals(member.name()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Why there is no health page. */
    String whyNot() {
        return process.map(Child::state).orElse("it was never started");
    }

    void askToEnd() {
        process.ifPresent(Child::askToEnd);
    }

    @Override
    public void close() {
        process.ifPresent(Child::close);
    }
}
