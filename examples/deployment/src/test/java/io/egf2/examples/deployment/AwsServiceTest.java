package io.egf2.examples.deployment;

import static io.egf2.examples.deployment.Template.list;
import static io.egf2.examples.deployment.Template.map;
import static io.egf2.examples.deployment.Template.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code aws/service.yaml} makes for each of the nine services. */
final class AwsServiceTest {

    static Stream<String> services() {
        return Services.all().stream();
    }

    static EvaluatedTemplate of(String service) {
        return new EvaluatedTemplate(
                Template.service(), Map.of("Service", service, "DocumentVersion", "d1", "JarVersion", "j1"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theRoleReadsTheServicesOwnDocumentAndJarAndNothingElse(String service) {
        String document = "configs/" + service + ".json";
        String jar = "jars/" + service + ".jar";
        String bucket = "arn:aws:s3:::[import egf2-bucket]";
        Map<String, Object> role = of(service).only("IAM::Role");
        Map<String, Object> policy = map(map(list(role.get("Policies")).get(0)).get("PolicyDocument"));

        assertThat(list(role.get("Policies"))).hasSize(1);
        assertThat(role).doesNotContainKey("ManagedPolicyArns");
        assertThat(policy.get("Statement"))
                .isEqualTo(List.of(
                        Map.of(
                                "Effect", "Allow",
                                "Action", List.of("s3:GetObject", "s3:GetObjectVersion"),
                                "Resource", List.of(bucket + "/" + document, bucket + "/" + jar)),
                        Map.of(
                                "Effect",
                                "Allow",
                                "Action",
                                "s3:ListBucket",
                                "Resource",
                                bucket,
                                "Condition",
                                Map.of("StringEquals", Map.of("s3:prefix", List.of(document, jar))))));
        assertThat(of(service).only("IAM::InstanceProfile")).containsEntry("Roles", List.of("[Role]"));
        assertThat(text(role.get("AssumeRolePolicyDocument")))
                .contains("{Service=ec2.amazonaws.com}")
                .doesNotContain("AWS=");
    }

    @ParameterizedTest
    @MethodSource("services")
    void everythingItImportsIsExportedByTheFoundation(String service) {
        assertThat(exports()).containsAll(of(service).imports());
    }

    @Test
    void everythingTheFoundationExportsIsImported() {
        Set<String> imported = new TreeSet<>();
        services().forEach(service -> imported.addAll(of(service).imports()));

        assertThat(imported).isEqualTo(exports());
    }

    @Test
    void everyNameThatIsDeclaredIsUsed() {
        Set<String> used = new TreeSet<>();
        services().forEach(service -> used.addAll(of(service).used()));

        assertThat(used).containsAll(EvaluatedTemplate.declared(Template.service()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aServiceThatListensHasABalancerAndANameAndTheOthersHaveNone(String service) {
        EvaluatedTemplate made = of(service);
        int listens = Services.port(service).isPresent() ? 1 : 0;

        assertThat(made.resources("ElasticLoadBalancingV2::LoadBalancer")).hasSize(listens);
        assertThat(made.resources("Route53::RecordSet")).hasSize(listens);
        assertThat(made.only("AutoScaling::AutoScalingGroup"))
                .containsEntry("HealthCheckType", listens == 1 ? "ELB" : "EC2")
                .containsEntry("VPCZoneIdentifier", List.of("[import egf2-private-subnets]"));
        if (listens == 0) {
            assertThat(made.only("AutoScaling::AutoScalingGroup")).doesNotContainKey("TargetGroupARNs");
            assertThat(made.resources("ElasticLoadBalancingV2::TargetGroup")).isEmpty();
            assertThat(made.resources("ElasticLoadBalancingV2::Listener")).isEmpty();
        } else {
            assertThat(made.only("ElasticLoadBalancingV2::LoadBalancer"))
                    .containsEntry("Scheme", "internal")
                    .containsEntry("SecurityGroups", List.of("[import egf2-" + service + "-balancer]"));
            assertThat(made.only("Route53::RecordSet"))
                    .containsEntry("Name", service + ".[import egf2-zone-name]")
                    .containsEntry(
                            "AliasTarget",
                            Map.of(
                                    "DNSName",
                                    "[Balancer.DNSName]",
                                    "HostedZoneId",
                                    "[Balancer.CanonicalHostedZoneID]"));
            assertThat(made.resources("ElasticLoadBalancingV2::Listener").get("Listener"))
                    .containsEntry("Port", 80)
                    .containsEntry("DefaultActions", List.of(Map.of("Type", "forward", "TargetGroupArn", "[Targets]")));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyTargetGroupLeadsToADefaultPortAndAsksForHealthAtTheMainOne(String service) {
        Map<String, Map<String, Object>> groups = of(service).resources("ElasticLoadBalancingV2::TargetGroup");
        String port = Services.port(service).map(String::valueOf).orElse("none");

        groups.forEach((name, group) -> {
            boolean webSockets = name.contains("WebSocket");
            assertThat(group)
                    .containsEntry(
                            "Port",
                            webSockets
                                    ? Services.number("pusher", "web_socket_port")
                                            .orElseThrow()
                                    : port)
                    .containsEntry("HealthCheckPath", "/health");
            assertThat(group.getOrDefault("HealthCheckPort", group.get("Port"))).isEqualTo(port);
        });
        assertThat(new HashSet<Object>(list(
                        of(service).only("AutoScaling::AutoScalingGroup").getOrDefault("TargetGroupARNs", List.of()))))
                .isEqualTo(new HashSet<Object>(
                        groups.keySet().stream().map(name -> "[" + name + "]").toList()));
    }

    @Test
    void onlyPusherListensForWebSocketsToo() {
        services().forEach(service -> {
            Map<String, Map<String, Object>> listeners = of(service).resources("ElasticLoadBalancingV2::Listener");
            assertThat(listeners.containsKey("WebSocketListener")).as(service).isEqualTo(service.equals("pusher"));
        });
        assertThat(of("pusher").resources("ElasticLoadBalancingV2::Listener").get("WebSocketListener"))
                .containsEntry(
                        "Port", Services.number("pusher", "web_socket_port").orElseThrow())
                .containsEntry(
                        "DefaultActions", List.of(Map.of("Type", "forward", "TargetGroupArn", "[WebSocketTargets]")));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theRoutesOfTheEntryPointAreThoseOfTheSystem(String service) {
        List<String> expected = new ArrayList<>();
        for (Route route : Route.ALL) {
            if (route.service().equals(service)) {
                switch (route.reach()) {
                    case EXACT -> expected.add(route.path() + " PublicTargets");
                    case TREE -> {
                        expected.add(route.path() + " PublicTargets");
                        expected.add(route.path() + "/* PublicTargets");
                    }
                    case WEB_SOCKET -> expected.add(route.path() + " PublicWebSocketTargets Upgrade=websocket");
                }
            }
        }

        assertThat(routes(service)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void noTwoRulesOfTheEntryPointHaveThePlaceOfEachOther() {
        List<Object> priorities = services()
                .flatMap(service -> of(service).resources("ElasticLoadBalancingV2::ListenerRule").values().stream())
                .map(rule -> rule.get("Priority"))
                .toList();

        assertThat(priorities).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("services")
    void instancesAreReplacedOneByOneAndEachWaitsForItsSignal(String service) {
        Map<String, Object> group = map(of(service).resources().get("Group"));
        Map<String, Object> rolling = map(map(group.get("UpdatePolicy")).get("AutoScalingRollingUpdate"));

        assertThat(rolling)
                .containsEntry("WaitOnResourceSignals", true)
                .containsEntry("MinInstancesInService", "2")
                .containsEntry("MaxBatchSize", 1);
        assertThat(list(rolling.get("SuspendProcesses")).stream().map(Object::toString))
                .contains("ReplaceUnhealthy", "AZRebalance");
        assertThat(text(group.get("CreationPolicy"))).contains("Count=2");
        assertThat(of(service).only("AutoScaling::ScalingPolicy")).containsEntry("PolicyType", "TargetTrackingScaling");
    }

    @ParameterizedTest
    @MethodSource("services")
    void anInstanceHasItsRoleItsGroupAndNoOldMetadata(String service) {
        Map<String, Object> data = map(of(service).only("EC2::LaunchTemplate").get("LaunchTemplateData"));

        assertThat(data)
                .containsEntry("MetadataOptions", Map.of("HttpTokens", "required", "HttpPutResponseHopLimit", 1))
                .containsEntry("SecurityGroupIds", List.of("[import egf2-" + service + "-instances]"))
                .containsEntry("IamInstanceProfile", Map.of("Arn", "[InstanceProfile.Arn]"));
        assertThat(text(data.get("ImageId"))).contains("/al2023-ami-");
        assertThat(text(data.get("BlockDeviceMappings"))).contains("Encrypted=true");
    }

    private static Set<String> exports() {
        Set<String> names = new TreeSet<>();
        new EvaluatedTemplate(Template.foundation(), Map.of("CertificateArn", "certificate"))
                .exports()
                .forEach(name -> names.add(name.replace("[stack]", "egf2")));
        return names;
    }

    /** Each path, where it leads to, and a header that it asks for. */
    private static List<String> routes(String service) {
        List<String> routes = new ArrayList<>();
        of(service).resources("ElasticLoadBalancingV2::ListenerRule").values().forEach(rule -> {
            assertThat(rule).containsEntry("ListenerArn", "[import egf2-entry-point]");
            List<?> conditions = list(rule.get("Conditions"));
            List<?> paths =
                    list(map(map(conditions.get(0)).get("PathPatternConfig")).get("Values"));
            String target = text(map(list(rule.get("Actions")).get(0)).get("TargetGroupArn"))
                    .replaceAll("[\\[\\]]", "");
            assertThat(paths.size() + conditions.size() - 1)
                    .as("values of a rule")
                    .isLessThanOrEqualTo(5);
            paths.forEach(path -> routes.add(path + " " + target + header(conditions)));
        });
        return routes;
    }

    private static String header(List<?> conditions) {
        if (conditions.size() == 1) {
            return "";
        }
        Map<String, Object> header = map(map(conditions.get(1)).get("HttpHeaderConfig"));
        return " " + header.get("HttpHeaderName") + "="
                + list(header.get("Values")).get(0);
    }
}
