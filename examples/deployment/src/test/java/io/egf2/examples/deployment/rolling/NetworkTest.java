package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class NetworkTest {

    private final Network network = Network.inNamespace();

    @Test
    void allHaveAddressesOfTheirOwn() throws Exception {
        List<Member> members = Member.of(Path.of("configs", "scalable"));
        List<String> addresses = new ArrayList<>(network.names(members).values());
        addresses.add(network.entryPoint().getHostString());
        addresses.add(network.statistics().getHostString());
        addresses.add(network.nameServer());
        for (int i = 0; i < members.size(); i++) {
            addresses.add(network.instance(i, 1));
            addresses.add(network.instance(i, 2));
        }

        assertThat(addresses).hasSize(8 + 3 + 18).doesNotHaveDuplicates().allMatch(one -> one.startsWith("10.77."));
    }

    @Test
    void whoHasNoPortHasNoName() {
        List<Member> members = List.of(new Member("job", List.of()), new Member("auth", List.of(2016)));

        assertThat(network.names(members)).containsOnlyKeys("s3.egf2.internal", "auth.egf2.internal");
    }

    @Test
    void runsBesideEachOtherOnLoopbackDoNotMeet() {
        assertThat(Network.onLoopback(4_000, 7_780).prefix())
                .startsWith("127.")
                .isNotEqualTo(Network.onLoopback(4_001, 7_780).prefix());
        assertThat(Network.onLoopback(4_000, 7_780).portSuffix()).isEqualTo(":7780");
        assertThat(network.portSuffix()).isEmpty();
    }

    @Test
    void theNameServerKnowsTheseNamesAndAsksNobodyElse() {
        assertThat(NameServer.text("10.77.0.53", Map.of("auth.egf2.internal", "10.77.0.13")))
                .contains("host-record=auth.egf2.internal,10.77.0.13\n", "listen-address=10.77.0.53\n")
                .contains("no-resolv\n", "no-hosts\n", "local=/egf2.internal/\n");
    }
}
