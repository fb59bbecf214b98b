package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

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
}
