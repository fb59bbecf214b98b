package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A service in a named module that opens nothing, compiled by the JDK that runs the tests. */
final class ClosedModule {

    private final Path directory;
    private final Path classes;

    /**
     * Compiles it for the module path.
     *
     * @param directory an empty one
     * @param annotation of its record, or nothing
     * @param options of the compiler
     */
    ClosedModule(Path directory, String annotation, String... options) throws IOException {
        this(directory, annotation, "--module-path", List.of(options));
    }

    private ClosedModule(Path directory, String annotation, String path, List<String> options) throws IOException {
        this.directory = directory;
        this.classes = directory.resolve("classes");
        List<String> command = new ArrayList<>(List.of("-Xlint:all,-processing,-requires-automatic", "-Werror"));
        command.addAll(List.of(path, Jars.ofService().toString(), "-d", classes.toString()));
        command.addAll(options);
        Path sources = Files.createDirectories(directory.resolve("sources/closed"));
        command.add(Files.writeString(sources.resolve("Main.java"), """
                package closed;
                import io.egf2.config.ConfigBootstrap;
                import io.egf2.config.Settings;
                public final class Main {
                    %s record Own(int port) {}
                    public static void main(String[] args) {
                        System.out.println(
                                "started with " + ConfigBootstrap.forService("compatibility", Own.class).loadOrExit(args));
                    }
                }
                """.formatted(annotation))
                .toString());
        if (path.equals("--module-path")) {
            Path descriptor = sources.resolveSibling("module-info.java");
            command.add(Files.writeString(descriptor, "module closed { requires io.egf2.config; }")
                    .toString());
        }
        compile(command);
    }

    /** Compiles it for the class path instead, without a word about annotation processors. */
    static ClosedModule ofClassPath(Path directory, String annotation) throws IOException {
        return new ClosedModule(directory, annotation, "-classpath", List.of());
    }

    private static void compile(List<String> command) {
        assertThat(Jvm.javac(command.toArray(String[]::new))).isEqualTo(new Jvm.Result(0, "", ""));
    }

    /** Whether the compiler has read its record. */
    boolean isRead() {
        return Files.exists(classes.resolve("closed/Main_Own_Shape.class"));
    }

    /** Starts it as a module. */
    Jvm.Result start(Jvm jvm) throws IOException {
        String path = Jars.ofService().behind(classes).toString();
        return jvm.run(
                List.of("--module-path", path, "--module", "closed/closed.Main"),
                Documents.file(directory, "{\"port\": 1}"));
    }
}
