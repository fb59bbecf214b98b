package io.egf2.config.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class WithheldCauseTest {

    @Test
    void noMessageOfAnyCauseIsKept() {
        Throwable withheld = new WithheldCause(new IllegalStateException("hunter2", new Error("s3cr3t")));

        StringWriter printed = new StringWriter();
        withheld.printStackTrace(new PrintWriter(printed, true));

        assertThat(printed.toString())
                .contains("java.lang.IllegalStateException (message withheld)", "java.lang.Error (message withheld)")
                .doesNotContain("hunter2", "s3cr3t");
    }

    @Test
    void causesThatGoRoundInACircleEnd() {
        Exception first = new Exception();
        Exception second = new Exception("second", first);
        first.initCause(second);

        assertThat(Stream.iterate((Throwable) new WithheldCause(first), e -> e != null, Throwable::getCause))
                .hasSize(20);
    }

    @Test
    void causesThatAreVeryDeepAreCutShort() {
        Throwable deep = new Error();
        for (int i = 0; i < 10_000; i++) {
            deep = new Exception("deeper", deep);
        }

        assertThat(Stream.iterate((Throwable) new WithheldCause(deep), e -> e != null, Throwable::getCause))
                .hasSize(20);
    }
}
