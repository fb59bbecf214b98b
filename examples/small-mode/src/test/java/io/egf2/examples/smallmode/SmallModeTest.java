package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SmallModeTest {

    @Test
    void startsNineServicesShowsOneReportAndLeavesNoProcessBehind() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = SmallMode.run(new PrintStream(out, true, StandardCharsets.UTF_8));

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        for (Service service : Service.ALL) {
            assertThat(text).contains("  " + service.name() + " ");
        }
        assertThat(text).contains("auth cannot start: 6 problems").contains("(exit 78)");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }
}
