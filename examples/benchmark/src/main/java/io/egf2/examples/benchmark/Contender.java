package io.egf2.examples.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A way to the settings.
 *
 * @param title what it is called in the tables
 * @param module the Maven module that it is
 * @param main its class, in the package {@code bench}
 * @param source where it gets its document
 */
record Contender(String title, String module, String main, Source source) {

    static final Contender BARE = new Contender("bare JVM", "jdk", "Bare", Source.NONE);
    static final Contender BASE = new Contender("OkHttp 5 + databind, by hand", "okhttp-databind", "Base", Source.HTTP);
    static final Contender HTTP = new Contender("egf2-config, http", "egf2", "Egf2", Source.HTTP);
    static final Contender HTTP_REFLECTED = HTTP.withoutSettings();
    static final Contender FILE = new Contender("egf2-config, file", "egf2", "Egf2", Source.FILE);
    static final Contender FILE_REFLECTED = FILE.withoutSettings();
    static final Contender HTTPS = new Contender("egf2-config, https", "egf2", "Egf2", Source.HTTPS);
    static final Contender HTTPS_REFLECTED = HTTPS.withoutSettings();
    static final Contender S3 = new Contender("egf2-config, S3", "egf2-s3", "Egf2S3", Source.S3);
    static final Contender S3_REFLECTED = S3.withoutSettings();
    static final Contender DEFAULT_S3 = new Contender("S3Client + databind", "s3-client", "DefaultS3Client", Source.S3);
    static final Contender S3_HTTPS = new Contender("egf2-config, S3 over https", "egf2-s3", "Egf2S3", Source.S3_HTTPS);
    static final Contender DEFAULT_S3_HTTPS =
            new Contender("S3Client + databind, https", "s3-client", "DefaultS3Client", Source.S3_HTTPS);
    static final Contender FLOOR_HTTPS =
            new Contender("OkHttp 5, a bare GET, https", "okhttp-databind", "BareGet", Source.HTTPS);
    static final Contender BASE_HTTPS =
            new Contender("OkHttp 5 + databind, https", "okhttp-databind", "Base", Source.HTTPS);
    static final Contender DROPWIZARD =
            new Contender("dropwizard-configuration", "dropwizard", "Dropwizard", Source.HTTP);
    static final Contender GESTALT = new Contender("gestalt", "gestalt", "GestaltUrl", Source.HTTP);
    static final Contender SMALLRYE = new Contender("smallrye-config", "smallrye", "SmallRye", Source.HTTP);
    static final Contender SPRING = new Contender("Spring Cloud Config client", "spring", "SpringCloud", Source.SPRING);
    static final Contender LIGHTBEND = new Contender("lightbend config", "lightbend", "Lightbend", Source.HTTP);

    static final List<Contender> ALL = List.of(
            BARE,
            new Contender("HttpURLConnection + tokenizer, by hand", "jdk", "Floor", Source.HTTP),
            FILE,
            FILE_REFLECTED,
            HTTP,
            HTTP_REFLECTED,
            HTTPS,
            HTTPS_REFLECTED,
            BASE,
            BASE_HTTPS,
            LIGHTBEND,
            new Contender("avaje-config", "avaje", "Avaje", Source.HTTP),
            DROPWIZARD,
            GESTALT,
            SMALLRYE,
            SPRING,
            S3,
            S3_REFLECTED,
            new Contender("S3Client, url-connection + databind", "s3-url-connection", "SmallS3Client", Source.S3),
            DEFAULT_S3,
            FLOOR_HTTPS,
            S3_HTTPS,
            DEFAULT_S3_HTTPS,
            new Contender("gestalt, S3", "gestalt-s3", "GestaltS3", Source.S3));

    /** This library's, and the two that the others are compared with. */
    static List<Contender> ours() {
        return ALL.stream()
                .filter(contender -> contender.isOurs() || contender.equals(BARE) || contender.equals(BASE))
                .toList();
    }

    boolean isOurs() {
        return title.startsWith("egf2-config");
    }

    /** The same with a record that has the same components and annotations, but is not read when it is compiled. */
    private Contender withoutSettings() {
        return new Contender(title + ", without @Settings", module, main + "Reflected", source);
    }

    /** The same module with another main class. */
    Contender running(String otherMain) {
        return new Contender(title, module, otherMain, source);
    }

    /** What it is run with, of the modules below a directory. */
    Program.MainClass mainClass(Path modules) throws IOException {
        Path target = modules.resolve(module).resolve("target");
        String libraries = Files.readString(target.resolve("class-path.txt")).strip();
        List<Path> classPath = new ArrayList<>();
        classPath.add(jar(target));
        for (String library : libraries.split(File.pathSeparator, -1)) {
            classPath.add(Path.of(library));
        }
        return new Program.MainClass("bench." + main, List.copyOf(classPath));
    }

    private static Path jar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
