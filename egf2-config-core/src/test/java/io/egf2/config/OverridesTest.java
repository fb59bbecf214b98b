package io.egf2.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class OverridesTest {

    record Section(String host, int port) {}

    record Settings(
            int port,
            @JsonProperty("client-data") PeerUrl clientData,
            Optional<String> text,
            Optional<Secret> password,
            @DefaultValue("[]") List<String> domains,
            Optional<Section> section,
            @JsonProperty("log_level") @DefaultValue("info") LogLevel logLevel) {}

    private static final String DOCUMENT = "{\"port\": 1, \"client-data\": \"http://a:1\"}";

    private static LoadedConfig<Settings> load(String document, Map<String, String> environment) {
        return ConfigBootstrap.forService("auth", Settings.class)
                .environment(environment)
                .fetcher(FixedFetcher.of(document))
                .load("--config", "test:document");
    }

    private static Settings settings(Map<String, String> environment) {
        return load(DOCUMENT, environment).settings();
    }

    private static ConfigException failure(Map<String, String> environment) {
        return catchThrowableOfType(ConfigException.class, () -> load(DOCUMENT, environment));
    }

    @Test
    void replacesATopLevelKeyOfTheDocument() {
        assertThat(settings(Map.of("egf_port", "7")).port()).isEqualTo(7);
    }

    @Test
    void takesUpperCaseAndUnderscoresForHyphens() {
        PeerUrl b = PeerUrl.of("http://b:2");

        assertThat(settings(Map.of("EGF_CLIENT_DATA", "http://b:2")).clientData())
                .isEqualTo(b);
        assertThat(settings(Map.of("egf_client-data", "http://b:2")).clientData())
                .isEqualTo(b);
        assertThat(settings(Map.of("egf_client_data", "\"http://b:2\"")).clientData())
                .isEqualTo(b);
    }

    @Test
    void halfOfAJsonTextIsToldAsSuch() {
        ConfigException failure = failure(Map.of("egf_domains", "[\"a\", \"b\""));

        assertThat(failure.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.hint()).contains("it is taken as a text, because it is not JSON"));
    }

    @Test
    void suppliesAKeyThatTheDocumentDoesNotHave() {
        Settings settings = load("{}", Map.of("egf_port", "7", "egf_client_data", "http://b:2"))
                .settings();

        assertThat(settings.port()).isEqualTo(7);
    }

    @Test
    void readsListsAndSectionsAsJson() {
        Settings settings =
                settings(Map.of("egf_domains", "[\"a\", \"b\"]", "egf_section", "{\"host\": \"h\", \"port\": \"5\"}"));

        assertThat(settings.domains()).containsExactly("a", "b");
        assertThat(settings.section()).contains(new Section("h", 5));
    }

    @Test
    void takesTextThatLooksLikeJsonAsTextWhereTextIsExpected() {
        assertThat(settings(Map.of("egf_text", "123")).text()).contains("123");
        assertThat(settings(Map.of("egf_text", "true")).text()).contains("true");
        assertThat(settings(Map.of("egf_text", "\"quoted\"")).text()).contains("quoted");
        assertThat(settings(Map.of("egf_password", "0012")).password()).contains(Secret.of("0012"));
    }

    @Test
    void aNumberNeedsNoWarningBecauseEveryVariableIsText() {
        assertThat(load(DOCUMENT, Map.of("egf_port", "7")).warnings()).isEmpty();
    }

    @Test
    void nullAndBlankUnsetAKey() {
        String document = DOCUMENT.replace("}", ", \"text\": \"t\"}");

        assertThat(load(document, Map.of("egf_text", "null")).settings().text()).isEmpty();
        assertThat(load(document, Map.of("egf_text", "")).settings().text()).isEmpty();
    }

    @Test
    void aProblemNamesTheVariableAndNotAPosition() {
        ConfigProblem problem = failure(Map.of("EGF_PORT", "many")).problems().get(0);

        assertThat(problem.variable()).contains("EGF_PORT");
        assertThat(problem.position()).isEmpty();
        assertThat(problem.pointer()).isEqualTo("/port");
        assertThat(problem.toString()).contains("environment variable EGF_PORT");
    }

    @Test
    void twoVariablesForOneKeyAreAProblemOnlyIfTheyDiffer() {
        assertThat(settings(Map.of("egf_port", "7", "EGF_PORT", "7")).port()).isEqualTo(7);
        assertThat(failure(Map.of("egf_port", "7", "EGF_PORT", "8")).report())
                .contains("EGF_PORT")
                .contains("egf_port")
                .contains("EGF2-B10");
    }

    @Test
    void aVariableThatMatchesNoKeyIsAWarningWithASuggestionAndWithoutItsValue() {
        assertThat(load(DOCUMENT, Map.of("egf_prot", "hunter2")).warnings())
                .singleElement()
                .satisfies(warning -> {
                    assertThat(warning.code()).isEqualTo(ProblemCode.OVERRIDE_INVALID);
                    assertThat(warning.hint()).contains("did you mean egf_port?");
                    assertThat(warning.toString()).contains("egf_prot").doesNotContain("hunter2");
                });
    }

    @Test
    void theLocationAndOtherPrefixesAreNoOverrides() {
        assertThat(load(DOCUMENT, Map.of("egf_config", "x", "EGF_CONFIG", "y", "EGFX_PORT", "7", "PORT", "8"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aBrokenValueOfTheDocumentDoesNotMatterWhereAVariableReplacesIt() {
        Settings settings = load("{\"port\": \"x\", \"client-data\": \"http://a:1\"}", Map.of("egf_port", "7"))
                .settings();

        assertThat(settings.port()).isEqualTo(7);
    }

    record Span(int from, int to, @DefaultValue("0") int step, Optional<Inner> inner) {
        Span {
            if (from > to) {
                throw new IllegalArgumentException("\"from\" is above \"to\"");
            }
        }

        record Inner(int from, int to) {
            Inner {
                if (from > to) {
                    throw new IllegalArgumentException("\"from\" is above \"to\" within");
                }
            }
        }
    }

    private static String broken(String document, Map<String, String> environment) {
        ConfigException failure = catchThrowableOfType(
                ConfigException.class,
                () -> ConfigBootstrap.forService("auth", Span.class)
                        .environment(environment)
                        .fetcher(FixedFetcher.of(document))
                        .load("--config", "test:document"));
        assertThat(failure.problems()).hasSize(1);
        String report = failure.report();
        return failure.problems().get(0) + " / " + report.substring(report.lastIndexOf("Correct"));
    }

    @Test
    void aRuleThatVariablesBreakNamesThoseVariables() {
        String good = "{\"from\": 1, \"to\": 2}";

        assertThat(broken(good, Map.of("egf_from", "3", "egf_step", "1")))
                .isEqualTo("(environment variable egf_from)  \"from\" is above \"to\"  [EGF2-B08]"
                        + " / Correct the environment and restart auth.  (exit 78)");
        assertThat(broken("{\"from\": 1}", Map.of("egf_from", "3", "egf_to", "2")))
                .startsWith("(environment variables egf_from and egf_to)  \"from\" is above \"to\"");
        assertThat(broken(good, Map.of("egf_inner", "{\"from\": 2, \"to\": 1}")))
                .startsWith("/inner (environment variable egf_inner)  \"from\" is above \"to\" within");
    }

    @Test
    void aRuleThatTheDocumentBreaksByItselfIsTheDocuments() {
        String bad = "{\"from\": 3, \"to\": 2}";

        assertThat(broken(bad, Map.of("egf_step", "1")))
                .isEqualTo("(1:1)  \"from\" is above \"to\"  [EGF2-B08]"
                        + " / Correct the document and restart auth.  (exit 78)");
        assertThat(broken(bad, Map.of("egf_from", "4"))).startsWith("(1:1)");
    }
}
