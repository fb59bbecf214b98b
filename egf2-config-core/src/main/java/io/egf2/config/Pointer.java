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

    private static final String[] SECRET_SOUNDS = {
        "password", "passwd", "passphrase", "secret", "token", "credential", "private", "apikey", "accesskey"
    };

    Pointer child(String token) {
        return new Pointer(this, token, secret || soundsSecret(token));
    }

    Pointer toSecret() {
        return new Pointer(parent, token, true);
    }

    /** A second line of defence: what is called a password is one, even if its component is a plain String. */
    private static boolean soundsSecret(String token) {
        String name = token.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        for (String sound : SECRET_SOUNDS) {
            if (name.contains(sound)) {
                return true;
            }
        }
        return false;
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
