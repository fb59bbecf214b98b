package io.egf2.examples.smallmode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SmallModeTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void startsNineServicesShowsOneReportAndLeavesNoProcessBehind(boolean inS3) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = SmallMode.run(new PrintStream(out, true, StandardCharsets.UTF_8), inS3);

        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isZero();
        for (Service service : Service.ALL) {
            assertThat(text).contains("  " + service.name() + " ");
        }
        assertThat(text).contains("auth cannot start: 6 problems").contains("(exit 78)");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }
}
