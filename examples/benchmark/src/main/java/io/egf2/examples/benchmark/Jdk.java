package io.egf2.examples.benchmark;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK.
 *
 * @param home where it is
 * @param feature its number, such as 17
 * @param version its whole version
 */
record Jdk(Path home, int feature, String version) {

    private static final int FIRST_WITH_CACHE = 25;

    static Jdk at(Path home) throws IOException {
        Properties release = new Properties();
        try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
            release.load(reader);
        }
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        return new Jdk(home, Integer.parseInt(version.replaceFirst("\\D.*", "")), version);
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
