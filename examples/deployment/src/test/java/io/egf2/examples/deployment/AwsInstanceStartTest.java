package io.egf2.examples.deployment;

import static io.egf2.examples.deployment.Template.map;
import static io.egf2.examples.deployment.Template.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an instance does when it starts: its user data, run with stand-ins for the programs that it calls. */
@Needs("bash")
final class AwsInstanceStartTest {

    private static final String LOCATION = "s3://[import egf2-bucket]/configs/auth.json?versionId=d1";
    private static final String PREPARED = """
            dnf install --assumeyes --quiet aws-cfn-bootstrap java-25-amazon-corretto-headless
            aws s3api get-object --region eu-central-1 --bucket [import egf2-bucket] --key jars/auth.jar --version-id j1 ROOT/opt/egf2/auth/auth.jar
            runuser -u nobody -- java -jar ROOT/opt/egf2/auth/auth.jar --config %s --config-check
            """.formatted(LOCATION);
    private static final String STARTED = "systemctl daemon-reload\nsystemctl enable --now egf2@auth\n";
    private static final String ASKED =
            "sleep 2\ncurl --silent --fail --output /dev/null --max-time 2 http://localhost:2016/health\n";
    private static final String JOURNAL = "journalctl --unit egf2@auth --lines 60 --output cat --no-pager\n";

    @TempDir
    Path root;

    @BeforeEach
    void putProgramsThere() throws IOException {
        for (String program :
                List.of("dnf", "aws", "runuser", "java", "systemctl", "curl", "sleep", "journalctl", "shutdown")) {
            standIn(root.resolve("jdk/bin").resolve(program));
        }
        standIn(root.resolve("opt/aws/bin/cfn-signal"));
        Files.createDirectories(root.resolve("jdk/lib/security"));
        Files.writeString(root.resolve("jdk/lib/security/cacerts"), "certificates");
        Files.createDirectories(root.resolve("etc/systemd/system"));
    }

    @Test
    void aServiceThatAnswersIsSignalledAsASuccess() throws IOException {
        RanProgram ran = start("auth", "");

        assertThat(ran.status()).as(ran.error()).isZero();
        assertThat(ran.output()).isEqualTo("egf2@auth has started\n");
        assertThat(calls()).isEqualTo(PREPARED + STARTED + ASKED + "sleep 30\n" + signal(0));
        assertThat(root.resolve("etc/egf2/auth/jvm.args")).hasContent("-Dconfig=" + LOCATION + "\n");
        assertThat(root.resolve("etc/egf2/auth/trust.p12")).hasContent("certificates");
        assertThat(permissions("etc/egf2/auth")).isEqualTo("rwx------");
        assertThat(permissions("opt/egf2/auth/auth.jar")).isEqualTo("rw-r--r--");
        assertThat(root.resolve("etc/systemd/system/egf2@.service"))
                .hasContent(Files.readString(Path.of("systemd/egf2@.service"))
                        .replace("/opt/", root + "/opt/")
                        .replace("/etc/", root + "/etc/"));
    }

    /** Otherwise the old instance would end before the balancer sends a request to the new one. */
    @Test
    void itIsSignalledWhenTheBalancersHaveFoundItWell() {
        for (String service : Services.listening()) {
            assertThat(AwsServiceTest.of(service)
                            .resources("ElasticLoadBalancingV2::TargetGroup")
                            .values())
                    .isNotEmpty()
                    .allSatisfy(targets -> assertThat(number(targets, "HealthyThresholdCount")
                                    * number(targets, "HealthCheckIntervalSeconds"))
                            .isLessThan(30));
        }
    }

    @Test
    void aServiceWithoutAPortIsSignalledWhenItRuns() throws IOException {
        RanProgram ran = start("job", "");

        assertThat(ran.status()).as(ran.error()).isZero();
        assertThat(calls())
                .doesNotContain("curl")
                .endsWith("sleep 2\nsystemctl is-active --quiet egf2@job\n" + signal(0));
    }

    /** Nobody would ask for it, and its group would take it for well. */
    @Test
    void anInstanceOfAServiceWithoutAPortThatDoesNotStartEndsItself() throws IOException {
        assertThat(start("scheduler", "dnf\t1").status()).isEqualTo(1);
        assertThat(calls()).endsWith("corretto-headless\n" + signal(1) + "shutdown -h now\n");

        assertThat(start("job", "runuser\t69").status()).isEqualTo(69);
        assertThat(calls()).endsWith("--config-check\n" + signal(69) + "shutdown -h now\n");
    }

    /** The stack does not wait for one that is started by the group. */
    @Test
    void aSignalThatNobodyTakesChangesNothing() throws IOException {
        assertThat(start("job", "cfn-signal\t1").status()).isZero();
        assertThat(calls()).endsWith(signal(0));

        assertThat(start("job", "cfn-signal\t1\nrunuser\t69").status()).isEqualTo(69);
        assertThat(calls()).endsWith(signal(69) + "shutdown -h now\n");
    }

