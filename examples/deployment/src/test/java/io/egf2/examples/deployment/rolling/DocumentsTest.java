package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.examples.smallmode.DemoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentsTest {

    private static final Path SCALABLE = Path.of("configs", "scalable");

    @TempDir
    private Path folder;

    @Test
    void aPortIsWrittenBehindEachPeerAndNothingElseIsChanged() throws Exception {
        Documents usual = Documents.read(SCALABLE, "");
        Documents withPort = Documents.read(SCALABLE, ":7780");

        assertThat(withPort.replaced(":7780", "")).isEqualTo(usual);
        withPort.writeTo(folder);
        assertThat(Files.readString(folder.resolve("auth.json")))
                .contains("\"http://client-data.egf2.internal:7780\"", "\"http://pusher.egf2.internal:7780\"")
                .contains("\"search.egf2.internal:9200\"");
        assertThat(Member.of(folder)).hasSize(9).contains(new Member("pusher", List.of(2017, 2000)));
    }

    @Test
    void aChangeOfOneDocumentLeavesTheOthersAlone() throws Exception {
        Member auth = new Member("auth", List.of(2016));
        Documents before = Documents.read(SCALABLE, "");

        Documents after = before.replaced(auth, "\"info\"", "\"debug\"");

        assertThat(after.text(auth)).isNotEqualTo(before.text(auth));
        assertThat(after.replaced(auth, "\"debug\"", "\"info\"")).isEqualTo(before);
    }

    @Test
    void documentsThatAreNotGoodToBeginWithAreRefusedWithTheReport() throws Exception {
        Documents.read(SCALABLE, "").replaced("http://pusher", "pusher").writeTo(folder);

        assertThatThrownBy(() -> Member.of(folder))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("not good to begin with")
                .hasMessageContaining("it has no scheme");
    }
}
