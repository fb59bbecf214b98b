package io.egf2.config.internal.bind;

import io.egf2.config.internal.json.SourceExcerpt;
import io.egf2.config.internal.text.SecretWords;
import io.egf2.config.internal.text.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A path into the settings, kept as links and written out only when there is something to say. It carries the answer to what must
 * not be shown, and this is the whole rule:
 *
 * <ul>
 *   <li>the value of a setting whose type is secret ({@link Shape#isSecret()}: a Secret, a section that is passed on as it is, a
 *       list or map of these), with all that is in it: {@link #child(String, Shape)};
 *   <li>the value of a key that sounds like a secret, whatever its type, with all that is in it: {@link #child(String)};
 *   <li>a value where an object or list is expected, as it may be anything: {@link #toMisplaced()};
 *   <li>the value of a key that no setting stands for: there is no shape that could show it;
 *   <li>in any value, what follows a word that sounds like a secret and a colon or equals sign;
 *   <li>in the source line of a problem, every value but the one that the problem is about: {@link SourceExcerpt};
 *   <li>a default, if there is a secret anywhere in what it stands for: {@link Shape#holdsSecret}.
 * </ul>
 *
 * @param parent the pointer to the container, or null for the whole document
 * @param token the key or index within it
 * @param secret whether values here and below must not be shown
 */
public record Pointer(@Nullable Pointer parent, String token, boolean secret) {

    public static final Pointer ROOT = new Pointer(null, "", false);

    /** What stands there whatever its type. */
    public Pointer child(String token) {
        return new Pointer(this, token, secret || SecretWords.isIn(token));
    }

    /** What stands there for a setting of a known type. */
    Pointer child(String token, Shape shape) {
        return new Pointer(this, token, secret || shape.isSecret() || SecretWords.isIn(token));
    }

    /** The same place, for a value that ought not to stand there. */
    Pointer toMisplaced() {
        return new Pointer(parent, token, true);
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
