package io.egf2.examples.deployment.rolling;

import io.egf2.examples.smallmode.DemoException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The programs of the machine that a run needs, and the packages of Debian that have them.
 *
 * @param folders where they are looked for
 */
record Programs(List<Path> folders) {

    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of(
            "haproxy", "haproxy",
            "dnsmasq", "dnsmasq-base",
            "ip", "iproute2",
            "unshare", "util-linux",
            "setpriv", "util-linux",
            "mount", "mount"));

    /** On the path, or where Debian keeps those of an administrator. */
    static Programs ofMachine() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return new Programs(
                Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/sbin"))
                        .filter(folder -> !folder.isEmpty())
                        .map(Path::of)
                        .toList());
    }

    /** A sentence about those that are not there, if some are not. */
    Optional<String> missing(List<String> names) {
        List<String> missing =
                names.stream().filter(name -> find(name).isEmpty()).sorted().toList();
        String packages = missing.stream()
                .map(name -> Objects.requireNonNull(PACKAGES.get(name)))
                .distinct()
                .collect(Collectors.joining(" "));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("not installed here: " + String.join(", ", missing) + "; on Debian: apt-get install "
                        + packages);
    }

    Path path(String name) throws DemoException {
        return find(name)
                .orElseThrow(() -> new DemoException(missing(List.of(name)).orElse(name)));
    }

    private Optional<Path> find(String name) {
        return folders.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
