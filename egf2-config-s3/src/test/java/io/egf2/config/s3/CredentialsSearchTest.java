package io.egf2.config.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ConfigException;
import io.egf2.config.spi.FetchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsSearchTest {

    private static final Loading NOTHING = Loading.in(Map.of("AWS_EC2_METADATA_DISABLED", "true"));

    private static List<String> account(Loading loading) {
        return catchThrowableOfType(
                        FetchException.class, () -> new CredentialsSearch(loading.settings(), doing -> {}).find())
                .details();
    }

    @Test
    void withoutCredentialsTheReportTellsEveryPlaceThatWasSearchedAsTheReferenceShows() throws IOException {
        ConfigException failure = Loading.in(Map.of()).failure("s3://acme-egf2-configs/prod/auth.json");

        String page = Files.readString(Path.of("../docs/reference/s3.md"));
        String sample =
                page.split("<!-- report of the test -->\n```text\n", 2)[1].split("```", 2)[0];
        assertThat(withoutTimes(failure.report())).isEqualTo(withoutTimes(sample));
        assertThat(failure.exitCode()).isEqualTo(77);
    }

    private static String withoutTimes(String report) {
        return report.replaceAll("\\d+\\.\\d+ s", "TIME")
                .replaceAll("\\bsample\\b", "auth")
                .strip();
    }

    @Test
    void halfAnAccessKeyIsNamed() {
        assertThat(account(NOTHING.with("AWS_ACCESS_KEY_ID", "local-identity")))
                .contains(
                        "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: only one of the two is set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to\nken", "to ken", "t\u00f6ken"})
    void aTokenThatNoHeaderCanHoldIsNamedButNotShown(String token) {
        ConfigException failure = NOTHING.with("AWS_ACCESS_KEY_ID", "id")
                .with("AWS_SECRET_ACCESS_KEY", "secret")
                .with("AWS_SESSION_TOKEN", token)
                .failure("s3://configs/auth.json");

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report())
                .contains(
                        "environment variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY: the access key or token has "
                                + "a blank, a line break or a letter that none has")
                .doesNotContain(token);
    }

    @Test
    void aProfileWithoutCredentialsIsNamed() {
        assertThat(account(NOTHING.withProfiles("[default]", "region = eu-west-1")))
                .contains("profile default: has no complete credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[default", "[default]\nsecret-without-name\n"})
    void aMalformedProfileFileIsAMistakeThatIsNamedByItsLine(String profiles) {
        ConfigException failure = NOTHING.withProfiles(profiles).failure("s3://configs/auth.json");

        assertThat(failure.exitCode()).isEqualTo(77);
        assertThat(failure.report())
                .contains("the AWS config or credentials file is malformed: ")
                .containsPattern("on line \\d")
                .doesNotContain("secret-without-name");
    }

    @Test
    void aProfileForPeopleIsNamed() {
        assertThat(account(NOTHING.withProfiles("[default]", "sso_session = me", "sso_account_id = 1")))
                .anyMatch(line -> line.startsWith("profile default: signs in with SSO"));
    }
}
