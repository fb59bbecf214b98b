package io.egf2.config.internal.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.egf2.config.ChildJvm;
import io.egf2.config.EgfServices;
import io.egf2.config.ServiceMain;
import io.egf2.config.internal.print.SettingsSchema;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.internal.report.Schemas;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The switches that act instead of starting, in a JVM of their own where they end it. */
final class SwitchesTest {

    @TempDir
    Path folder;

    static Set<String> services() {
        return EgfServices.RECORDS.keySet();
    }

    private String file(String document) throws Exception {
        return Files.writeString(folder.resolve("auth.json"), document).toString();
    }

    private static ChildJvm.Result run(String... args) throws Exception {
        return ChildJvm.under().withVariable("EGF_PORT", "7000").result(ServiceMain.class, args);
    }

    @Test
    void checkSaysThatAllIsWellAndDoesNotStart() throws Exception {
        ChildJvm.Result result = run("--config-check", "--config", file(EgfServices.document("auth")));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("auth can start with file:")
                .contains("sha256")
                .doesNotContain("started");
        assertThat(result.out()).contains("overridden by the environment: port");
    }

    @Test
    void checkEndsWithTheCodeOfTheFailure() throws Exception {
        ChildJvm.Result result = run("--config-check", "--config", file("{}"));

        assertThat(result.exitCode()).isEqualTo(78);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("auth cannot start: 3 problems");
    }

    @Test
    void printShowsEachValueAndItsSource() throws Exception {
        String document = EgfServices.document("auth").replace("\"hosts\"", "\"password\": \"hunter2\", \"hosts\"");

        ChildJvm.Result result = run("--config-print", "--config", file(document));

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out().lines().map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .contains(
                        "/port | 7000 | environment variable EGF_PORT",
                        "/session_lifetime | 86400 | document 3:23",
                        "/log_level | \"debug\" | document 4:16",
                        "/client-data | \"http://127.0.0.1:8000\" | document 5:18",
                        "/email_from | (not set) | default");
        assertThat(result.out()).doesNotContain("hunter2");
    }

    @Test
    void checkAndPrintTellTheSameWarnings() throws Exception {
        String location = file(EgfServices.document("auth").replace("2016,", "\"2016\", \"more\": 1,"));

        List<String> checked = warnings(run("--config-check", "--config", location));

        assertThat(checked).hasSize(1).first().asString().contains("/more (2:", "unknown key, ignored");
        assertThat(warnings(run("--config-print", "--config", location))).isEqualTo(checked);
    }

    private static List<String> warnings(ChildJvm.Result result) {
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out()
                .lines()
                .filter(line -> line.startsWith("  warning: "))
                .toList();
    }

