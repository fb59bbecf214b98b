package io.egf2.config.internal.location;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.CharacterName;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says why a text is no location. Loaded only then. */
public final class LocationFault {

    private LocationFault() {}

    /** The text is no location. */
    static StageFailure of(String text, BadText why, LocationSource source) {
        return of(text, why.message(), why.hint().orElse(null), source, null);
    }

    /** The text is a document; it may hold secrets, and is not shown. */
    static StageFailure document(LocationSource source) {
        Problem problem = Problem.of(ProblemCode.LOCATION_MALFORMED, source + " holds a document, not its location")
                .withHint("put the document into a file, and give the path of the file");
        return new StageFailure(Stage.LOCATION, source.mark(problem));
    }

    /**
     * The text is no location.
     *
     * @param text as it was found
     * @param why what is wrong, without a word of the text
     */
    public static StageFailure of(
            String text, String why, @Nullable String hint, LocationSource source, @Nullable Throwable cause) {
        String message = "expected a URL or path, found " + Shown.quoted(text) + ": " + why;
        Problem problem = Problem.of(ProblemCode.LOCATION_MALFORMED, message).withHint(hint);
        return new StageFailure(Stage.LOCATION, List.of(source.mark(problem)), cause);
    }

    static BadText fragment() {
        return BadText.of("it has a fragment", "delete the # and what follows it; a # of the path is written %23");
    }

    static BadText several() {
        return BadText.of("it is more than one URL", "one URL: put a load balancer in front of its servers");
    }

    static BadText noScheme() {
        return BadText.of("it has no scheme", PasteFault.ADD_SCHEME);
    }

    static BadText parameters() {
        return BadText.of(
                "it has a query or fragment, but no scheme",
                PasteFault.ADD_SCHEME + "; in a file's name write %3F for ? and %23 for #, and file:// in front");
    }

    static BadText invisible(int c) {
        String message = "it has " + CharacterName.of(c) + " in it";
        return c < ' ' ? BadText.of(message) : BadText.of(message, "delete this character");
    }

    /** The place that the JDK tells; its message quotes the text. */
    static BadText notUrl(String text, int at) {
        boolean named = at >= 0 && at < text.length() && !Character.isLetterOrDigit(text.charAt(at));
        if (!named) {
            return BadText.of("it is not written as a URL is");
        }
        int c = text.codePointAt(at);
        String message = "it has " + CharacterName.of(c) + " where a URL cannot have it";
        return c < ' ' || c > '~'
                ? BadText.of(message)
                : BadText.of(
                        message,
                        "percent-encode it: write %" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
    }

    /** A scheme and nothing behind it but slashes. */
    static BadText onlyScheme() {
        return BadText.of("nothing follows its scheme");
    }
}
