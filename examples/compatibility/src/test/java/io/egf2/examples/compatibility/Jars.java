package io.egf2.examples.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A class path of the service: its own jar, and those that it needs. Immutable; the build has laid out all jars in {@code target}. */
final class Jars {

    static final Path TARGET = Path.of("target").toAbsolutePath();

    private static final String SERVICE = "egf2-config-example-compatibility-";

    private final List<Path> jars;

    private Jars(List<Path> jars) {
        this.jars = jars;
    }

    static Jars ofService() {
        List<Path> all = new ArrayList<>(List.of(service()));
        all.addAll(in("class-path"));
        return new Jars(all);
    }

    /** The jar that has the service alone. */
    static Path service() {
        return only(
                TARGET, jar -> jar.startsWith(SERVICE) && !jar.endsWith("-boot.jar") && !jar.endsWith("-shaded.jar"));
    }

    /** A jar that has everything. */
    static Path whole(String classifier) {
        return only(TARGET, jar -> jar.startsWith(SERVICE) && jar.endsWith("-" + classifier + ".jar"));
    }

    static List<Path> in(String folder) {
        return jars(TARGET.resolve(folder), jar -> true);
    }

    static Path in(String folder, String artifact) {
        return only(TARGET.resolve(folder), jar -> artifact(jar).equals(artifact));
    }

    private static Path only(Path folder, Predicate<String> wanted) {
        List<Path> found = jars(folder, wanted);
        assertThat(found)
                .as("one jar of it in " + folder + "; mvn clean removes those of former versions")
                .hasSize(1);
        return found.get(0);
    }

    private static List<Path> jars(Path folder, Predicate<String> wanted) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> wanted.test(file.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String artifact(Path jar) {
        return artifact(jar.getFileName().toString());
    }

    private static String artifact(String file) {
        return file.replaceFirst("-\\d.*", "");
    }

    static String version(Path jar) {
        return jar.getFileName().toString().replaceFirst(".*?-(\\d.*)\\.jar", "$1");
    }

    List<Path> list() {
        return jars;
    }

    /** With another jar in front of all. */
    Jars behind(Path first) {
        List<Path> more = new ArrayList<>(List.of(first));
        more.addAll(jars);
        return new Jars(more);
    }

    Jars without(String artifact) {
        List<Path> fewer = new ArrayList<>(jars);
        assertThat(fewer.removeIf(jar -> artifact(jar).equals(artifact)))
                .as(artifact)
                .isTrue();
        return new Jars(fewer);
    }

    /** With the version that is in a folder, instead of the library's own. */
    Jars with(String folder, String artifact) {
        List<Path> other = new ArrayList<>(without(artifact).jars);
        other.add(in(folder, artifact));
        return new Jars(other);
    }

    /** With all that is in a folder. */
    Jars withAll(String folder) {
        Jars other = this;
        for (Path jar : in(folder)) {
            other = other.with(folder, artifact(jar));
        }
        return other;
    }

    /** As {@code java -cp} takes it. */
    @Override
    public String toString() {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
