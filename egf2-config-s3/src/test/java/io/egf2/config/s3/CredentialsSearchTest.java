package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigException;
import io.egf2.config.spi.FetchException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class CredentialsSearchTest {

    private static final Loading NOTHING = Loading.in(Map.of("AWS_EC2_METADATA_DISABLED", "true"));

    private static List<String> account(Loading loading) {
        return catchThrowableOfType(FetchException.class, () -> new CredentialsSearch(loading.settings()).find())
                .details();
    }

    @Test
    void withoutCredentialsTheReportTellsEveryPlaceThatWasSearched() {
        ConfigException failure = NOTHING.failure("s3://configs/auth.json");

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report())
                .contains("""
                        no AWS credentials were found to sign with  [EGF2-F02]
                        """.strip())
                .contains("        environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: not set\n")
                .contains(
                        "        profile default: there is none of that name in the AWS config and credentials files\n")
                .contains("        EC2 instance metadata: switched off by AWS_EC2_METADATA_DISABLED\n")
                .doesNotContain("Provider");
    }

    @Test
    void halfAnAccessKeyIsNamed() {
        assertThat(account(NOTHING.with("AWS_ACCESS_KEY_ID", "local-identity")))
                .contains(
                        "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: only one of the two is set");
    }

    @Test
    void aProfileWithoutCredentialsIsNamed() {
        assertThat(account(NOTHING.withProfiles("[default]", "region = eu-west-1")))
                .contains("profile default: is set, but has no complete credentials");
    }

    @Test
    void aProfileForPeopleIsNamed() {
        assertThat(account(NOTHING.withProfiles("[default]", "sso_session = me", "sso_account_id = 1")))
                .anyMatch(line -> line.startsWith("profile default: signs in with SSO"));
    }

    @Test
    void metadataThatNobodyAnswersCostsOneSecond() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Loading hanging = Loading.in(
                    Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + silent.getLocalPort()));
            long begin = System.nanoTime();

            assertThat(account(hanging))
                    .anyMatch(line -> line.startsWith("EC2 instance metadata: no answer within 1 s"));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
        }
    }

    @Test
    void metadataThatIsNotThereCostsNothing() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        assertThat(account(Loading.in(Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:" + free))))
                .contains("EC2 instance metadata: refuses the connection");
    }
}
