package io.egf2.examples.smallmode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document of auth, which has two peers. */
final class AuthFile {

    private AuthFile() {}

    static Path write(Path directory, int port, String clientData, String pusher) throws IOException {
        return Files.writeString(directory.resolve("auth.json"), """
                {
                  "port": %d,
                  "client-data": "%s",
                  "pusher": "%s",
                  "elastic": {"hosts": ["localhost:9200"]}
                }
                """.formatted(port, clientData, pusher));
    }

    /** Of one that nobody asks for its peers. */
    static Path write(Path directory, int port) throws IOException {
        return write(directory, port, "http://127.0.0.9:1", "http://127.0.0.9:1");
    }
}
