package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.egf2.config.DefaultValue;
import io.egf2.config.ExitCode;
import io.egf2.config.services.AuthSettings;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifests that the page about Kubernetes shows, and what it says of them. No cluster has seen them. */
final class KubernetesPageTest {

    private static final Path MANIFESTS = Path.of("kubernetes", "auth.yaml");
    private static final Path PAGE = Path.of("..", "..", "docs", "how-to", "run-on-kubernetes.md");
    private static final Pattern BLOCK = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void theManifestsFitEachOtherAndTheService() throws IOException {
        assertThat(KubernetesDeployment.problems(Files.readString(MANIFESTS), port()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'matchLabels: { app: auth }'  | 'matchLabels: { app: oauth }'         | the Deployment selects
            'matchLabels: { app: auth }'  | 'matchLabels: {}'                     | the Deployment selects
            'selector: { app: auth }'     | 'selector: { app: auth, tier: one }'  | the Service selects
            'containerPort: 2016'         | 'containerPort: 2017'                 | the port http is not 2016
            'port: 2016'                  | 'port: 80'                            | does not lead from 2016
            'targetPort: http'            | 'targetPort: web'                     | does not lead from 2016
            'path: /health, port: http'   | 'path: /health, port: 8080'           | asks at another port
            'path: /health, port'         | 'path: /healthcheck, port'            | asks for another path
            '- name: config'              | '- name: configs'                     | there is no volume configs
            'mountPath: /etc/egf2'        | 'mountPath: /etc/egf'                 | nothing is mounted at /etc/egf2/auth.json
            'failureThreshold: 12'        | 'failureThreshold: 6'                 | a start is given 30 s
            'enableServiceLinks: false'   | 'enableServiceLinks: true'            | can override
            '- name: auth'                | '- name: auth-container'              | peers look for
            'readOnly: true'              | 'readOnly: true'                      | ''
            """)
    void whatDoesNotFitIsFound(String part, String other, String problem) throws IOException {
        String manifests = Files.readString(MANIFESTS);
        assertThat(manifests).contains(part);

        List<String> problems = KubernetesDeployment.problems(
                Pattern.compile(part, Pattern.LITERAL).matcher(manifests).replaceFirst(other), port());

        if (problem.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).anySatisfy(found -> assertThat(found).contains(problem));
        }
    }

    @Test
    void eachBlockOfThePageIsYaml() throws IOException {
        List<String> blocks = blocks();

        assertThat(blocks)
                .hasSize(2)
                .allSatisfy(block -> assertThat(Yaml.all(block)).isNotEmpty());
        assertThat(blocks.get(0)).isEqualTo(Files.readString(MANIFESTS));
    }

    @Test
    void theLocationOfASecretIsGivenByTheVariableThatTheLibraryReads() throws IOException {
        Yaml variable = Yaml.all(blocks().get(1)).get(0).at("env").items().get(0);

        assertThat(variable.at("name").text()).isEqualTo("egf_config");
        assertThat(variable.at("valueFrom", "secretKeyRef").map().keySet().stream()
                        .map(Object::toString))
                .containsExactly("name", "key");
    }

    /** All that a restart does not change; 0 is no failure, 69 may pass, and only a switch ends with 74. */
    @Test
    void theCodesThatEndAJobAreThoseThatARestartDoesNotChange() throws IOException {
        String codes = List.of(ExitCode.values()).stream()
                .filter(code -> code != ExitCode.OK && code != ExitCode.UNAVAILABLE && code != ExitCode.OUTPUT)
                .map(code -> Integer.toString(code.number()))
                .collect(Collectors.joining(", "));

        assertThat(Files.readString(PAGE).replace(" and ", ", ")).contains("the codes " + codes + ".");
    }

    private static List<String> blocks() throws IOException {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```yaml\n".length(), block.length() - "```".length()))
                .toList();
    }

    private static int port() {
        for (RecordComponent component : AuthSettings.class.getRecordComponents()) {
            if (component.getName().equals("port")) {
                return Integer.parseInt(
                        component.getAnnotation(DefaultValue.class).value());
            }
        }
        throw new IllegalStateException("auth has no port");
    }
}
