package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.location.ConfigLocation;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Forms;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.Shown;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** No user info and no query value comes out of any value type: not in a text, not in a message, not in a cause. */
class LeakTest {

    private static List<String> nastyUrls(String scheme) {
        List<String> urls = new ArrayList<>();
        for (String userInfo : List.of(
                "user:hunter2@",
                "hunter2:s3cr3t@",
                "us:hunter2@s3cr3t@",
                "us:hunter2/s3cr3t@",
                "us:?hunter2@",
                "us:#hunter2@",
                "us: hunter2 s3cr3t@",
                "us:hunter2%40",
                "us:\nhunter2@",
                "us:\u202ehunter2@",
                "us:hunter2:80@",
                "us:[hunter2]@",
                "us:hunter2,s3cr3t@",
                "us:${hunter2}@",
                "us:\\hunter2@",
                "us:%hunter2@",
                "us:ü hunter2@",
                "us:80hunter2@",
                "us:\"hunter2\"@",
                "us:'hunter2@",
                "us:hunter2\uff20",
                "hunter2@",
                "hunter2%40",
                "hunter2\uff20",
                "hunter2@s3cr3t@",
                "us:8000/hunter2@",
                "us:8000?hunter2@",
                "us:8000#hunter2@",
                "us:8000\\hunter2@",
                "us:8000,hunter2@",
                "us:8000;hunter2@",
                "us:8000 hunter2@",
                "us:8000/hunter2/s3cr3t@",
                "us:80/hunter2:81/s3cr3t@",
                "us:8000/[hunter2]@",
                "us:8000)hunter2@",
                "us:8000>hunter2@",
                "us:8000\"hunter2@")) {
            for (String rest :
                    List.of("h", "h:8000/x", "h:bad/x", "[::1", "h/a b", "h/x#y", "", "h,i:1", "h/\u0000", "h/p@q")) {
                boolean prose = scheme.isEmpty() && userInfo.startsWith("us: "); // like "contact: a@b"
                if (!prose) {
                    urls.add(scheme + userInfo + rest);
                }
            }
        }
        for (String query : List.of(
                "?sig=hunter2",
                "?a=1&sig=s3cr3t",
                "?a=&x=hunter2",
                "?hunter2&x",
                "?sig=hunter2#x=s3cr3t",
                "?sig=a b hunter2",
                "?sig=a\nhunter2",
                "?sig=hunter2?s3cr3t",
                "?sig=%zzhunter2",
                "?sig=\"hunter2",
                "?sig==hunter2",
                "?sig=a;hunter2",
                "?sig={hunter2}",
                "?sig=http://u:hunter2@h/?x=s3cr3t",
                "#token=hunter2",
                "?sig=a@hunter2",
                "?sig=a%40hunter2&x",
                "#token=a@hunter2")) {
            urls.add(scheme + "u:p@h/p" + query);
            urls.add(scheme + "h" + query);
            urls.add(scheme + "h:8000/p" + query);
            urls.add(scheme + "h:bad/p" + query);
        }
        return urls;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://",
                "HTTPS://",
                "http:/",
                "http:",
                "http//",
                "http:\\\\",
                "//",
                "",
                "s3://",
                "ftp://",
                "jdbc:postgresql://",
                "h ttp://",
                "http:// ",
                " http://",
                "\"http://",
                "<http://",
                "file://",
                "classpath:"
            })
    void nothingOfASecretIsShown(String scheme) {
        for (String url : nastyUrls(scheme)) {
            checkNothingIsShown(url);
        }
    }

    private static void checkNothingIsShown(String url) {
        assertSafe(Shown.quoted(url));
        assertSafe(Shown.plain(url));
        assertSafe(Shown.message("java.net.URISyntaxException: Illegal character in authority at index 7: " + url));
        assertSafe(Shown.whole(url));
        assertSafe(
                Shown.plain('"' + url.replace("\\", "\\\\").replace("/", "\\/").replace("\"", "\\\"") + '"'));
        assertSafe(Shown.plain(
                '"' + url.replace("@", "\\u0040").replace("?", "\\u003f").replace("=", "\\u003D") + '"'));
        assertSafe(outcome(() -> PeerUrl.of(url)));
        assertSafe(outcome(() -> PeerUrl.of("http://h").resolve(url).getHost()));
        assertSafe(outcome(() -> HostAndPort.of(url)));
        assertSafe(outcome(() -> ConfigLocation.parse(url)));
        assertSafe(outcome(() -> ConfigParameter.find(
                        new String[] {"--config", url, "-c", url + "x"}, Environment.of(Map.of()))
                .location()));
        assertSafe(outcome(() -> ConfigParameter.find(new String[] {"--confg=" + url}, Environment.of(Map.of()))
                .location()));
        assertSafe(outcome(() -> ConfigParameter.find(new String[] {"--config-check=" + url}, Environment.of(Map.of()))
                .location()));
        assertSafe(outcome(
                () -> ConfigParameter.find(new String[] {"--config-timeout=" + url}, Environment.of(Map.of()))
                        .location()));
        assertSafe(outcome(() -> ConfigParameter.find(new String[] {}, Environment.of(Map.of("egf_config", url)))
                .location()));
        assertSafe(
                outcome(() -> ConfigParameter.find(new String[] {"--config-format=" + url}, Environment.of(Map.of()))));
        assertSafe(outcome(() -> Forms.everythingOf(
                ConfigLocation.parse(url).toString(), List.of(Problem.of(ProblemCode.BUG, "x")), new byte[0])));
        assertSafe(outcome(() -> Secret.of(url)));
        assertSafe(outcome(() -> bound("{\"secret\": " + quoted(url) + "}")));
        assertSafe(outcome(() -> bound("{\"peer\": " + quoted(url) + ", \"secret\": 1}")));
    }

    record Two(Secret secret, Optional<PeerUrl> peer) {}

    private static RecordBinder.Bound bound(String document) {
        JsonDocument read = JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
        return new RecordBinder(Shapes.of(Two.class)).bind(read, Environment.of(Map.of()), true);
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static void assertSafe(String shown) {
        assertThat(shown).doesNotContain("hunter2", "s3cr3t").doesNotContain("\u202e", "\u0000");
    }

    private interface Call {
        Object run() throws Exception;
    }

    private static String outcome(Call call) {
        try {
            return String.valueOf(call.run());
        } catch (Exception e) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text));
            if (e instanceof StageFailure failure) {
                failure.problems()
                        .forEach(problem -> text.append(problem.toString())
                                .append(problem.hint().orElse("")));
                text.append(Forms.everythingOf(failure.problems(), new byte[0]));
            }
            return text.toString();
        }
    }
}
