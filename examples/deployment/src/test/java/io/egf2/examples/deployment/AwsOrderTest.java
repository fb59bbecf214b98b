package io.egf2.examples.deployment;

import static io.egf2.examples.deployment.Template.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which order CloudFormation makes the resources of {@code aws/foundation.yaml}, and removes them the other way round. */
final class AwsOrderTest {

    private static final Pattern REFERENCE = Pattern.compile("\\[(\\w+)[.\\]]");

    private static final Map<String, Map<String, Object>> RESOURCES =
            new EvaluatedTemplate(Template.foundation(), Map.of("CertificateArn", "certificate")).resources();

    /** AWS makes nothing with a public address in a network that has no gateway yet. */
    @Test
    void whatHasAPublicAddressComesAfterTheGateway() {
        List<String> open =
                RESOURCES.keySet().stream().filter(AwsOrderTest::isPublic).toList();

        assertThat(open)
                .hasSize(5)
                .contains("EntryPoint")
                .allSatisfy(name -> assertThat(allBefore(name)).contains("InternetGatewayAttachment"));
    }

    private static boolean isPublic(String name) {
        String resource = text(RESOURCES.get(name));
        return resource.matches(".*Type=AWS::EC2::(EIP|NatGateway)\\b.*") || resource.contains("internet-facing");
    }

    /** What a resource speaks of, and what that speaks of. */
    private static Set<String> allBefore(String name) {
        Set<String> before = new TreeSet<>();
        Deque<String> names = new ArrayDeque<>(List.of(name));
        while (!names.isEmpty()) {
            Map<String, Object> resource = RESOURCES.getOrDefault(names.pop(), Map.of());
            Stream.concat(
                            REFERENCE.matcher(resource.toString()).results().map(found -> found.group(1)),
                            Stream.ofNullable(resource.get("DependsOn")).map(Object::toString))
                    .filter(before::add)
                    .forEach(names::push);
        }
        return before;
    }
}
