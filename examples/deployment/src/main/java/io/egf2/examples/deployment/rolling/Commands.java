package io.egf2.examples.deployment.rolling;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the programs of this run are called.
 *
 * @param ending what stands in front, so that a program ends when this one does; nothing in a namespace, where the system sees to it
 * @param properties what each JVM is told
 */
record Commands(List<String> ending, List<String> properties) {

    static Commands inNamespace() {
        return new Commands(List.of(), List.of());
    }

    /**
     * On the machine itself.
     *
     * @param setpriv the program that asks for a signal at the end of this one
     * @param hosts the file with the addresses of the names
     */
    static Commands onLoopback(Path setpriv, Path hosts) {
        return new Commands(
                List.of(setpriv.toString(), "--pdeathsig", "KILL", "--"), List.of("-Djdk.net.hosts.file=" + hosts));
    }

    List<String> program(Path program, String... args) {
        List<String> command = new ArrayList<>(ending);
        command.add(program.toString());
        command.addAll(List.of(args));
        return command;
    }

    List<String> jar(Path jar, String... args) {
        return jar(List.of(), jar, args);
    }

    /**
     * Runs a jar.
     *
     * @param more what its JVM is told beside the rest
     */
    List<String> jar(List<String> more, Path jar, String... args) {
        List<String> command =
                program(Path.of(System.getProperty("java.home"), "bin", "java"), "-XX:TieredStopAtLevel=1");
        // What starts many JVMs at once on a small machine soonest; and none may leave a file behind when it is killed.
        command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto", "-Xmx64m", "-XX:-UsePerfData"));
        command.addAll(properties);
        command.addAll(more);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(args));
        return command;
    }
}
