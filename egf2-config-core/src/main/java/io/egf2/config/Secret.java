package io.egf2.config;

import io.egf2.config.internal.text.SecretWords;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A password or key that is never printed: {@link #toString()} gives {@code ***}, and so does every report, log line and print
 * of the settings. In a document it is the secret itself or where it is:
 *
 * <table>
 * <caption>What a document may write</caption>
 * <tr><td>{@code "s3cr3t"}</td><td>the secret</td></tr>
 * <tr><td>{@code "env:DB_PASSWORD"}</td><td>the value of an environment variable</td></tr>
 * <tr><td>{@code "file:/run/secrets/db"}</td><td>the content of a regular file of at most 64 KiB of UTF-8, without one line break
 *     at its end; the path is absolute and taken as it stands, not percent-encoded</td></tr>
 * <tr><td>{@code "text:env:x"}</td><td>a secret that begins with one of these words: {@code env:x}</td></tr>
 * </table>
 *
 * <p>References are resolved while the settings are bound. Immutable.
 */
public final class Secret {

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * A secret of that value; references are not looked at.
     *
     * @param value the secret itself
     * @return the secret
     */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value));
    }

    /**
     * Whether the name of a key sounds like that of a secret, as {@code db_password} and {@code apiKey} do. Reports and
     * {@code --config-print} mask what has such a name, whatever its type is; what the service itself prints of it they cannot.
     *
     * @param name a key, or the name of a component
     * @return true if a setting of that name should be a secret
     */
    public static boolean isSecretName(String name) {
        return SecretWords.isIn(name);
    }

    /**
     * The secret itself. Do not log it.
     *
     * @return its value
     */
    public String reveal() {
        return value;
    }

    /**
     * Compares the values, in a time that does not tell how much of them is equal.
     *
     * @param other anything
     * @return true if it is a secret of the same value
     */
    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_16BE);
    }

    /**
     * The same for all secrets, because a hash would tell something of the value.
     *
     * @return a constant
     */
    @Override
    public int hashCode() {
        return Secret.class.getName().length();
    }

    /**
     * Nothing of the value.
     *
     * @return {@code ***}
     */
    @Override
    public String toString() {
        return "***";
    }
}
