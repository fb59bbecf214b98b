package io.egf2.examples.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The templates of AWS before programs that know CloudFormation: two validators, and moto, which makes what they describe. The npm
 * package {@code @aws/cloudformation-validate} has no program of its own: the folder of its name is looked for where programs are.
 */
final class AwsTemplatesTest {

    private static final Path RESOURCES = Path.of("src/test/resources/aws").toAbsolutePath();
    private static final String CERTIFICATE = "CertificateArn=arn:aws:acm:eu-central-1:123456789012:certificate/1";

    @Test
    @Needs(value = "cfn-lint", always = false)
    void cfnLintFindsNothing() {
        assumeWorks("cfn-lint", "--version");
        RanProgram ran = RanProgram.of("cfn-lint", "aws/foundation.yaml", "aws/service.yaml");

        assertThat(ran.output()).isEmpty();
        assertThat(ran.status()).as(ran.error()).isZero();
    }

    @Test
    @Needs({"node", "cloudformation-validate"})
    void theValidatorOfCloudFormationFindsNothingInTheStackOfAService() {
        assertThat(validate("service.yaml", "Service=pusher", "DocumentVersion=d1", "JarVersion=j1"))
                .isEmpty();
    }

    /** It warns of what is guarded by {@code !If}: the new network's parts, which an existing network has not. */
    @Test
    @Needs({"node", "cloudformation-validate"})
    void theValidatorOfCloudFormationFindsNothingInTheFoundation() {
        assertThat(validate(
                        "foundation.yaml",
                        CERTIFICATE,
                        "ExistingVpc=vpc-0123456789abcdef0",
                        "ExistingPublicSubnets=subnet-0123456789abcdef0,subnet-0123456789abcdef1",
                        "ExistingPrivateSubnets=subnet-0123456789abcdef2,subnet-0123456789abcdef3"))
                .containsExactly(
                        "WARN W1001 VpcId: Reference to 'Vpc' which is conditional on 'NewNetwork' - target may not exist",
                        "WARN W1001 PrivateSubnets: Reference to 'PrivateSubnetA' which is conditional on 'NewNetwork' - target may not exist",
                        "WARN W1001 PrivateSubnets: Reference to 'PrivateSubnetB' which is conditional on 'NewNetwork' - target may not exist");
    }

    /** It takes both branches of an {@code !If}: the empty names of the network that there is not are refused as names. */
    @Test
    @Needs({"node", "cloudformation-validate"})
    void withANewNetworkItMindsOnlyTheEmptyNamesOfTheExistingOne() {
        assertThat(validate("foundation.yaml", CERTIFICATE))
                .allMatch(line -> line.contains("''") || line.contains("NewNetwork"));
    }

    @Test
    @Needs(
            value = {"python3", "moto_server"},
            always = false)
    void motoMakesAllStacksAndLetsEachServiceReadItsOwnDocumentAndJarOnly() throws IOException {
        assumeWorks("python3", "-c", "import boto3, moto.server");
        List<String> command = new ArrayList<>(List.of(
                "python3", "-W", "ignore", RESOURCES.resolve("moto_stacks.py").toString()));
        command.addAll(List.of("aws", Configs.of("scalable").toString()));
        command.addAll(Services.all());
        RanProgram ran = RanProgram.of(command.toArray(String[]::new));

        assertThat(ran.output()).as(ran.error()).isEqualTo(Files.readString(RESOURCES.resolve("moto-stacks.txt")));
        assertThat(ran.status()).isZero();
    }

    /** The first Python on the path may be another than that which they are installed for. */
    private static void assumeWorks(String... command) {
        RanProgram ran = RanProgram.of(command);

        assumeThat(ran.status()).as(ran.error()).isZero();
    }

    private static List<String> validate(String template, String... values) {
        List<String> command = new ArrayList<>(
                List.of("node", RESOURCES.resolve("validate.mjs").toString()));
        command.add(
                Needs.Condition.find("cloudformation-validate").orElseThrow().toString());
        command.add("aws/" + template);
        command.addAll(List.of(values));
        RanProgram ran = RanProgram.of(command.toArray(String[]::new));

        assertThat(ran.status()).as(ran.error()).isZero();
        return ran.output().lines().toList();
    }
}
