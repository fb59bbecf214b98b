package io.egf2.config.internal.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.StageFailure;
import java.io.File;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigLocationTest {

    @ParameterizedTest
    @CsvSource({
        "http://config.internal/auth.json, http, http://config.internal/auth.json",
        "HTTPS://h:8443/, https, https://h:8443/",
        "http://h, http, http://h",
        "http://user:hunter2@h:80/x?sig=s3cr3t&v=2, http, http://***@h:80/x?sig=***&v=***",
        "http://h/x?s3cr3t, http, http://h/x?***",
        "http://h/x?, http, http://h/x?",
        "http://h/a@b:c, http, http://h/a@b:c",
        "http://client_data/x, http, http://client_data/x",
        "http://[::1]:80/x, http, http://[::1]:80/x",
        "s3://test_bucket/x, s3, s3://test_bucket/x",
        "s3://key:hunter2@bucket/x?versionId=s3cr3t, s3, s3://***@bucket/x?versionId=***",
        "S3://b/a%20b, s3, s3://b/a%20b",
        "s3:///x, s3, s3:/x",
        "classpath:auth.json, classpath, classpath:auth.json",
        "vault:secret/x?token=s3cr3t, vault, vault:secret/x?token=***",
        "http://u:p@ss/hunter2@h/x, http, http://***@ss/***@h/x",
        "http://h/http://u:hunter2@h/x, http, http://h/http://***@h/x",
        "s3://arn:aws:s3:::http://u:hunter2@h/x, s3, s3://arn:aws:s3:::http://***@h/x",
        "file:/etc/auth.json, file, file:///etc/auth.json",
        "file:///etc/auth.json, file, file:///etc/auth.json",
        "file://host/x, file, file://host/x",
    })
    void urlsAreRead(String text, String scheme, String shown) {
        ConfigLocation location = ConfigLocation.parse(text);

        assertThat(location.uri()).hasToString(text);
        assertThat(location.scheme()).isEqualTo(scheme);
        assertThat(location).hasToString(shown);
    }

    private static void assertMalformed(String text, String why) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> ConfigLocation.parse(text));
        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.getCause()).isNull();
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
            assertThat(problem.message())
                    .startsWith("expected a URL or path of the document, found \"")
                    .endsWith(": " + why);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/egf2/auth.json, file:///etc/egf2/auth.json",
        "/etc/my conf#1%.json, file:///etc/my%20conf%231%25.json",
        "/etc/what?.json, file:///etc/what%3F.json",
        "/run/a:b@c/x.json, file:///run/a:b@c/x.json",
        "/größe.json, file:///größe.json",
        "C:\\egf2\\x.json, file:///C:/egf2/x.json",
        "c:/x.json, file:///c:/x.json",
    })
    @DisabledOnOs(OS.WINDOWS)
    void absolutePathsAreFileUrls(String text, String url) {
        ConfigLocation location = ConfigLocation.parse(text);

        assertThat(location.uri()).hasToString(url);
        assertThat(location).hasToString(url);
        assertThat(location.scheme()).isEqualTo("file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.json", "./auth.json", "../x/auth.json", "http.json", "https", "a b.json", "x@y.json"})
    @DisabledOnOs(OS.WINDOWS)
    void relativePathsAreMadeAbsolute(String text) {
        ConfigLocation location = ConfigLocation.parse(text);

        assertThat(new File(location.uri())).isEqualTo(new File(text).getAbsoluteFile());
        assertThat(location.toString()).startsWith("file:///");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "``|it is empty|",
                "` `|it is blank|",
                "`\t\n`|it is blank|",
                "` http://h/x`|it begins with a blank|delete the blank in front of it",
                "`http://h/x\n`|it ends with a line break|delete the character behind it",
                "`/etc/x `|it ends with a blank|delete the blank behind it",
                "\"http://h/x\"|it begins with a quotation mark|delete the quotation mark in front of it",
                "'/etc/x.json'|it begins with a quotation mark|delete the quotation mark in front of it",
                "“/etc/x.json”|it begins with a quotation mark|delete the quotation mark in front of it",
                "<URL of the document>|a placeholder is left in it|replace the placeholder with the real value",
                "${CONFIG}|a placeholder is left in it|replace the placeholder with the real value",
                "http://{{host}}/x|a placeholder is left in it|replace the placeholder with the real value",
                "$CONFIG_URL|a placeholder is left in it|replace the placeholder with the real value",
                "client-data:8000/x|it has no scheme|write http:// or https:// in front of it",
                "localhost:80|it has no scheme|write http:// or https:// in front of it",
                "user:hunter2@h/x|it has no scheme|write http:// or https:// in front of it",
                "us_er:hunter2@h/x|it has no scheme|write http:// or https:// in front of it",
                "h:80?sig=s3cr3t|it has no scheme|write http:// or https:// in front of it",
                "h/x?sig=s3cr3t|it has a query or fragment, but no scheme"
                        + "|write http:// or https:// in front of it; in a file's name write %3F for ? and %23 for #, and file:// in front",
                "C:\\x?sig=s3cr3t|it has a query or fragment, but no scheme|",
                "h/x#token=s3cr3t|it has a query or fragment, but no scheme"
                        + "|write http:// or https:// in front of it; in a file's name write %3F for ? and %23 for #, and file:// in front",
                "s3://bucket:x/y|its port is not a number|",
                "s3://key:pa/ss@bucket/y|its port is not a number"
                        + "|in a user name or password, write / as %2F, ? as %3F, # as %23 and @ as %40",
                "http:/x|http: is not followed by two slashes|write http://",
                "http:x|http: is not followed by two slashes|write http://",
                "http//x|there is no colon behind http|write http://",
                "HTTPS//x|there is no colon behind https|write https://",
                "//h/x|it begins with two slashes, but has no scheme|write http: or https: in front of them",
                "http_s://h|its scheme has a character that no scheme has|",
                "://h|its scheme has a character that no scheme has|",
                "http:///x|it has no host|two slashes and the host follow the scheme",
                "http://h/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "s3://b/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "file:/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "http://a/x,http://b/x|it is more than one URL|one URL: put a load balancer in front of its servers",
                "http://h/a b|it has a blank in it|",
                "http://h:x/|its port is not a number|",
                "http://2852039166/|its host ends in a number, but is not an IPv4 address|write all four numbers, decimal",
                "http://u:pa/ss@h/x|its port is not a number"
                        + "|in a user name or password, write / as %2F, ? as %3F, # as %23 and @ as %40",
                "s3://b/a b|it has a blank where a URL cannot have it"
                        + "|percent-encode what is special in a URL: a blank is %20, a percent sign %25",
                "file:///a\\b|it has a backslash where a URL cannot have it"
                        + "|percent-encode what is special in a URL: a blank is %20, a percent sign %25",
                "s3://b/\u202ex|it has the invisible character U+202E in it|",
                "s3:|it is not written as a URL is|percent-encode what is special in a URL: a blank is %20, a percent sign %25",
                "`/etc/a\nb`|it has a line break in it|",
                "/etc/a\u0000b|it has the control character U+0000 in it|",
                "/etc/a\u200bb|it has the invisible character U+200B in it|",
            })
    void whatIsNoLocationIsRefusedInWordsOfItsOwn(String text, String why, String hint) {
        assertMalformed(text, why);
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> ConfigLocation.parse(text));
        assertThat(failure.problems().get(0).hint().orElse(null)).isEqualTo(hint);
    }

    @Test
    void theMessageShowsTheTextWithoutSecrets() {
        StageFailure failure = catchThrowableOfType(
                StageFailure.class, () -> ConfigLocation.parse("http://u:hunter2@h:x/?sig=s3cr3t"));

        assertThat(failure.problems().get(0).message())
                .isEqualTo(
                        "expected a URL or path of the document, found \"http://***@h:x/?sig=***\": its port is not a number");
    }
}
