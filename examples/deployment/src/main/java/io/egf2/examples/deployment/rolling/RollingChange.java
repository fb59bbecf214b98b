package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A program: starts a stand-in of the AWS setup, puts load on it, and changes documents. It shows that a change is rolled out
 * without a failed request, that a bad document stops at the first instance, and that an instance which was left out is found; and,
 * as the control, that requests do fail when an instance is killed. Ends by itself and leaves nothing behind.
 */
public final class RollingChange {

    private static final int UNAVAILABLE = 69;
    private static final Programs PROGRAMS = Programs.ofMachine();
    private static final List<String> NEEDED = List.of("haproxy", "dnsmasq", "ip", "unshare", "mount", "setpriv");

    private final Options options;
    private final Ending ending = new Ending();

    private RollingChange(Options options) {
        this.options = options;
    }

    /**
     * Ends with 0 if all numbers are as they should be, with 1 if not, with 69 if a program is missing.
     *
     * @param args none; the folder of the run for the process that this one starts in a namespace
     */
    public static void main(String[] args) {
        Optional<String> missing = PROGRAMS.missing(NEEDED);
        if (missing.isPresent()) {
            System.err.println("The rolling change needs programs that are " + missing.get());
            System.exit(UNAVAILABLE);
        }
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            RollingChange change = new RollingChange(Options.read());
            return args.length == 0 ? change.start() : change.inside(new RunFolder(Path.of(args[0])));
        } catch (DemoException e) {
            System.err.println(e.getMessage());
        } catch (Exception e) {
            System.err.println(e);
        }
        return 1;
    }

    /** Looks for a place, and runs there. */
    private int start() throws Exception {
        endWithParent();
        RunFolder folder = ending.add(RunFolder.create());
        StringBuilder refusal = new StringBuilder();
        if (!options.hostsFile()) {
            Optional<Namespaces> namespaces = Namespaces.find(PROGRAMS, Network.inNamespace(), folder.path(), refusal);
            if (namespaces.isPresent()) {
                return namespaces.get().run(inside(folder.path()), ending);
            }
            System.out.println("Namespaces are refused here, so a hosts file has the names: " + refusal);
        }
        return new Run(ending).at(onLoopback(folder.path()));
    }

    /** Whoever has started this may be killed. */
    private static void endWithParent() {
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        if (parent.isPresent()) {
            Future<?> unused = parent.get().onExit().thenRun(() -> System.exit(1));
        }
    }

    private List<String> inside(Path folder) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
        command.addAll(options.arguments());
        command.addAll(List.of("-classpath", System.getProperty("java.class.path")));
        command.addAll(List.of(RollingChange.class.getName(), folder.toString()));
        return command;
    }

    /** As the first process of the namespaces. */
    private int inside(RunFolder folder) throws DemoException {
        Run.endWithStandardInput();
        ending.add(folder);
        Network network = Network.inNamespace();
        return new Run(ending)
                .at(new Place(
                        "namespaces of its own, with " + network.range(),
                        network,
                        Commands.inNamespace(),
                        PROGRAMS.path("haproxy"),
                        Optional.of(PROGRAMS.path("dnsmasq")),
                        folder.path(),
                        options));
    }

    private Place onLoopback(Path folder) throws Exception {
        Network network = Network.onLoopback(ProcessHandle.current().pid(), freePort());
        Path hosts = folder.resolve("hosts");
        String lines = network.names(Member.of(options.configs())).entrySet().stream()
                .map(name -> name.getValue() + " " + name.getKey() + "\n")
                .collect(Collectors.joining());
        Files.writeString(hosts, lines);
        return new Place(
                "the machine's loopback, " + network.range() + ", and a hosts file",
                network,
                Commands.onLoopback(PROGRAMS.path("setpriv"), hosts),
                PROGRAMS.path("haproxy"),
                Optional.empty(),
                folder,
                options);
    }

    /** Where balancers and bucket listen: port 80 is not for everybody. */
    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
