package io.egf2.config.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.JsonSection;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Secret;
import io.egf2.config.internal.bind.RecordBinder;
import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.environment.Environment;
import io.egf2.config.internal.json.JsonDocument;
import io.egf2.config.internal.json.JsonReader;
import io.egf2.config.internal.record.Shapes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What {@code --config-print} shows, and what it does not. */
final class EffectiveSettingsTest {

    record Size(int height, @DefaultValue("7") int width) {}

    record Everything(
            int port,
            Secret secret,
            List<Secret> keys,
            Optional<String> plainPassword,
            List<Size> sizes,
            Map<String, Integer> limits,
            Optional<URI> home,
            JsonSection section,
            JsonNode node,
            @DefaultValue("fast") String mode,
            Optional<Size> size,
            @DefaultValue("hunter2") Secret fallback,
            @DefaultValue("hunter2") String accessToken,

            @DefaultValue("{\"user\": \"u\", \"password\": \"hunter2\"}")
            Login login) {}

    record Login(String user, Secret password) {}

    @Test
    void defaultsOfSecretsAreInNoHelpAndNoSchema() {
        RecordShape shape = Shapes.of(Everything.class);

        assertThat(new SettingsHelp("auth", shape, Environment.of(Map.of())).text())
                .contains("***")
                .doesNotContain("hunter2");
        assertThat(new SettingsSchema("auth", shape).text())
                .contains("\"fast\"")
                .doesNotContain("hunter2");
    }

    record One(Map<String, Size> a, List<Login> b, Optional<Everything> c) {}

    @Test
    void aSchemaIsTheSameEachTime() {
        String schema = new SettingsSchema("auth", Shapes.of(One.class)).text();

        assertThat(schema.indexOf("\"Size\" :")).isPositive().isLessThan(schema.indexOf("\"Login\" :"));
        assertThat(schema.indexOf("\"Login\" :")).isLessThan(schema.indexOf("\"Everything\" :"));
    }

    static final class Left {
        @Description("the left one")
        record Part(@Range(min = 1) int a) {}
    }

    static final class Right {
        @Description("the right one")
        record Part(String b) {}
    }

    @Description("of two halves")
    record Halves(Left.Part left, Right.Part right, List<Left.Part> more) {}

    @Test
    void nestedRecordsOfOneNameAreToldApart() {
        String schema = new SettingsSchema("auth", Shapes.of(Halves.class)).text();

        assertThat(schema)
                .contains("\"#/$defs/Part\"", "\"#/$defs/" + Right.Part.class.getName() + '"')
                .contains("\"a\" : {", "\"b\" : {");
    }

    @Test
    void whatARecordSaysOfItselfIsInHelpAndSchema() {
        RecordShape shape = Shapes.of(Halves.class);

        assertThat(new SettingsHelp("auth", shape, Environment.of(Map.of())).text())
                .startsWith("Settings of auth, of two halves:")
                .contains("the left one", "the right one");
        assertThat(new SettingsSchema("auth", shape).text())
                .contains("\"description\" : \"of two halves\"", "\"description\" : \"the right one\"");
    }

    @Test
    void eachSettingIsShownWithItsSourceAndNoSecretIs() {
        String document = """
                {"port": 1, "secret": "hunter2", "keys": ["hunter2"], "plainPassword": "hunter2",
                 "sizes": [{"height": 2}, {"height": 3, "width": 4}], "limits": {"a": 1, "token": 4711},
                 "home": "http://root:hunter2@h/?sig=hunter2", "section": {"a": "hunter2"}, "node": {"a": "hunter2"}}
                """;
        JsonDocument read = JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
        RecordShape shape = Shapes.of(Everything.class);
        RecordBinder.Bound bound =
                new RecordBinder(shape).bind(read, Environment.of(Map.of("egf_mode", "slow")), false);

        String text = EffectiveSettings.text(shape, read, bound.overrides());

        assertThat(text.lines().skip(1).map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "/port | 1 | document 1:10",
                        "/secret | *** | document 1:23",
                        "/keys | *** | document 1:42",
                        "/plainPassword | *** | document 1:72",
                        "/sizes/0/height | 2 | document 2:23",
                        "/sizes/0/width | 7 | default",
                        "/sizes/1/height | 3 | document 2:38",
                        "/sizes/1/width | 4 | document 2:50",
                        "/limits/a | 1 | document 2:71",
                        "/limits/token | *** | document 2:83",
                        "/home | \"http://***@h/?sig=***\" | document 3:10",
                        "/section | (not shown, 16 characters) | document 3:59",
                        "/node | (not shown, 16 characters) | document 3:85",
                        "/mode | \"slow\" | environment variable egf_mode",
                        "/size | (not set) | default",
                        "/fallback | *** | default",
                        "/accessToken | *** | default",
                        "/login | *** | default");
    }

    record Nothing() {}

    record Deep(
            List<List<Login>> logins,
            List<Map<String, String>> maps,
            Map<String, List<Secret>> secrets,
            Map<String, Size> none,
            List<Size> empty,
            Nothing nothing,
            @JsonProperty("signing_key") String signingKey,
            String mode,

            @RequiredWhen(key = "mode", value = "fast") @RequiredWhen(key = "mode", value = "hot")
            Optional<Size> size) {}

    @Test
    void whatIsDeepWithinListsAndMapsIsMaskedToo() {
        String document = """
                {"logins": [[{"user": "u", "password": "hunter2"}], []], "maps": [{"a": "b", "pwd": "hunter2"}],
                 "secrets": {"x": ["hunter2"]}, "none": {}, "empty": [], "nothing": {"x": "hunter2"},
                 "signing_key": "hunter2", "mode": "slow"}
                """;

        assertThat(rows(Deep.class, document))
                .containsExactly(
                        "/logins/0/0/user | \"u\" | document 1:23",
                        "/logins/0/0/password | *** | document 1:40",
                        "/logins/1 | [] | document 1:53",
                        "/maps/0/a | \"b\" | document 1:73",
                        "/maps/0/pwd | *** | document 1:85",
                        "/secrets/x | *** | document 2:19",
                        "/none | {} | document 2:41",
                        "/empty | [] | document 2:54",
                        "/nothing | {} | document 2:69",
                        "/signing_key | *** | document 3:17",
                        "/mode | \"slow\" | document 3:36",
                        "/size | (not set) | required if mode is fast or mode is hot");
    }

    private static List<String> rows(Class<?> record, String document) {
        JsonDocument read = JsonReader.read(document.getBytes(StandardCharsets.UTF_8));
        return EffectiveSettings.text(Shapes.of(record), read, Map.of())
                .lines()
                .skip(1)
                .map(line -> line.strip().replaceAll(" {2,}", " | "))
                .toList();
    }
}
