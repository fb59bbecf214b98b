package io.egf2.config.internal.text;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a text is not an http or https URL. Loaded only then. */
final class UrlFault {

    private UrlFault() {}

    /** It does not begin with http:// or https://. */
    static BadText scheme(String text) {
        for (String scheme : List.of("https", "http")) {
            if (text.regionMatches(true, 0, scheme, 0, scheme.length())) {
                BadText fault = behind(scheme, text.substring(scheme.length()));
                if (fault != null) {
                    return fault;
                }
            }
        }
        int end = text.indexOf("://");
        if (end > 0 && UrlText.isSchemeName(text, end)) {
            return other(text.substring(0, end));
        }
        if (text.startsWith("//")) {
            return BadText.of(
                    "it begins with two slashes, but has no scheme", "write http: or https: in front of them");
        }
        boolean startsWithHost = Character.isLetterOrDigit(text.charAt(0)) || text.charAt(0) == '[';
        return startsWithHost && end < 0
                ? BadText.of("it has no scheme", PasteFault.ADD_SCHEME)
                : BadText.of("it has no scheme");
    }

    private static @Nullable BadText behind(String scheme, String rest) {
        if (rest.startsWith(":\\") || rest.startsWith("\\\\")) {
            return BadText.of("it has a backslash in it", "write / instead");
        }
        if (rest.startsWith(":")) {
            return BadText.of(scheme + ": is not followed by two slashes", "write " + scheme + "://");
        }
        if (rest.startsWith("//")) {
            return BadText.of("there is no colon behind " + scheme, "write " + scheme + "://");
        }
        if (!rest.startsWith("//", 1)) {
            return null;
        }
        char c = rest.charAt(0);
        return ";,.".indexOf(c) >= 0 ? HostFault.noColon(c) : HostFault.character("it has ", c, PasteFault.XN_FORM);
    }

    private static BadText other(String scheme) {
        Optional<String> near = Suggestion.of(scheme, List.of("http", "https")).best();
        String message = "its scheme is neither http nor https";
        return near.isPresent() ? BadText.of(message, "did you mean " + near.get() + "://?") : BadText.of(message);
    }

    /** It has a character that stands nowhere in a URL. */
    static BadText character(String text, int at) {
        int c = text.codePointAt(at);
        int start = text.indexOf("//") + 2;
        int end = UrlText.end(text, start, "/?#");
        boolean inHost = at < end && at > text.lastIndexOf('@', end - 1);
        if (c == '%' && !inHost) {
            return BadText.of("it has a % that is not followed by two hexadecimal digits", "write % itself as %25");
        }
        if (c == '\\') {
            return BadText.of((inHost ? "its host has " : "it has ") + "a backslash in it", "write / instead");
        }
        if (inHost && HostFault.isBeforePort(text.substring(start, end), at - start)) {
            return HostFault.noColon((char) c);
        }
        return inHost
                ? HostFault.character("its host has ", c, PasteFault.XN_FORM)
                : HostFault.character("it has ", c, "percent-encode everything that is not ASCII");
    }
}
