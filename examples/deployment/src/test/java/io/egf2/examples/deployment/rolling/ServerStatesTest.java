package io.egf2.examples.deployment.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ServerStatesTest {

    private static final String CSV = """
            # pxname,svname,qcur,status,weight,
            auth,auth-a,0,UP,1,
            auth,auth-b,0,UP 1/2,1,
            auth,BACKEND,0,UP,2,
            pusher,pusher-a,0,UP,1,
            pusher-web-socket,pusher-a,0,DOWN,1,
            """;

    @Test
    void eachServerIsFoundInEachOfItsBackends() {
        assertThat(ServerStates.parse(CSV).of("auth-a")).containsExactly("UP");
        assertThat(ServerStates.parse(CSV).of("pusher-a")).containsExactlyInAnyOrder("UP", "DOWN");
    }

    @Test
    void oneOnTheWayToDownIsNotUp() {
        assertThat(ServerStates.parse(CSV).of("auth-b")).doesNotContain("UP");
    }

    @Test
    void whatIsNotInTheTableIsNotKnown() {
        assertThat(ServerStates.parse(CSV).of("sync-a")).containsExactly("not known");
        assertThat(ServerStates.parse("").of("auth-a")).containsExactly("not known");
        assertThat(ServerStates.parse("<html>no table</html>\nauth,auth-a").of("auth-a"))
                .containsExactly("not known");
    }
}