    @Test
    void helpListsEveryKeyAndNeedsNoLocation() throws Exception {
        ChildJvm.Result result = run("--config-help");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .contains("session_lifetime")
                .contains("86400")
                .contains("egf_client_data")
                .contains("--config-schema");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--config-help", "--config-schema", "--config-check", "--config-print"})
    void outputThatCannotBeWrittenIsNoSuccess(String action) throws Exception {
        ChildJvm.Result result = ChildJvm.under("sh", "-c", "exec \"$@\" > /dev/full", "sh")
                .result(ServiceMain.class, action, "--config", file(EgfServices.document("auth")));

        assertThat(result.exitCode()).isEqualTo(74);
        assertThat(result.err().lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith("auth: the output is not complete, because standard output could not be"
                        + " written to: No space left on device  (exit 74)"))
                .anyMatch(line -> line.startsWith("[main] ERROR io.egf2.config"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "sarif", "text"})
    void theExitCodeIsTheSameInEachForm(String form) throws Exception {
        String format = "--config-format=" + form;

        assertThat(run("--config-check", format, "--config", file(EgfServices.document("auth")))
                        .exitCode())
                .isZero();
        assertThat(run("--config-check", format, "--config", file("{}")).exitCode())
                .isEqualTo(78);
        assertThat(run("--config-check", format, "--config", file("[]")).exitCode())
                .isEqualTo(65);
        assertThat(run(
                                "--config-check",
                                format,
                                "--config",
                                folder.resolve("none").toString())
                        .exitCode())
                .isEqualTo(66);
        assertThat(run("--config-check", format).exitCode()).isEqualTo(64);
    }

    @Test
    void aFormForProgramsIsAllOfStandardOutputAndTheReportIsOnStandardErrorAsEver() throws Exception {
        String location = file("{\"port\": 0}");
        ChildJvm.Result plain = run("--config-check", "--config", location);
        ChildJvm.Result json = run("--config-check", "--config-format", "json", "--config", location);
        ChildJvm.Result sarif = run("--config-format=sarif", "--config-check", "--config", location);

        assertThat(Schemas.errorsOfJson(json.out())).as(json.out()).isEmpty();
        assertThat(Schemas.errorsOfSarif(sarif.out())).as(sarif.out()).isEmpty();
        assertThat(json.err()).isEqualTo(plain.err()).isEqualTo(sarif.err()).startsWith("auth cannot start: ");
    }

    @Test
    void aGoodDocumentIsToldInEachForm() throws Exception {
        String location = file(EgfServices.document("auth"));
        ChildJvm.Result json = run("--config-check", "--config-format=json", "--config", location);
        ChildJvm.Result sarif = run("--config-check", "--config-format=sarif", "--config", location);

        assertThat(Schemas.errorsOfJson(json.out())).as(json.out()).isEmpty();
        assertThat(Schemas.errorsOfSarif(sarif.out())).as(sarif.out()).isEmpty();
        assertThat(run("--config-check", "--config-format=text", "--config", location)
                        .out())
                .isEqualTo(run("--config-check", "--config", location).out());
    }

    @Test
    void aMistakeAmongTheArgumentsIsToldToTheProgramThatReads() throws Exception {
        ChildJvm.Result result = run("--config-check", "--config-format=json", "--config-timeout=soon");

        assertThat(result.exitCode()).isEqualTo(64);
        assertThat(Schemas.errorsOfJson(result.out())).as(result.out()).isEmpty();
        assertThat(result.out()).contains("EGF2-P03").contains("its configuration");
    }

    @Test
    void aFormIsCertainIfItIsTheOnlyOneAndThereIsACheck() {
        assertThat(Switches.formIfCertain("--config-check", "--config-format=sarif"))
                .contains(Form.SARIF);
        assertThat(Switches.formIfCertain("--config-format", "json", "--config-check", "--config-format=json"))
                .contains(Form.JSON);
        assertThat(Switches.formIfCertain("--config-check", "--config-format=json", "--config-format=sarif"))
                .isEmpty();
        assertThat(Switches.formIfCertain("--config-format=json")).isEmpty();
        assertThat(Switches.formIfCertain("--config-check", "--config-format")).isEmpty();
        assertThat(Switches.formIfCertain("--config-check", "--", "--config-format=json"))
                .isEmpty();
    }

    @Test
    void aFormThatThereIsNotGivesTheReportAlone() throws Exception {
        ChildJvm.Result result = run("--config-check", "--config-format=jsn", "--config", file("{}"));

        assertThat(result.exitCode()).isEqualTo(64);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("--config-format: expected json, sarif or text, found \"jsn\"")
                .contains("hint: write --config-format=json");
    }

    @Test
    void aFailureThatCouldNotBeToldToTheProgramIsToldAsThat() throws Exception {
        ChildJvm.Result result = ChildJvm.under("sh", "-c", "exec \"$@\" > /dev/full", "sh")
                .result(ServiceMain.class, "--config-check", "--config-format=json", "--config", file("{}"));

        assertThat(result.exitCode()).isEqualTo(74);
        assertThat(result.err())
                .contains("auth cannot start: 3 problems")
                .contains("auth: the output is not complete, because standard output could not be written to");
    }

    @Test
    void schemaIsASchemaAndNeedsNoLocation() throws Exception {
        ChildJvm.Result result = run("--config-schema");

        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(schema(result.out()).validate(EgfServices.document("auth"), InputFormat.JSON))
                .isEmpty();
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text, InputFormat.JSON);
    }

    @ParameterizedTest
    @MethodSource("services")
    void theSchemaOfAServiceAcceptsItsFileAndRefusesBrokenOnes(String service) {
        Schema schema = schema(new SettingsSchema(service, Shapes.of(EgfServices.record(service))).text());
        String document = EgfServices.document(service);

        assertThat(schema.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(schema.validate("{}", InputFormat.JSON)).isNotEmpty();
        assertThat(schema.validate(document.replace("[\"localhost:9", "[7, \"localhost:9"), InputFormat.JSON)
                        .isEmpty())
                .isEqualTo(!document.contains("[\"localhost:9"));
    }
}
