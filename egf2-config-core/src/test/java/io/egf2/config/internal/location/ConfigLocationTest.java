package io.egf2.config.internal.location;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Details;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.PasteFault;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
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
        "http://u:p@ss/hunter2@h/x, http, http://***@h/x",
        "http://h/http://u:hunter2@h/x, http, http://h/http://***@h/x",
        "s3://arn:aws:s3:::http://u:hunter2@h/x, s3, s3://***@h/x",
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
                    .startsWith("expected a URL or path, found \"")
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
                "http:///x|it has no host|write the host between the second slash and the third",
                "http://h/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "s3://b/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "file:/x#y|it has a fragment|delete the # and what follows it; a # of the path is written %23",
                "http://a/x,http://b/x|it is more than one URL|one URL: put a load balancer in front of its servers",
                "http://h/a b|it has a blank in it|",
                "http://h:x/|its port is not a number|",
                "http://2852039166/|its host ends in a number, but is not an IPv4 address|an IPv4 address is four decimal numbers from 0 to 255, without leading zeros",
                "http://u:pa/ss@h/x|its port is not a number"
                        + "|in a user name or password, write / as %2F, ? as %3F, # as %23 and @ as %40",
                "s3://b/a b|it has a blank where a URL cannot have it" + "|percent-encode it: write %20",
                "file:///a\\b|it has a backslash where a URL cannot have it" + "|percent-encode it: write %5C",
                "s3://b/\u202ex|it has the invisible character U+202E in it|delete this character",
                "s3:|nothing follows its scheme|",
                "s3://|nothing follows its scheme|",
                "file:|nothing follows its scheme|",
                "hunter2@h|it has no scheme|write http:// or https:// in front of it",
                "hunter2@h:80/x|it has no scheme|write http:// or https:// in front of it",
                "/etc/x.json,|it ends with a comma|delete the comma at its end",
                "http://h/x.json.|it ends with a period|delete the period at its end",
                "http://h/x.json;|it ends with a semicolon|delete the semicolon at its end",
                "http://h:80.|it ends with a period|delete the period at its end",
                "<http://h/x>|it is in angle brackets|delete the first character and the last",
                "[http://h/x]|it is in brackets|delete the first character and the last",
                "(http://h/x)|it is in parentheses|delete the first character and the last",
                "[settings](http://h/x)|it is a Markdown link|keep only what stands in the parentheses",
                "ENC[AES256_GCM,data:s3cr3t]|it is still encrypted (SOPS)|replace it with the decrypted value",
                "{cipher}0123hunter2|it is still encrypted (Spring Cloud Config)|replace it with the decrypted value",
                "`/etc/a\nb`|it has a line break in it|",
                "/etc/a\u0000b|it has a zero byte (U+0000) in it|",
                "/etc/a\u200bb|it has a zero-width space (U+200B) in it|delete this character",
            })
    void whatIsNoLocationIsRefusedInWordsOfItsOwn(String text, String why, String hint) {
        assertMalformed(text, why);
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> ConfigLocation.parse(text));
        assertThat(failure.problems().get(0).hint().orElse(null)).isEqualTo(hint);
    }

    /** Each of them holds a secret somewhere. */
    static List<String> documents() {
        String json = "{\"port\":2019,\"password\":\"hunter2\"}";
        List<String> documents = new ArrayList<>(List.of(
                json,
                " " + json,
                "'" + json + "'",
                "\ufeff" + json,
                json.replace("\"", "\\\""),
                "{port:2019,password:hunter2}",
                "{'password': 'hunter2'}",
                "{\u201cpassword\u201d: \u201chunter2\u201d}",
                "{port:",
                "{",
                "[\"hunter2\"]",
                "[" + json + "]",
                "\"password\":\"hunter2\"}",
                "port: 2019\npassword: hunter2",
                "password: hunter2",
                "---\nport: 2019\npassword: hunter2\n",
                "auth:\n  password: hunter2",
                "port=2019\npassword=hunter2\n",
                "password=hunter2",
                "password = hunter2",
                "[auth]\npassword = \"hunter2\"",
                "- hunter2\n- x: 1",
                "http://h/x\npassword: hunter2",
                "<?xml version=\"1.0\"?><a>hunter2</a>",
                "<config><password>hunter2</password></config>",
                "<config password=\"hunter2\"/>",
                "-----BEGIN PRIVATE KEY-----\nhunter2\n-----END PRIVATE KEY-----",
                "%7B%22password%22%3A%22hunter2%22%7D",
                "data:application/json," + json,
                "/" + "hunter2/".repeat(600),
                "http://h/" + "hunter2".repeat(600),
                "eyJhbGciOiJub25lIn0.hunter2.sig",
                "H4sIAAAAAAAAA6tWKkvMKU1VsgIAhunter2"));
        for (String text :
                List.of(json, json + "\n", "{ \"a\": \"hunter2\" }", "{\n  \"a\": 1}", "password: hunter2\n")) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            documents.add(Base64.getEncoder().encodeToString(bytes));
            documents.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
            documents.add(Base64.getUrlEncoder().encodeToString(bytes));
            documents.add(Base64.getMimeEncoder(20, new byte[] {'\n'}).encodeToString(bytes));
        }
        return documents;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aDocumentInThePlaceOfItsLocationIsToldForWhatItIsAndNotShown(String text) {
        StageFailure failure = catchThrowableOfType(StageFailure.class, () -> ConfigLocation.parse(text));

        assertThat(failure.stage()).isEqualTo(Stage.LOCATION);
        assertThat(failure.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.LOCATION_MALFORMED);
            assertThat(problem.message()).isEqualTo("--config holds a document, not its location");
            assertThat(problem.hint()).contains("put the document into a file, and give the path of the file");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth",
                "authconfigjson",
                "configuration/production/auth",
                "settingsOfAuthentication",
                "auth settings.json",
                "./a=b",
                "a=b.json",
                "/etc/a=b/x y.json",
                "/etc/[x].json",
                "C:\\egf2\\a b.json",
                "s3://bucket/env=prod/auth",
                "http://h/x?a={1}",
                "vault:secret/x",
                "classpath:auth.json",
                "[::1]:8000/x.json",
                "[settings](http://h/x)",
                "[http://h/x]",
                "${CONFIG}",
                "{{ config }}",
                "{config}",
                "<location>",
                "http://a/x\nhttp://b/x"
            })
    void whatIsNoDocumentIsNotTakenForOne(String text) {
        assertThat(PasteFault.isDocument(text)).isFalse();
    }

    @Test
    void aFailureTellsWhereTheLocationWasFound() {
        for (String text : List.of("{\"a\":1}", "http:/x")) {
            assertThat(line(text, LocationSource.ARGUMENT)).doesNotContain("variable", "property");
            assertThat(line(text, LocationSource.PROPERTY)).startsWith("(system property config)  ");
            assertThat(line(text, LocationSource.variable("egf_config")))
                    .startsWith("(environment variable egf_config)  ");
        }
        assertThat(line("{\"a\":1}", LocationSource.variable("egf_config")))
                .contains("egf_config holds a document, not its location");
        assertThat(line("{\"a\":1}", LocationSource.PROPERTY)).contains("-Dconfig holds a document, not its location");
    }

    private static String line(String text, LocationSource source) {
        return Details.line(catchThrowableOfType(StageFailure.class, () -> ConfigLocation.parse(text, source))
                .problems()
                .get(0));
    }

    @ParameterizedTest
    @CsvSource({
        "http://user:8000/hunter2@h/, http://***@h/",
        "http://h.example/config@v1/x, http://h.example/config@v1/x",
        "s3://hunter2%40b/x, s3://***%40b/x",
        "http://[::1]:80/a@b, http://[::1]:80/a@b",
    })
    void whatMayBeUserInfoIsNotShownAlthoughTheLocationIsUsed(String text, String shown) {
        assertThat(ConfigLocation.parse(text)).hasToString(shown);
        assertThat(ConfigLocation.parse(text).uri()).hasToString(text);
    }

    @Test
    void theMessageShowsTheTextWithoutSecrets() {
        StageFailure failure = catchThrowableOfType(
                StageFailure.class, () -> ConfigLocation.parse("http://u:hunter2@h:x/?sig=s3cr3t"));

        assertThat(failure.problems().get(0).message())
                .isEqualTo("expected a URL or path, found \"http://***@h:x/?sig=***\": its port is not a number");
    }
}
