package io.egf2.config.internal.text;

import java.util.Optional;

/**
 * A text that a tool of secrets management writes and reads: encrypted, or a reference to where the value is kept. Whoever finds
 * one where a value is expected knows that the tool has not run. The table has signs that no value of another kind begins with.
 */
public final class Unresolved {

    private static final String ENCRYPTED = "it is still encrypted (";
    private static final String REFERENCE = "it is an unresolved reference (";

    /** Beginning, end (may be empty) and name of what is still encrypted. */
    private static final String[][] ENCRYPTIONS = {
        {"ENC[AES256_GCM,", "", "SOPS"},
        {"ENC[PKCS7,", "", "hiera-eyaml"},
        {"ENC[GPG,", "", "hiera-eyaml"},
        {"ENC(", ")", "Jasypt"},
        {"{cipher}", "", "Spring Cloud Config"},
        {"$ANSIBLE_VAULT;", "", "Ansible Vault"},
        {"!vault |", "", "Ansible Vault"},
        {"!vault-encrypted", "", "Ansible Vault"},
        {"vault:v1:", "", "Vault"},
        {"-----BEGIN PGP MESSAGE-----", "", "PGP"},
        {"-----BEGIN AGE ENCRYPTED FILE-----", "", "age"},
    };

    /** Beginning, what must stand somewhere behind it (may be empty), and name of what is only a reference. */
    private static final String[][] REFERENCES = {
        {"op://", "/", "1Password"},
        {"ref+", "://", "vals"},
        {"secretref+", "://", "vals"},
        {"arn:aws:secretsmanager:", ":secret:", "AWS Secrets Manager"},
        {"arn:aws:ssm:", ":parameter/", "AWS Systems Manager"},
        {"{{resolve:", "}}", "AWS CloudFormation"},
        {"ssm:/", "", "AWS Systems Manager"},
        {"vault:", "/", "Vault"},
        {"@Microsoft.KeyVault(", ")", "Azure Key Vault"},
        {"projects/", "/secrets/", "Google Secret Manager"},
    };

    private Unresolved() {}

    /** What is wrong with a text that is still encrypted or a reference; nothing if it is neither for certain. */
    public static Optional<BadText> find(String text) {
        String bare = text.strip();
        for (String[] row : ENCRYPTIONS) {
            if (bare.startsWith(row[0]) && bare.endsWith(row[1])) {
                return Optional.of(BadText.of(ENCRYPTED + row[2] + ")", "replace it with the decrypted value"));
            }
        }
        for (String[] row : REFERENCES) {
            if (bare.startsWith(row[0]) && isOneWord(bare) && bare.indexOf(row[1], row[0].length()) >= 0) {
                return Optional.of(BadText.of(REFERENCE + row[2] + ")", "replace it with the value it refers to"));
            }
        }
        return Optional.empty();
    }

    private static boolean isOneWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return false;
            }
        }
        return true;
    }
}
