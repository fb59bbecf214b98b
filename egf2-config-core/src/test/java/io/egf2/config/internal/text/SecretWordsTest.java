package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "info,password:hunter2,|info,password:***",
                "info, \\\"password\\\": \\\"hunter2|info, \\\"password\\\":***",
                "pusher:2017, password=hunter2, passwd: hunter2|pusher:2017, password=***",
                "API_KEY = hunter2|API_KEY =***",
                "db-secret:hunter2|db-secret:***",
                "Bearer hunter2|Bearer ***",
                "\"access_token=hunter2\"|\"access_token=***\"",
                "dbPin=hunter2|dbPin=***",
                "\u0130 pwd=hunter2|\u0130 pwd=***",
                "\u0130\u0130 bearer hunter2|\u0130\u0130 bearer ***",
            })
    void whatFollowsSuchAWordIsLeftOutOfAValue(String value, String shown) {
        assertThat(SecretWords.masked(value)).isEqualTo(shown);
        assertThat(Shown.quoted(value)).doesNotContain("hunter2");
        assertThat(Shown.leftToRight(value)).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "tokens and keys", "http://secret:8000", "a:b=c", "token:", ""})
    void otherValuesAreShown(String value) {
        assertThat(SecretWords.masked(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "DB_PASSWORD",
                "dbpwd",
                "mysql-pwd",
                "api_key",
                "apiKey",
                "signing_key",
                "encryption-key",
                "masterKey",
                "token",
                "accessTokens",
                "private_key",
                "pass",
                "db_pass",
                "dbPass",
                "PASS",
                "pin",
                "user_pin",
                "userPIN",
                "PINCode",
                "pins",
                "salt",
                "password-salt",
                "pepper",
                "otp2",
                "jwt",
                "hmac",
                "psk",
                "creds",
                "sentry_dsn",
                "connectionString"
            })
    void aNameSoundsLikeASecret(String name) {
        assertThat(SecretWords.isIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping",
                "shipping",
                "pinned",
                "bypass",
                "compass",
                "passive",
                "basalt",
                "salty",
                "key",
                "primary_key",
                "keys",
                "consumer-group",
                "client-data",
                "host",
                "hotpath",
                "spin",
                "auth",
                "author",
                "session_lifetime",
                "opinion",
                ""
            })
    void aNameIsNoSecretBecauseAShortWordHappensToBeInIt(String name) {
        assertThat(SecretWords.isIn(name)).isFalse();
    }

    @Test
    void theReferenceListsEachWordAndNoOther() throws Exception {
        String page = Files.readString(Path.of("../docs/reference/settings.md"));
        String section = page.substring(page.indexOf("\n## Names that tell of a secret"));
        Set<String> listed = Pattern.compile("`([a-z]+)`")
                .matcher(section)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(new TreeSet<>(SecretWords.all()));
    }
}
