package io.egf2.examples.quickstart;

import io.egf2.config.testkit.ServiceProcess;
import org.junit.jupiter.api.Test;

/** The record was read when it was compiled, and a start makes use of that. */
final class GreeterCompiledTest {

    @Test
    void aStartLoadsWhatWasWrittenForTheRecord() {
        try (ServiceProcess greeter = ServiceProcess.of(GreeterService.class)
                .jvmOptions("-Xlog:class+load")
                .run("--config", "config/greeter.json", "--config-check")) {
            greeter.assertExitCode(0).assertOutputContains(GreeterSettings.class.getName() + "_Shape ");
        }
    }
}
