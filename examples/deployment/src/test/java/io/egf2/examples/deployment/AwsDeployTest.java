package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code aws/deploy}, with an aws command that records its calls and keeps the objects of the bucket. */
@Needs({"bash", "openssl"})
final class AwsDeployTest {

    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void putFilesThere() throws IOException {
        program("aws", Path.of("src/test/resources/aws/recording-aws"));
        Files.createDirectory(root.resolve("documents"));
        Files.createDirectory(root.resolve("my jars"));
        for (String service : Services.all()) {
            Files.copy(
                    Configs.of("scalable").resolve(service + ".json"), root.resolve("documents/" + service + ".json"));
            Files.writeString(root.resolve("my jars/" + service + ".jar"), "jar of " + service);
        }
    }

    @Test
    void allIsTheFoundationAndThenEachServiceBehindItsPeers() throws IOException {
        RanProgram ran = deploy("all", "CertificateArn=arn:aws:acm:eu-central-1:123456789012:certificate/1");

        assertThat(ran.status()).as(ran.error()).isZero();
        assertThat(calls()).isEqualTo(expected("deploy-all"));
        assertThat(ran.output()).contains("client-data: document v1, jar v1\n", "job: document v1, jar v1\n");
    }

    @Test
    void aFileThatIsInTheBucketIsNotUploadedAgainAndKeepsItsVersion() throws IOException {
        deploy("auth", "pusher");
        forgetCalls();

        assertThat(deploy("auth", "pusher").status()).isZero();
        assertThat(calls()).isEqualTo(expected("deploy-unchanged")).doesNotContain("put-object");
    }

    @Test
    void aChangeOfADocumentIsANewVersionForItsServiceAlone() throws IOException {
        deploy("auth", "pusher");
        forgetCalls();
        Path document = root.resolve("documents/auth.json");
        Files.writeString(document, Files.readString(document).replace("86400", "3600"));

        assertThat(deploy("auth", "pusher").output())
                .isEqualTo("auth: document v2, jar v1\npusher: document v1, jar v1\n");
        assertThat(calls()).isEqualTo(expected("deploy-changed"));
    }

    @Test
    void valuesOfParametersGoToTheStackThatIsNamed() throws IOException {
        assertThat(deploy("--stack", "shop", "job", "MinInstances=3", "MaxInstances=6")
                        .status())
                .isZero();
        assertThat(calls())
                .contains(
                        "--stack-name shop-job ",
                        "Foundation=shop Service=job DocumentVersion=v1 JarVersion=v1 MinInstances=3 MaxInstances=6\n");

        forgetCalls();
        assertThat(deploy("foundation").status()).isZero();
        assertThat(calls()).contains("--no-fail-on-empty-changeset\n").doesNotContain("--parameter-overrides");
    }

