package io.egf2.examples.deployment.rolling;

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

/** The programs of the machine that a run needs, and the packages of Debian that have them. */
final class Programs {

    private static final Map<String, String> PACKAGES = new TreeMap<>(Map.of(
            "haproxy", "haproxy",
            "dnsmasq", "dnsmasq-base",
            "ip", "iproute2",
            "unshare", "util-linux",
            "setpriv", "util-linux",
            "mount", "mount"));

    private Programs() {}

    /** A sentence about those that are not there, if some are not. */
    static Optional<String> missing(List<String> names) {
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

    static Path path(String name) throws DemoException {
        return find(name)
                .orElseThrow(() -> new DemoException(missing(List.of(name)).orElse(name)));
    }

    /** On the path, or where Debian keeps those of an administrator. */
    private static Optional<Path> find(String name) {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of(path.split(File.pathSeparator, -1)), Stream.of("/usr/sbin", "/sbin"))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
