package io.egf2.config;

import static io.egf2.config.RawServer.answer;
import static io.egf2.config.RawServer.ok;
import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.internal.http.FetchMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies: how they are named, what comes through them, and which of them the JVM does not know. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class ProxyTest {

    private static final String UNKNOWN = "http://no-such-host.invalid/auth.json";

    private final Path directory;

    ProxyTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http  | http.proxyHost=http://127.0.0.1         | is not a host name: it is a URL | write -Dhttp.proxyHost=127.0.0.1",
                "http  | http.proxyHost=http://proxy:3128/       | is not a host name: it is a URL | write -Dhttp.proxyHost=proxy -Dhttp.proxyPort=3128",
                "https | https.proxyHost=http://u:s3cr3t@proxy:1 | is not a host name: it is a URL | write -Dhttps.proxyHost=proxy -Dhttps.proxyPort=1",
                "http  | http.proxyHost=h:8080                   | is not a host name: it has a colon | write -Dhttp.proxyHost=h -Dhttp.proxyPort=8080",
                "http  | http.proxyHost=u:s3cr3t@h               | is not a host name: it has a colon | write -Dhttp.proxyHost=h",
                "http  | http.proxyHost='  '                     | is blank, not a host name | name the proxy's host alone",
                "http  | http.proxyHost=a b                      | is not a host name | name the proxy's host alone",
                "http  | http.proxyHost=${PROXY}                 | is not a host name | name the proxy's host alone",
                "http  | proxyHost=http://h                      | is not a host name: it is a URL | write -DproxyHost=h",
                "https | socksProxyHost=socks://h:1080           | is not a host name: it is a URL | write -DsocksProxyHost=h -DsocksProxyPort=1080"
            })
    void hostThatIsNoneIsNamedBeforeARequest(String scheme, String property, String fault, String hint)
            throws Exception {
        try (RawServer server = RawServer.start(ok("{}"))) {
            String printed = ChildJvm.under()
                    .with("-D" + property.replace("'", ""), "-Dhttp.nonProxyHosts=", "-DsocksNonProxyHosts=")
                    .run(FetchMain.class, "5000", server.url(scheme, "127.0.0.1"));
            assertThat(printed)
                    .contains("LOCAL_SETUP", "the system property " + property.replaceFirst("=.*", "") + " " + fault)
                    .contains("Optional[" + hint)
                    .doesNotContain("attempt", "s3cr3t");
            assertThat(server.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "", "8080 ", "-1", "70000", "0x50", "http://h:80"})
    void portThatIsNoneIsNamedBeforeARequest(String port) throws Exception {
        try (RawServer server = RawServer.start(ok("{}"))) {
            String printed = ChildJvm.under()
                    .with("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + port, "-Dhttp.nonProxyHosts=")
                    .run(FetchMain.class, "5000", server.url());
            assertThat(printed)
                    .contains("LOCAL_SETUP", "the system property http.proxyPort is not a port number from 1 to 65535")
                    .doesNotContain("attempt");
        }
    }

    @Test
    void propertyThatDoesNotMatterIsNotJudged() throws Exception {
        try (RawServer server = RawServer.start(ok("{}"))) {
            String printed = ChildJvm.under()
                    .with("-Dhttp.proxyHost=http://proxy", "-Dhttps.proxyHost=h:1", "-Dhttp.nonProxyHosts=127.*")
                    .run(FetchMain.class, "5000", server.url());
            assertThat(printed).contains("FETCHED {}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500, 502, 503, 504, 418})
    void answerThatCameThroughAProxyIsToldAsSuch(int status) throws Exception {
        try (RawServer proxy = RawServer.start(answer(status, "Retry-After: 3600\r\n", ""))) {
            String printed =
                    proxied(proxy).run(FetchMain.class, "20000", "http://config.example:8080/a?X-Amz-Signature=s3cr3t");
            assertThat(printed)
                    .contains("config.example:8080 answers " + status, " through the proxy " + proxy.hostAndPort())
                    .doesNotContain("signed", "s3cr3t", "the problem is on the server", "a gateway answers");
        }
    }

    @Test
    void pageOfAProxyIsToldAsSuch() throws Exception {
        try (RawServer proxy = RawServer.start(answer(200, "", "<html>log in"))) {
            assertThat(proxied(proxy).run(FetchMain.class, "5000", "http://config.example/a"))
                    .contains("the answer through the proxy " + proxy.hostAndPort() + " is a web page");
        }
    }

    @Test
    void proxyThatDemandsAPasswordIsToldThatThereIsNone() throws Exception {
        try (RawServer proxy = RawServer.start(
                answer(407, "Proxy-Authenticate: Basic\r\n", ""), answer(407, "Proxy-Authenticate: Basic\r\n", ""))) {
            String printed =
                    proxied(proxy).run(FetchMain.class, "5000", "http://config.example/a", "https://config.example/a");
            String message = "the proxy " + proxy.hostAndPort()
                    + " answers 407 (proxy authentication required): it requires a password";
            assertThat(printed)
                    .containsSubsequence("NO_PERMISSION", message, "NO_PERMISSION", message, "the end")
                    .contains("proxies with a password are not supported");
            assertThat(proxy.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "403,NO_PERMISSION,403 (forbidden)",
        "503,SERVER_TROUBLE,503 (service unavailable)",
        "405,UNUSABLE_ANSWER,405 (method not allowed)"
    })
    void tunnelThatIsRefusedIsToldWithItsStatus(int status, String code, String named) throws Exception {
        try (RawServer proxy = RawServer.start(answer(status, "", ""))) {
            String printed = proxied(proxy).run(FetchMain.class, "8000", "https://config.example/a");
            assertThat(printed)
                    .contains(code)
                    .contains("the proxy " + proxy.hostAndPort() + " answers " + named
                            + " and opens no connection to config.example:443");
        }
    }

    private static ChildJvm proxied(RawServer proxy) {
        return ChildJvm.under()
                .with("-Dhttp.proxyHost=127.0.0.1", "-Dhttp.proxyPort=" + proxy.port())
                .with("-Dhttps.proxyHost=127.0.0.1", "-Dhttps.proxyPort=" + proxy.port());
    }

    @Test
    void proxyOfTheEnvironmentIsToldAsAFact() throws Exception {
        String printed = ChildJvm.under()
                .withVariable("http_proxy", "http://user:s3cr3t@proxy.internal:3128/")
                .withVariable("no_proxy", "localhost,.other.invalid")
                .with("-Djdk.net.hosts.file=" + Files.createTempFile(directory, "hosts", ""))
                .run(FetchMain.class, "8000", UNKNOWN);
        assertThat(printed)
                .contains("the JVM does not read http_proxy, which is set here;"
                        + " -Dhttp.proxyHost=proxy.internal -Dhttp.proxyPort=3128 do")
                .doesNotContain("s3cr3t");
        String secure = ChildJvm.under()
                .withVariable("HTTPS_PROXY", "proxy.internal")
                .run(FetchMain.class, "8000", "https://127.0.0.1:1/auth.json");
        assertThat(secure)
                .contains("connection refused by 127.0.0.1:1")
                .contains(
                        "the JVM does not read HTTPS_PROXY, which is set here; -Dhttps.proxyHost=proxy.internal does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "invalid", ".invalid", "a,no-such-host.invalid"})
    void proxyThatWouldNotBeUsedIsNotTold(String excluded) throws Exception {
        String printed = ChildJvm.under()
                .withVariable("http_proxy", "http://proxy.internal:3128")
                .withVariable("https_proxy", "http://proxy.internal:3128")
                .withVariable("no_proxy", excluded)
                .with("-Djdk.net.hosts.file=" + Files.createTempFile(directory, "hosts", ""))
                .run(FetchMain.class, "8000", UNKNOWN);
        assertThat(printed).contains("no-such-host.invalid").doesNotContain("http_proxy", "https_proxy");
    }
}
