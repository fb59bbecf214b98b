package io.egf2.examples.deployment;

import static io.egf2.examples.deployment.Template.list;
import static io.egf2.examples.deployment.Template.map;
import static io.egf2.examples.deployment.Template.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code aws/foundation.yaml} makes: who may call whom, the bucket, the network. */
final class AwsFoundationTest {

    private static final Map<String, String> NEW = Map.of("CertificateArn", "certificate");
    private static final Map<String, String> EXISTING = Map.of(
            "CertificateArn", "certificate",
            "ExistingVpc", "vpc-1",
            "ExistingPublicSubnets", "subnet-1,subnet-2",
            "ExistingPrivateSubnets", "subnet-3,subnet-4");

    private static final EvaluatedTemplate MADE = new EvaluatedTemplate(Template.foundation(), NEW);

    /** logic may have a URL of scheduler, which listens nowhere. */
    @Test
    void whoMayCallWhomIsWhatTheSettingsNameAsPeers() {
        Set<String> peers = new TreeSet<>();
        for (String service : Services.all()) {
            Services.peers(service).forEach(peer -> peers.add(service + " -> " + peer + ":80"));
        }
        peers.remove("logic -> scheduler:80");

        assertThat(peers).hasSize(12);
        assertThat(callsOfBalancers()).isEqualTo(peers);
    }

    @Test
    void anInstanceIsCalledByItsBalancerAndByTheEntryPointIfItHasRoutesThere() {
        Set<String> expected = new TreeSet<>();
        for (String service : Services.listening()) {
            expected.add("balancer of " + service + " -> " + service + ":"
                    + Services.port(service).orElseThrow());
        }
        for (Route route : Route.ALL) {
            expected.add("entry point -> " + route.service() + ":"
                    + Services.port(route.service()).orElseThrow());
        }
        int webSockets = Services.number("pusher", "web_socket_port").orElseThrow();
        expected.add("balancer of pusher -> pusher:" + webSockets);
        expected.add("entry point -> pusher:" + webSockets);

        assertThat(callsOfInstances()).isEqualTo(expected);
    }

    @Test
    void nothingButTheEntryPointIsOpenToEverybody() {
        Map<String, Map<String, Object>> groups = MADE.resources("EC2::SecurityGroup");

        assertThat(groups).hasSize(9 + 7 + 1);
        groups.forEach((name, group) -> rules(group)
                .forEach(rule ->
                        assertThat(rule.containsKey("CidrIp")).as(name).isEqualTo(name.equals("EntryPointGroup"))));
        assertThat(rules(map(groups.get("EntryPointGroup"))))
                .extracting(rule -> rule.get("ToPort"))
                .containsExactly(443, 80);
        assertThat(MADE.resources("EC2::SecurityGroupIngress").values()).noneMatch(rule -> rule.containsKey("CidrIp"));
    }

    @Test
    void theEntryPointFindsNothingByItself() {
        Map<String, Map<String, Object>> listeners = MADE.resources("ElasticLoadBalancingV2::Listener");

        assertThat(text(listeners.get("EntryPointHttps"))).contains("StatusCode=404", "Protocol=HTTPS", "Port=443");
        assertThat(text(listeners.get("EntryPointHttp"))).contains("Type=redirect", "HTTP_301", "Port=80");
        assertThat(listeners).hasSize(2);
    }

    @Test
    void theBucketIsVersionedEncryptedNotPublicAndReachedOverTlsOnly() {
        Map<String, Object> bucket = MADE.only("S3::Bucket");
        Map<String, Object> statement = map(
                list(map(MADE.only("S3::BucketPolicy").get("PolicyDocument")).get("Statement"))
                        .get(0));

        assertThat(bucket.get("VersioningConfiguration")).isEqualTo(Map.of("Status", "Enabled"));
        assertThat(text(bucket.get("BucketEncryption"))).contains("SSEAlgorithm=AES256");
        assertThat(map(bucket.get("PublicAccessBlockConfiguration")))
                .hasSize(4)
                .containsValue(true)
                .doesNotContainValue(false);
        assertThat(text(bucket.get("OwnershipControls"))).contains("BucketOwnerEnforced");
        assertThat(bucket).doesNotContainKey("LifecycleConfiguration");
        assertThat(statement)
                .containsEntry("Effect", "Deny")
                .containsEntry("Principal", "*")
                .containsEntry("Action", "s3:*")
                .containsEntry("Resource", List.of("[Bucket.Arn]", "[Bucket.Arn]/*"))
                .containsEntry("Condition", Map.of("Bool", Map.of("aws:SecureTransport", "false")));
        assertThat(MADE.resources().get("Bucket"))
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
    }

