package io.egf2.config.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is evidently not the value that it stands for, and what only looks a little like that. */
class PlaceholderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${X}",
                "${PASSWORD}",
                "${db.password}",
                "${PW:-none}",
                "${PW:?not set}",
                "${env:PW}",
                "${{ secrets.PW }}",
                "$(PW)",
                "$((PW))",
                "{{ pw }}",
                "{{pw}}",
                "{{ .Values.password }}",
                "{% pw %}",
                "<%= pw %>",
                "#{PW}",
                "#{PW}#",
                "%{pw}",
                "%(ENV_PW)s",
                "[[PW]]",
                "$X",
                "$PW",
                "$DB_PASSWORD",
                "$password",
                "$db_password",
                "$env:PW",
                "%PW%",
                "%password%",
                "@PASSWORD@",
                "@db.password@",
                "__DB_PASSWORD__",
                "{password}",
                "{db_password}",
                "[PASSWORD]",
                "[your token]",
                "(secret)",
                "$SECRET$",
                "<password>",
                "<PASSWORD>",
                "<your password here>",
                "<db-password>",
                "<password of user 1>",
                "CHANGEME",
                "changeme",
                "ChangeMe",
                "change_me",
                "CHANGE-ME",
                "Change me!",
                "changethis",
                "TODO",
                "todo",
                "FIXME",
                "TBD",
                "replace-me",
                "REPLACE_ME",
                "placeholder",
                "xxx",
                "XXXXXXXX",
                "***",
                "********",
                "...",
                "\u2026",
                "\u2022\u2022\u2022\u2022",
                "???",
                "redacted",
                "[REDACTED]",
                "your-password",
                "YOUR_PASSWORD_HERE",
                "yourpassword",
                "your_db_password",
                "insert-password-here",
                "enter_token_here",
                "process.env.PW",
                "os.environ['PW']",
                "System.getenv(\"PW\")",
                " ${PW} ",
                "changeme\n"
            })
    void whatIsEvidentlyNoSecretIsAPlaceholder(String text) {
        assertThat(Placeholder.isAll(text)).isTrue();
        assertThat(Placeholder.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "password",
                "secret",
                "changeit",
                "test",
                "admin",
                "mysecretpassword",
                "pa$$word",
                "pa$word",
                "$ecret",
                "$ecretPassw0rd",
                "$1$abc$def",
                "$2a$10$N9qo8uLOickgx2ZMRZoMye",
                "$A1B2C3",
                "a${b",
                "a}b{",
                "<",
                ">",
                "<>",
                "a<b>c",
                "<3",
                "<a1B2c3>",
                "x<y",
                "100%",
                "%41%42",
                "%",
                "%%",
                "$",
                "$$",
                "$5",
                "{}",
                "{SSHA}abc",
                "[x",
                "x]",
                "@",
                "@@",
                "a@b",
                "__",
                "____",
                "__init",
                "xx",
                "**",
                "..",
                "xXx",
                "x1x",
                "todos",
                "todo1",
                "tbd2",
                "key",
                "token",
                "{abc}",
                "[abc]",
                "(abc)",
                "__abc__",
                "@abc@",
                "%abc%",
                "Bearer ${TOKEN}",
                "pre{{x}}post",
                "your",
                "youth",
                "insertion",
                "eyJhbGciOiJub25lIn0.e30.",
                "\u00fc<\u00e4>",
                ""
            })
    void aSecretThatOnlyHoldsSuchSignsIsNone(String text) {
        assertThat(Placeholder.isAll(text)).isFalse();
    }

    @Test
    void passwordsThatAreMadeByChanceAreNone() {
        Random random = new Random(20);
        List<String> refused = new ArrayList<>();
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = 8 + random.nextInt(25);
            while (text.length() < length) {
                text.append((char) ('!' + random.nextInt('~' - '!' + 1)));
            }
            if (Placeholder.isAll(text.toString())
                    || Unresolved.find(text.toString()).isPresent()) {
                refused.add(text.toString());
            }
        }
        assertThat(refused).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ENC[AES256_GCM,data:x,iv:y,tag:z,type:str];still encrypted (SOPS)",
                "ENC[PKCS7,MIIx];still encrypted (hiera-eyaml)",
                "ENC(G6N718UuyPE5bHyWKyuLQSm02auQPUtm);still encrypted (Jasypt)",
                "{cipher}FKSAJDFGYOS8F7GLHAKERGFHLSAJ;still encrypted (Spring Cloud Config)",
                "!vault |;still encrypted (Ansible Vault)",
                "vault:v1:8SDd3WHDOjf7mq69CyCqYjBXAiQQAVZRkFM13ok481zoCmHnSeDX9vyf7w==;still encrypted (Vault)",
                "op://vault/item/password;an unresolved reference (1Password)",
                "ref+vault://secret/x#/y;an unresolved reference (vals)",
                "ref+awsssm://x;an unresolved reference (vals)",
                "arn:aws:secretsmanager:eu-west-1:1:secret:x;an unresolved reference (AWS Secrets Manager)",
                "arn:aws:ssm:eu-west-1:1:parameter/x;an unresolved reference (AWS Systems Manager)",
                "ssm:/prod/db/password;an unresolved reference (AWS Systems Manager)",
                "{{resolve:secretsmanager:x:SecretString:y}};an unresolved reference (AWS CloudFormation)",
                "vault:secret/data/db#password;an unresolved reference (Vault)",
                "@Microsoft.KeyVault(SecretUri=https://x);an unresolved reference (Azure Key Vault)",
                "projects/1/secrets/x/versions/latest;an unresolved reference (Google Secret Manager)",
            })
    void whatAToolOughtToHaveResolvedIsNamed(String text, String what) {
        assertThat(Unresolved.find(text).map(BadText::message)).contains("it is " + what);
        assertThat(Unresolved.find(" " + text + "\n").map(BadText::message)).contains("it is " + what);
    }

    @Test
    void theEncryptedTextOfAnsibleHasLines() {
        assertThat(Unresolved.find("$ANSIBLE_VAULT;1.1;AES256\n6162\n").map(BadText::message))
                .contains("it is still encrypted (Ansible Vault)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ENC",
                "ENC[x]",
                "ENC(x",
                "enc(x)",
                "vault:8200",
                "vault: x/y",
                "vault",
                "op:",
                "op://",
                "ref+x",
                "arn:aws:s3:::b",
                "arn:aws:ssm:x",
                "ssm",
                "projects/x",
                "{cipher",
                "x ENC[AES256_GCM,"
            })
    void whatOnlyBeginsAlikeIsLeftAlone(String text) {
        assertThat(Unresolved.find(text)).isEmpty();
    }
}
