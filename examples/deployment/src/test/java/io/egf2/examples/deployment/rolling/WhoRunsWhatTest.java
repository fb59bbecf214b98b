package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.examples.deployment.rolling.WhoRunsWhat.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WhoRunsWhatTest {

    private static final String NEW = "\"5e1f09aa77\"";
    private static final String OLD = "\"77aa01f3bc\"";

    private final WhoRunsWhat table = new WhoRunsWhat();

    @Test
    void whoRunsAnotherRevisionIsStaleAndNamed() {
        table.add(new Row("auth", NEW, List.of(Standing.of("auth-a", NEW, NEW), Standing.of("auth-b", OLD, NEW))));

        assertThat(table.amiss())
                .extracting(Standing::told)
                .containsExactly("auth-b is stale: it runs 77aa01f3, the document is 5e1f09aa");
        assertThat(table.rest()).startsWith("Every other instance");
    }

    @Test
    void whoWasNeverStartedIsDown() {
        Member job = new Member("job", List.of());
        Standing standing = Standing.of(new Instance(job, "job", "127.0.0.1", List.of(), java.util.Map.of()), NEW);

        assertThat(standing.told()).isEqualTo("job is down: it was never started");
    }

    @Test
    void theTableIsShownAsItIs() {
        table.add(new Row("auth", NEW, List.of(Standing.of("auth-a", NEW, NEW), Standing.of("auth-b", OLD, NEW))));
        table.add(new Row("job", OLD, List.of(Standing.of("job", OLD, OLD))));

        assertThat(shown()).isEqualTo("""
                  service       document   instance a       instance b
                  auth          5e1f09aa   same             STALE 77aa01f3
                  job           77aa01f3   same             -

                  auth-b is stale: it runs 77aa01f3, the document is 5e1f09aa
                  Every other instance runs its document as it is.
                """.indent(0));
    }

    @Test
    void aWholeTableSaysSo() {
        table.add(new Row("job", OLD, List.of(Standing.of("job", OLD, OLD))));

        assertThat(table.amiss()).isEmpty();
        assertThat(shown()).endsWith("Every instance runs its document as it is.\n");
    }

    private String shown() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8), false).table(table);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