    @Test
    void aDocumentThatIsNotGoodIsSignalledAtOnceWithTheExitCodeOfItsReport() throws IOException {
        RanProgram ran = start("auth", "runuser\t78");

        assertThat(ran.status()).isEqualTo(78);
        assertThat(calls()).isEqualTo(PREPARED + signal(78));
    }

    @Test
    void aServiceThatNeverAnswersIsSignalledAsAFailureAfterItsJournal() throws IOException {
        RanProgram ran = start("auth", "curl\t7\nsystemctl is-failed\t1");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.output()).isEqualTo("egf2@auth has not started\n");
        assertThat(calls())
                .isEqualTo(PREPARED
                        + STARTED
                        + (ASKED + "systemctl is-failed --quiet egf2@auth\n").repeat(60)
                        + JOURNAL
                        + signal(1));
    }

    @Test
    void aServiceThatHasFailedIsNotWaitedFor() throws IOException {
        RanProgram ran = start("auth", "curl\t7");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(calls())
                .isEqualTo(
                        PREPARED + STARTED + ASKED + "systemctl is-failed --quiet egf2@auth\n" + JOURNAL + signal(1));
    }

    @Test
    void packagesAJarOrAUnitThatCannotBeHadAreSignalledAsAFailure() throws IOException {
        assertThat(start("auth", "dnf\t1").status()).isEqualTo(1);
        assertThat(calls()).endsWith("corretto-headless\n" + signal(1));

        assertThat(start("auth", "aws\t254").status()).isEqualTo(254);
        assertThat(calls()).endsWith("auth.jar\n" + signal(254));

        assertThat(start("auth", "systemctl enable\t5").status()).isEqualTo(5);
        assertThat(calls()).endsWith(STARTED + signal(5));
    }

    /** With {@code -Dsamples.update=true} it is written into the template. */
    @Test
    void theUnitIsTheOneOfASingleMachine() throws IOException {
        if (Boolean.getBoolean("samples.update")) {
            writeUnit();
        }
        String unit = userData("auth").replaceFirst("(?s).*<<'UNIT'\n", "").replaceFirst("(?s)(?<=\n)UNIT\n.*", "");

        assertThat(unit).isEqualTo(Files.readString(Path.of("systemd/egf2@.service")));
    }

    @Test
    void theUserDataOfEachServiceIsAScriptOfBashAndNotTooLong() {
        for (String service : Services.all()) {
            RanProgram ran = RanProgram.of(Map.of(), userData(service), "bash", "-n");

            assertThat(ran.status()).as(ran.error()).isZero();
            assertThat(userData(service)).startsWith("#!/bin/bash\nSERVICE=" + service + "\n");
            assertThat(userData(service).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(12 * 1024);
        }
    }

    private static void writeUnit() throws IOException {
        Path template = Template.FOLDER.resolve("service.yaml");
        String text = Files.readString(template);
        String unit =
                Files.readString(Path.of("systemd/egf2@.service")).indent(16).replaceAll("(?m)^ +$", "");
        int from = text.indexOf("<<'UNIT'\n") + "<<'UNIT'\n".length();
        Files.writeString(
                template,
                text.substring(0, from) + unit + text.substring(text.indexOf("                UNIT\n", from)));
    }

    private RanProgram start(String service, String fails) throws IOException {
        Files.deleteIfExists(root.resolve("calls"));
        String script = userData(service)
                .replace("/opt/", root + "/opt/")
                .replace("/etc/", root + "/etc/")
                .replace("=[import egf2-bucket]", "='[import egf2-bucket]'");
        String path = root.resolve("jdk/bin") + ":" + System.getenv("PATH");
        return RanProgram.of(Map.of("PATH", path, "RECORDS", root.toString(), "FAILS", fails), script, "bash", "-s");
    }

    private String calls() throws IOException {
        return Files.readString(root.resolve("calls")).replace(root.toString(), "ROOT");
    }

    private String permissions(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(path)));
    }

    private static int number(Map<String, Object> targets, String name) {
        return Integer.parseInt(text(targets.get(name)));
    }

    private static String signal(int code) {
        return "cfn-signal --exit-code " + code + " --stack [stack] --resource Group --region eu-central-1\n";
    }

    private static String userData(String service) {
        Map<String, Object> template = AwsServiceTest.of(service).only("EC2::LaunchTemplate");
        return text(map(template.get("LaunchTemplateData")).get("UserData"));
    }

    private static void standIn(Path program) throws IOException {
        Files.createDirectories(program.getParent());
        Files.copy(Path.of("src/test/resources/aws/stand-in"), program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
