package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class BalancerFileTest {

    private static final List<Member> MEMBERS = List.of(
            new Member("auth", List.of(2016)), new Member("pusher", List.of(2017, 2000)), new Member("job", List.of()));

    private final String text = new BalancerFile(Network.inNamespace(), MEMBERS).text();

    @Test
    void theEntryPointHasTheRoutesAndNothingElse() {
        assertThat(text)
                .contains("    use_backend auth if { path /v1/login }\n")
                .contains("    use_backend client-api if { path /v1/graph } || { path_beg /v1/graph/ }\n")
                .contains("    use_backend pusher-web-socket if { path /v1/listen } { hdr(Upgrade) -i websocket }\n")
                .contains("    default_backend nowhere\n");
    }

    @Test
    void webSocketsAreSentToTheOtherPortAndHealthIsAskedAtTheFirst() {
        assertThat(text)
                .contains("    server pusher-b 10.77.2.12:2017\n")
                .contains("    server pusher-b 10.77.2.12:2000 check port 2017\n");
    }

    @Test
    void whoHasNoPortHasNoBalancer() {
        assertThat(text).doesNotContain("job");
    }

    @Test
    void nothingIsSentTwice() {
        assertThat(text).contains("    retries 0\n").doesNotContain("redispatch");
    }
}
