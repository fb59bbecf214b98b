package io.egf2.examples.quickstart;

import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.ConfigServer;
import io.egf2.config.testkit.FakeConfigServer;
import io.egf2.config.testkit.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The real main in a JVM of its own, started from a server. */
final class GreeterStartTest {

    private static final ConfigDocument DELIVERED = ConfigDocument.of(Path.of("config/greeter.json"));

    @ConfigServer
    private FakeConfigServer server;

    @Test
    void itListensOnThePortOfTheDocument() throws IOException {
        server.serve("greeter", DELIVERED.with("/port", freePort()));
        try (ServiceProcess greeter = ServiceProcess.run(GreeterService.class, server.args("greeter"))) {
            greeter.assertStarted("greeter listens on port ");
        }
    }

    @Test
    void itDoesNotStartWithAWrongPort() {
        server.serve("greeter", DELIVERED.with("/port", 0));
        try (ServiceProcess greeter = ServiceProcess.run(GreeterService.class, server.args("greeter"))) {
            greeter.assertExitCode(78)
                    .assertErrorContains("EGF2-B04")
                    .assertNoOutput()
                    .assertNoStackTrace();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
