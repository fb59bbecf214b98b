package io.egf2.examples.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK.
 *
 * @param home where it is
 * @param feature its number, such as 17
 * @param version its whole version
 */
record Jdk(Path home, int feature, String version) {

    private static final int FIRST_WITH_CACHE = 25;

    /** The one that runs this, and the one of {@code JAVA_HOME_25} if that is another; the newest first. */
    static List<Jdk> all() throws IOException {
        Jdk own = at(Path.of(System.getProperty("java.home")));
        String home = System.getenv("JAVA_HOME_25");
        if (home == null || home.isEmpty()) {
            return List.of(own);
        }
        Jdk other = at(Path.of(home));
        return other.feature() == own.feature()
                ? List.of(own)
                : Stream.of(own, other)
                        .sorted(Comparator.comparingInt(Jdk::feature).reversed())
                        .toList();
    }

    static Jdk at(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return new Jdk(home, Integer.parseInt(version.replaceFirst("\\D.*", "")), version);
    }

    /** What it is called in the tables. */
    String title() {
        return "JDK " + version;
    }

    Path java() {
        return home.resolve("bin").resolve("java");
    }

    /** What the JDK calls the file that keeps loaded classes. */
    String archiveName() {
        return hasCache() ? "AOT cache" : "AppCDS archive";
    }

    String makingOption(Path archive) {
        return (hasCache() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + archive;
    }

    String usingOption(Path archive) {
        return (hasCache() ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive;
    }

    private boolean hasCache() {
        return feature >= FIRST_WITH_CACHE;
    }
}
