package io.egf2.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A path into the settings, kept as links and written out only when there is something to say.
 *
 * @param parent the pointer to the container, or null for the whole document
 * @param token the key or index within it
 * @param secret whether values here and below must not be shown
 */
record Pointer(@Nullable Pointer parent, String token, boolean secret) {

    static final Pointer ROOT = new Pointer(null, "", false);

    Pointer child(String token) {
        return new Pointer(this, token, secret || soundsSecret(token));
    }

    Pointer toSecret() {
        return new Pointer(parent, token, true);
    }

    /** A second line of defence: what is called a password is one, even if its component is a plain String. */
    private static boolean soundsSecret(String token) {
        String name = token.toLowerCase(Locale.ROOT);
        return name.contains("password")
                || name.contains("passwd")
                || name.contains("secret")
                || name.contains("token")
                || name.contains("credential")
                || name.contains("private")
                || name.contains("apikey")
                || name.contains("api_key")
                || name.contains("api-key");
    }

    /** The pointer as RFC 6901 writes it. */
    @Override
    public String toString() {
        if (parent == null) {
            return "";
        }
        return parent + "/" + Shown.plain(token.replace("~", "~0").replace("/", "~1"));
    }
}
