package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Namespaces of Linux for one process and all that it starts: a network that nobody else sees, its own resolv.conf, and process
 * numbers of its own, so that the system ends all of them with the first. Nothing of the machine is changed, nothing has a name,
 * and with the last process all of it is gone.
 */
final class Namespaces {

    private static final List<String> UNSHARE =
            List.of("--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc");
    /** For those who are not root: they are, in there. */
    private static final List<String> AS_ROOT = List.of("--user", "--map-root-user");

    private static final String SCRIPT = """
            set -e
            "$1" link set lo up
            "$1" addr add "$2" dev lo
            mount --bind "$3/resolv.conf" /etc/resolv.conf
            if [ -e /etc/nsswitch.conf ]; then mount --bind "$3/nsswitch.conf" /etc/nsswitch.conf; fi
            shift 3
            exec "$@"
            """;

    private static final long SECONDS = 20;

    private final List<String> command;

    private Namespaces(List<String> command) {
        this.command = command;
    }

    /**
     * Tries whether there can be some.
     *
     * @param told is given what the system said against it
     */
    static Optional<Namespaces> find(Programs programs, Network network, Path folder, StringBuilder told)
            throws Exception {
        Files.writeString(folder.resolve("resolv.conf"), "nameserver " + network.nameServer() + "\n");
        Files.writeString(folder.resolve("nsswitch.conf"), "hosts: files dns\npasswd: files\ngroup: files\n");
        for (List<String> user : List.of(List.<String>of(), AS_ROOT)) {
            Namespaces namespaces = new Namespaces(command(programs, user, network, folder));
            String refusal = namespaces.refusal();
            if (refusal.isEmpty()) {
                return Optional.of(namespaces);
            }
            told.append(told.indexOf(refusal) >= 0 ? "" : told.isEmpty() ? refusal : "; " + refusal);
        }
        return Optional.empty();
    }

    private static List<String> command(Programs programs, List<String> user, Network network, Path folder)
            throws DemoException {
        List<String> command = new ArrayList<>();
        command.add(programs.path("unshare").toString());
        command.addAll(user);
        command.addAll(UNSHARE);
        command.addAll(List.of("sh", "-c", SCRIPT, "sh", programs.path("ip").toString()));
        command.addAll(List.of(network.range(), folder.toString()));
        return command;
    }

    /** What is said against it; nothing if it can be. */
    private String refusal() throws Exception {
        try (Child trial = new Child("unshare", with(List.of("true")), Map.of())) {
            int code = trial.awaitEnd(Deadline.ofSeconds(SECONDS));
            return code == 0 ? "" : trial.errors().lines().findFirst().orElse("exit " + code);
        }
    }

    private List<String> with(List<String> program) {
        List<String> all = new ArrayList<>(command);
        all.addAll(program);
        return all;
    }

    /** Runs a program in them, as the first process; its standard input ends with this JVM, and that is to end it. */
    int run(List<String> program, Ending ending) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(with(program))
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        ending.add(() -> end(process));
        return process.waitFor();
    }

    private static void end(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
