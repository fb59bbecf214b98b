package io.egf2.examples.benchmark;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Java program that can be run.
 *
 * @param title what it is called in the tables
 * @param jdk what runs it
 * @param options the options of the JVM
 * @param main its class path and its main class
 * @param arguments its arguments
 * @param environment what it finds in the environment, besides what is there anyway
 * @param line the line by which it shows that it has its settings; none if it is expected to fail
 */
record Program(
        String title,
        Jdk jdk,
        List<String> options,
        MainClass main,
        List<String> arguments,
        Map<String, String> environment,
        Optional<String> line) {

    /**
     * A main class and all that it needs.
     *
     * @param name its name
     * @param classPath the jars, the program's own first, then the library that it is written with
     */
    record MainClass(String name, List<Path> classPath) {}

    List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(options);
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator,
                main.classPath().stream().map(Path::toString).toList()));
        command.add(main.name());
        command.addAll(arguments);
        return command;
    }

    Program with(String... more) {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of(more));
        return new Program(title, jdk, all, main, arguments, environment, line);
    }

    Program with(List<String> otherArguments) {
        return new Program(title, jdk, options, main, otherArguments, environment, line);
    }

    Program named(String other) {
        return new Program(other, jdk, options, main, arguments, environment, line);
    }
}
