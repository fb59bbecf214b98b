package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of the largest size that is allowed, made to cost memory, in a JVM with little of it. */
final class SmallHeapTest {

    private static final int ALMOST_4_MIB = (4 << 20) - 100;

    @TempDir
    Path folder;

    private void endsInAReport(String document, Integer... exitCodes) throws Exception {
        Path file = Files.writeString(folder.resolve("auth.json"), document);

        ChildJvm.Result result =
                ChildJvm.under().with("-Xmx64m").result(ServiceMain.class, "--config", file.toString());

        assertThat(result.exitCode()).as(result.err()).isIn((Object[]) exitCodes);
        assertThat(result.err()).contains("auth cannot start: ").doesNotContain("OutOfMemoryError");
    }

    @Test
    void twoMillionNumbersInAList() throws Exception {
        endsInAReport("{\"a\":[" + "0,".repeat(ALMOST_4_MIB / 2) + "0]}", 78);
    }

    @Test
    void aMillionEmptyLists() throws Exception {
        endsInAReport("{\"a\":[" + "[],".repeat(ALMOST_4_MIB / 3) + "0]}", 78);
    }

    /** Whether they fit into so small a heap depends on the JVM; either way there is a report. */
    @Test
    void halfAMillionKeysOfOneObject() throws Exception {
        StringBuilder document = new StringBuilder("{");
        for (int i = 0; document.length() < ALMOST_4_MIB; i++) {
            document.append('"').append(Integer.toString(i, 36)).append("\":0,");
        }
        endsInAReport(document.append("\"port\":8.5}").toString(), 65, 78);
    }

    @Test
    void aHundredThousandWrongValuesOfAKnownKey() throws Exception {
        endsInAReport("{\"elastic\":{\"hosts\":[" + "0,".repeat(ALMOST_4_MIB / 2) + "0]}}", 78);
    }

    @Test
    void oneStringOfTheWholeDocument() throws Exception {
        endsInAReport("{\"a\":\"" + "x".repeat(ALMOST_4_MIB) + "\"}", 65);
    }

    @Test
    void aMillionMistakesOfWriting() throws Exception {
        endsInAReport("{\"a\":[" + "0 ".repeat(ALMOST_4_MIB / 2) + "0]}", 65);
    }

    @Test
    void twoMillionNumbersAndOneComment() throws Exception {
        endsInAReport("{\"a\":[" + "0,".repeat(ALMOST_4_MIB / 2) + "0]} // all", 65);
    }
}
