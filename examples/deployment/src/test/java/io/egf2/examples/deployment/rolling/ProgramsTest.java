package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.egf2.examples.smallmode.DemoException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotInstalledIsToldWithItsPackage() {
        Programs none = new Programs(List.of(folder));

        assertThat(none.missing(List.of("unshare", "haproxy", "dnsmasq", "setpriv", "ip")))
                .contains("not installed here: dnsmasq, haproxy, ip, setpriv, unshare; "
                        + "on Debian: apt-get install dnsmasq-base haproxy iproute2 util-linux");
        assertThatThrownBy(() -> none.path("haproxy"))
                .isInstanceOf(DemoException.class)
                .hasMessage("not installed here: haproxy; on Debian: apt-get install haproxy");
    }

    @Test
    void aFileThatCannotBeExecutedIsNoProgram() throws Exception {
        Path file = Files.createFile(folder.resolve("haproxy"));
        Programs programs = new Programs(List.of(folder));
        assertThat(programs.missing(List.of("haproxy"))).isPresent();

        assertThat(file.toFile().setExecutable(true)).isTrue();

        assertThat(programs.missing(List.of("haproxy"))).isEmpty();
        assertThat(programs.path("haproxy")).isEqualTo(file);
    }
}