    @Test
    void privateSubnetsOfTwoZonesHaveAWayOutOfTheirOwn() {
        Map<String, Map<String, Object>> subnets = MADE.resources("EC2::Subnet");
        Map<String, Object> zones = new HashMap<>();
        Set<Object> ranges = new HashSet<>();
        subnets.forEach((name, subnet) -> {
            zones.put(name, subnet.get("AvailabilityZone"));
            ranges.add(subnet.get("CidrBlock"));
        });

        assertThat(ranges).hasSize(4);
        assertThat(zones)
                .containsEntry("PublicSubnetA", "[zone 1]")
                .containsEntry("PrivateSubnetA", "[zone 1]")
                .containsEntry("PublicSubnetB", "[zone 2]")
                .containsEntry("PrivateSubnetB", "[zone 2]");
        for (String zone : List.of("A", "B")) {
            assertThat(MADE.resources("EC2::NatGateway").get("NatGateway" + zone))
                    .containsEntry("SubnetId", "[PublicSubnet" + zone + "]");
            assertThat(MADE.resources("EC2::Route").get("PrivateWayOut" + zone))
                    .containsEntry("NatGatewayId", "[NatGateway" + zone + "]")
                    .containsEntry("RouteTableId", "[PrivateRoutes" + zone + "]");
            assertThat(MADE.resources("EC2::SubnetRouteTableAssociation").get("PrivateSubnet" + zone + "Routes"))
                    .containsEntry("SubnetId", "[PrivateSubnet" + zone + "]")
                    .containsEntry("RouteTableId", "[PrivateRoutes" + zone + "]");
        }
        assertThat(MADE.only("EC2::VPCEndpoint"))
                .containsEntry("VpcEndpointType", "Gateway")
                .containsEntry("ServiceName", "com.amazonaws.eu-central-1.s3")
                .containsEntry("RouteTableIds", List.of("[PrivateRoutesA]", "[PrivateRoutesB]"));
    }

    @Test
    void anExistingNetworkIsUsedAsItIs() {
        EvaluatedTemplate made = new EvaluatedTemplate(Template.foundation(), EXISTING);

        assertThat(made.resources().values())
                .extracting(resource -> text(resource.get("Type")))
                .noneMatch(type -> type.matches("AWS::EC2::(VPC|Subnet|Route|Nat|Internet|EIP).*"));
        assertThat(made.only("ElasticLoadBalancingV2::LoadBalancer"))
                .containsEntry("Subnets", List.of("subnet-1", "subnet-2"));
        assertThat(made.outputs().get("VpcId")).containsEntry("Value", "vpc-1");
        assertThat(made.outputs().get("PrivateSubnets")).containsEntry("Value", "subnet-3,subnet-4");
        made.resources("EC2::SecurityGroup")
                .forEach((name, group) -> assertThat(group).containsEntry("VpcId", "vpc-1"));
        assertThat(made.exports()).isEqualTo(MADE.exports());
        assertThat(assertion(EXISTING)).isTrue();
        assertThat(assertion(NEW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ExistingVpc", "ExistingPublicSubnets", "ExistingPrivateSubnets"})
    void aPartOfANetworkIsRefused(String missing) {
        Map<String, String> parameters = new HashMap<>(EXISTING);
        parameters.remove(missing);

        assertThat(assertion(parameters)).isFalse();
    }

    @Test
    void everyNameThatIsDeclaredIsUsedAndOfNoOtherIsSpoken() {
        Set<String> used = new TreeSet<>(MADE.used());
        used.addAll(new EvaluatedTemplate(Template.foundation(), EXISTING).used());

        assertThat(used).containsAll(EvaluatedTemplate.declared(Template.foundation()));
        assertThatThrownBy(() -> new EvaluatedTemplate(Template.foundation(), Map.of()))
                .hasMessageContaining("CertificateArn");
    }

    private static boolean assertion(Map<String, String> parameters) {
        Map<String, Object> rule = map(Template.foundation().section("Rules").get("AllOfANetworkOrNothing"));
        Object asserted = map(list(rule.get("Assertions")).get(0)).get("Assert");
        Map<String, Object> sections = new HashMap<>(Template.foundation().sections());
        sections.put("Conditions", Map.of("Asserted", asserted));
        return new EvaluatedTemplate(new Template(sections), parameters).condition("Asserted");
    }

    private static Set<String> callsOfBalancers() {
        Set<String> calls = new TreeSet<>();
        MADE.resources("EC2::SecurityGroup").forEach((name, group) -> {
            if (name.endsWith("Balancer")) {
                rules(group)
                        .forEach(rule -> calls.add(who(text(rule.get("SourceSecurityGroupId"))) + " -> "
                                + service(name, "Balancer") + ports(rule)));
            }
        });
        return calls;
    }

    private static Set<String> callsOfInstances() {
        Set<String> calls = new TreeSet<>();
        MADE.resources("EC2::SecurityGroupIngress")
                .values()
                .forEach(rule -> calls.add(who(text(rule.get("SourceSecurityGroupId"))) + " -> "
                        + who(text(rule.get("GroupId"))) + ports(rule)));
        return calls;
    }

    private static String ports(Map<String, Object> rule) {
        assertThat(rule).containsEntry("IpProtocol", "tcp").containsEntry("FromPort", rule.get("ToPort"));
        return ":" + rule.get("ToPort");
    }

    /** Whose group it is, such as {@code [AuthInstances]}. */
    private static String who(String reference) {
        String group = reference.replaceAll("[\\[\\]]", "");
        if (group.equals("EntryPointGroup")) {
            return "entry point";
        }
        return group.endsWith("Balancer") ? "balancer of " + service(group, "Balancer") : service(group, "Instances");
    }

    private static String service(String group, String kind) {
        assertThat(group).endsWith(kind);
        String words = group.substring(0, group.length() - kind.length());
        return words.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static List<Map<String, Object>> rules(Map<String, Object> group) {
        List<Map<String, Object>> rules = new ArrayList<>();
        list(group.getOrDefault("SecurityGroupIngress", List.of())).forEach(rule -> rules.add(map(rule)));
        return rules;
    }
}
