package io.egf2.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigBootstrap;
import io.egf2.config.ConfigException;
import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.ConfigServer;
import io.egf2.config.testkit.FakeConfigServer;
import io.egf2.config.testkit.Fault;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A bad network, in the JVM of the test. */
final class GreeterNetworkTest {

    private final ConfigBootstrap<GreeterSettings> bootstrap =
            ConfigBootstrap.forService("greeter", GreeterSettings.class);

    @Test
    void aServerThatIsRestartedIsWaitedFor(@ConfigServer FakeConfigServer server) {
        server.serve("greeter", ConfigDocument.of(Path.of("config/greeter.json")))
                .script("greeter", Fault.reset(), Fault.status(503), Fault.truncatedBody());

        assertThat(bootstrap.load(server.args("greeter")).settings().port()).isEqualTo(8080);
        assertThat(server.requests("greeter")).hasSize(4);
    }

    @Test
    void aLoginPageIsNoDocument(@ConfigServer FakeConfigServer server) {
        server.script("greeter", Fault.html());

        ConfigException failure =
                catchThrowableOfType(ConfigException.class, () -> bootstrap.load(server.args("greeter")));

        assertThat(failure.exitCode()).isEqualTo(65);
    }
}
