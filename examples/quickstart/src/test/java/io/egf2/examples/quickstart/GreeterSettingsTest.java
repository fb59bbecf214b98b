package io.egf2.examples.quickstart;

import io.egf2.config.testkit.ConfigDocument;
import io.egf2.config.testkit.SettingsAssert;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings record, without a server and without a process. */
final class GreeterSettingsTest {

    private static final ConfigDocument DELIVERED = ConfigDocument.of(Path.of("config/greeter.json"));
    private static final ConfigDocument COMPLETE = DELIVERED.with("/api_key", "env:GREETER_KEY");

    private final SettingsAssert<GreeterSettings> settings = SettingsAssert.assertThat(GreeterSettings.class)
            .service("greeter")
            .environment(Map.of("GREETER_KEY", "s3cr3t"));

    @Test
    void theRecordIsSoundAndItsSchemaIsCurrent() {
        settings.isSound().hasSchema(Path.of("config/greeter.schema.json"));
    }

    @Test
    void theFileThatIsDeliveredIsGoodAndEveryKeyIsTested() {
        settings.binds(DELIVERED).isCoveredBy(COMPLETE);
    }

    @Test
    void theDefaultsAreThoseOfTheManual() {
        settings.hasDefaults(ConfigDocument.of("{\"port\": 8080, \"tone\": \"friendly\", \"cache_ttl\": 60}"));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        settings.rejects(
                DELIVERED.with("/port", 0).with("/tone", "rude").renamed("/client-data", "client_dta"),
                "EGF2-B04 /port",
                "EGF2-B02 /client_dta",
                "EGF2-B05 /tone (4:11): expected one of \"friendly\", \"formal\", found \"rude\"");
    }

    @Test
    void aKeyOfTheNextVersionIsAWarning() {
        settings.warns(DELIVERED.with("/language", "en"), "EGF2-B02 /language");
    }

    @Test
    void noSecretGetsOutWhateverIsWrong() {
        settings.leaksNothing(DELIVERED.with("/api_key", "s3cr3t"));
    }
}