    @Test
    void onlySyncMayHaveNoDocument() throws IOException {
        Files.delete(root.resolve("documents/sync.json"));
        assertThat(deploy("all").status()).isZero();
        assertThat(calls()).contains("egf2-job").doesNotContain("sync");

        forgetCalls();
        Files.delete(root.resolve("documents/logic.json"));
        assertFault(deploy("all"), 64, "deploy: no document: ROOT/documents/logic.json\n");
        assertThat(calls()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            auht              | deploy: unknown service: auht; there are client-data auth pusher client-api file logic sync scheduler job
            auth --config x   | deploy: unknown switch: --config
            auth --stack      | deploy: --stack needs a value
            auth JarVersion=1 | deploy: JarVersion is set by this program
            auth all          | deploy: unknown service: all; there are client-data auth pusher client-api file logic sync scheduler job
            """)
    void aMistakeInTheCommandLineEndsItBeforeAnythingIsChanged(String arguments, String message) throws IOException {
        assertFault(deploy(arguments.split(" +")), 64, message + "\n");
        assertThat(calls()).isEmpty();
    }

    @Test
    void withoutATargetItTellsItsUsage() throws IOException {
        RanProgram ran = deploy();

        assertThat(ran.status()).isEqualTo(64);
        assertThat(ran.error()).startsWith("deploy [SWITCH…] foundation");
        assertThat(deploy("--help").output()).isEqualTo(ran.error());
        assertThat(calls()).isEmpty();
    }

    /** As a variable of a script that was never set. */
    @Test
    void anEmptyTargetIsNotTakenForNothingToDo() throws IOException {
        assertFault(deploy(""), 64, "deploy: an argument is empty\n");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aJarThatIsMissingEndsItBeforeAnythingIsChanged() throws IOException {
        Files.delete(root.resolve("my jars/pusher.jar"));

        assertFault(deploy("auth", "pusher"), 64, "deploy: no jar: ROOT/my jars/pusher.jar\n");
        assertThat(calls()).isEmpty();
    }

    @Test
    void aDocumentWithAFaultEndsItBeforeAnythingIsChanged() throws IOException {
        program("java", Path.of("src/test/resources/aws/stand-in"));
        environment.put("FAILS", "java\t78");

        assertThat(deploy("--fleet", "fleet.jar", "auth").status()).isEqualTo(78);
        assertThat(calls())
                .isEqualTo("java -jar fleet.jar --configs ROOT/documents/{service}.json"
                        + " --services client-data,auth,pusher,client-api,file,logic,sync,scheduler,job\n");
    }

    @ParameterizedTest
    @CsvSource({
        "describe-stacks, 1",
        "head-object --bucket a-bucket --key configs/auth.json, 2",
        "put-object --bucket a-bucket --key configs/auth.json, 3",
        "put-object --bucket a-bucket --key jars/auth.jar, 5",
        "cloudformation deploy --stack-name egf2-auth, 6"
    })
    void theFirstCallThatFailsEndsIt(String words, int calls) throws IOException {
        environment.put("FAILS", words);
        RanProgram ran = deploy("auth", "pusher");

        assertThat(ran.status()).isNotZero();
        assertThat(ran.error()).startsWith("An error occurred (Throttling)");
        assertThat(calls().lines()).hasSize(calls);
        assertThat(calls()).doesNotContain("pusher");
    }

    @Test
    void aStackThatFailsSaysWhereToLook() {
        environment.put("FAILS", "deploy --stack-name egf2-auth");

        assertThat(deploy("auth").error()).endsWith("""
                        deploy: egf2-auth was not deployed. What happened:
                          aws cloudformation describe-stack-events --stack-name egf2-auth --max-items 20
                        """);
    }

    @Test
    void aStackThatIsNoFoundationIsNotTakenForOne() throws IOException {
        environment.put("BUCKET", "None");

        assertFault(deploy("auth"), 64, "deploy: the stack egf2 has no bucket; was it made from foundation.yaml?\n");
        assertThat(calls().lines()).hasSize(1);
    }

    private RanProgram deploy(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(Template.FOLDER.resolve("deploy").toString()));
        command.addAll(List.of("--configs", root.resolve("documents").toString()));
        command.addAll(List.of("--jars", root.resolve("my jars").toString()));
        command.addAll(List.of(arguments));
        environment.put("PATH", root.resolve("bin") + ":" + System.getenv("PATH"));
        environment.put("RECORDS", root.toString());
        return RanProgram.of(environment, "", command.toArray(String[]::new));
    }

    private void assertFault(RanProgram ran, int status, String message) {
        assertThat(ran.error().replace(root.toString(), "ROOT")).isEqualTo(message);
        assertThat(ran.status()).isEqualTo(status);
    }

    private String calls() throws IOException {
        Path calls = root.resolve("calls");
        String text = Files.exists(calls) ? Files.readString(calls) : "";
        return text.replace(root.toString(), "ROOT").replace(Template.FOLDER.toString(), "AWS");
    }

    private void forgetCalls() throws IOException {
        Files.delete(root.resolve("calls"));
    }

    private static String expected(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/aws", name + ".txt"));
    }

    private void program(String name, Path from) throws IOException {
        Files.createDirectories(root.resolve("bin"));
        Path program = Files.copy(from, root.resolve("bin").resolve(name));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
