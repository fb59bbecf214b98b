package io.egf2.examples.compatibility;

import io.egf2.config.testkit.FakeConfigServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** One document, and what the service makes of it; its location decides how much of the library is at work. */
final class Documents {

    static final String GOOD = """
            {
              "port": 8,
              "peers": [{"location": "http://a:1"}],
              "password": "text:hidden",
              "shift": {"from": 1, "to": 2}
            }
            """;

    /** Without what databind reads. */
    static final String PLAIN = """
            {"port": 8, "peers": []}
            """;

    static final String BOUND = "CompatibilitySettings[port=8, pause=PT5S, peers=[Peer[url=http://a:1]],"
            + " password=Optional[***], shift=Optional[shift 1-2]]";

    static final String PLAIN_BOUND =
            "CompatibilitySettings[port=8, pause=PT5S, peers=[], password=Optional.empty, shift=Optional.empty]";

    /** What the service makes of the good one with the record that the compiler has read. */
    static final String COMPILED = BOUND.replace("CompatibilitySettings", "CompiledSettings");

    private static final String SERVICE = "compatibility";

    private Documents() {}

    /** The arguments that name the document on a server. */
    static String[] on(FakeConfigServer server) {
        return server.serve(SERVICE, GOOD).args(SERVICE);
    }

    /** The arguments that name a document in a file. */
    static String[] file(Path directory, String document) throws IOException {
        return arguments(Files.writeString(directory.resolve("compatibility.json"), document)
                .toString());
    }

    /** The arguments that name the document in an archive, which a fetcher from another jar reads. */
    static String[] archive(Path directory) throws IOException {
        Path archive = directory.resolve("release.zip");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("compatibility.json"));
            zip.write(GOOD.getBytes(StandardCharsets.UTF_8));
        }
        return arguments("zip:" + archive + "!/compatibility.json");
    }

    private static String[] arguments(String location) {
        return new String[] {"--config", location};
    }
}
