package io.egf2.config.internal.fetch;

import io.egf2.config.ProblemCode;
import io.egf2.config.Stage;
import io.egf2.config.internal.report.Problem;
import io.egf2.config.internal.report.StageFailure;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.internal.text.UrlRedaction;
import io.egf2.config.internal.text.UrlText;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the document is: a URL, or the path of a file. Its text is safe to print: user info and query values are left out, and
 * control and bidi characters are escaped. Immutable.
 */
public final class ConfigLocation {

    private final URI uri;

    private ConfigLocation(URI uri) {
        this.uri = uri;
    }

    /**
     * Reads a location: an http or https URL as RFC 3986 writes it, a URL of another scheme, or a bare path such as
     * {@code /etc/egf2/auth.json}, {@code auth.json} or {@code C:\auth.json}, which becomes an absolute {@code file:} URL.
     *
     * @param text the value of the parameter
     * @return the location
     * @throws StageFailure of stage LOCATION if the text is neither
     */
    public static ConfigLocation parse(String text) {
        try {
            return new ConfigLocation(parsed(text));
        } catch (BadText e) {
            String message = "expected a URL or path of the document, found " + Shown.quoted(text) + ": " + e.message();
            throw new StageFailure(
                    Stage.LOCATION,
                    Problem.of(ProblemCode.LOCATION_MALFORMED, message)
                            .withHint(e.hint().orElse(null)));
        }
    }

    private static URI parsed(String text) throws BadText {
        PasteFault.check(text);
        if (isDrivePath(text)) {
            return file("/" + text.replace('\\', '/'));
        }
        if (isWeb(text)) {
            return web(text);
        }
        int colon = text.indexOf(':');
        return UrlText.isSchemeName(text, colon) ? other(text, colon) : path(text);
    }

    private static boolean isDrivePath(String text) {
        return UrlText.isSchemeName(text, 1) && (text.startsWith(":\\", 1) || text.startsWith(":/", 1));
    }

    /** Whether it is, or was meant as, an http or https URL, or at least has a host in front. */
    private static boolean isWeb(String text) {
        int end = text.regionMatches(true, 0, "https", 0, 5) ? 5 : text.regionMatches(true, 0, "http", 0, 4) ? 4 : 0;
        return end > 0 && text.startsWith(":", end) || text.startsWith("//", end);
    }

    private static URI web(String text) throws BadText {
        if (PasteFault.isList(text)) {
            throw BadText.of("it is more than one URL", "one URL: put a load balancer in front of its servers");
        }
        UrlText url = UrlText.parse(text);
        if (url.fragment().isPresent()) {
            throw fragmentFault();
        }
        return uri(text);
    }

    private static BadText fragmentFault() {
        return BadText.of("it has a fragment", "delete the # and what follows it; a # of the path is written %23");
    }

    private static URI other(String text, int colon) throws BadText {
        if (isHostBefore(text, colon)) {
            throw noScheme();
        }
        checkVisible(text);
        URI uri = uri(text);
        if (uri.getRawFragment() != null) {
            throw fragmentFault();
        }
        checkPort(uri.getRawAuthority(), text);
        return uri;
    }

    /**
     * What looks like a port but is none is rather a password, so that nobody must ever print it. In the name of an Amazon
     * resource a colon is no sign of a port; the fetcher says more of it.
     */
    private static void checkPort(@Nullable String authority, String text) throws BadText {
        if (authority == null || authority.startsWith("arn:aws:") || authority.startsWith("arn:aws-")) {
            return;
        }
        int start = Math.max(authority.lastIndexOf('@'), authority.lastIndexOf(']')) + 1;
        int colon = authority.indexOf(':', start);
        if (colon >= 0) {
            UrlText.port(authority, colon + 1, text, text.indexOf(authority) + authority.length());
        }
    }

    /** {@code client-data:8000/x} and {@code user:password@host/x} have the look of a scheme, but it is a host or a name. */
    private static boolean isHostBefore(String text, int colon) {
        int end = colon + 1;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        boolean port = end > colon + 1 && (end == text.length() || "/?#".indexOf(text.charAt(end)) >= 0);
        return port || !text.startsWith("/", colon + 1) && text.indexOf('@', colon) > 0;
    }

    private static BadText noScheme() {
        return BadText.of("it has no scheme", PasteFault.ADD_SCHEME);
    }

    private static URI path(String text) throws BadText {
        checkVisible(text);
        if (text.contains("://")) {
            throw BadText.of("its scheme has a character that no scheme has");
        }
        boolean rooted = text.startsWith("/") || text.startsWith(".") || text.startsWith("\\");
        int colon = text.indexOf(':');
        if (!rooted && colon >= 0 && text.indexOf('@', colon) > 0) {
            throw noScheme();
        }
        if (hasParameters(text)) {
            throw BadText.of(
                    "it has a query or fragment, but no scheme",
                    PasteFault.ADD_SCHEME + "; in a file's name write %3F for ? and %23 for #, and file:// in"
                            + " front");
        }
        return file(new File(text).getAbsolutePath().replace(File.separatorChar, '/'));
    }

    private static boolean hasParameters(String text) {
        int lastMark = Math.max(text.lastIndexOf('='), text.lastIndexOf('&'));
        int query = text.indexOf('?');
        int fragment = text.indexOf('#');
        return query >= 0 && query < lastMark || fragment >= 0 && fragment < lastMark;
    }

    private static void checkVisible(String text) throws BadText {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c != ' ' && !Shown.isVisible(c)) {
                throw BadText.of("it has " + PasteFault.name(c) + " in it");
            }
        }
    }

    private static URI file(String path) throws BadText {
        try {
            return new URI("file", "", path.startsWith("/") ? path : "/" + path, null, null);
        } catch (URISyntaxException e) {
            throw BadText.of("it cannot be written as a URL");
        }
    }

    /** The exception of the JDK quotes the text, so it is not passed on. */
    private static URI uri(String text) throws BadText {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            int at = e.getIndex();
            boolean named = at >= 0 && at < text.length() && !Character.isLetterOrDigit(text.charAt(at));
            String message = named
                    ? "it has " + PasteFault.name(text.codePointAt(at)) + " where a URL cannot have it"
                    : "it is not written as a URL is";
            throw BadText.of(message, "percent-encode what is special in a URL: a blank is %20, a percent sign %25");
        }
    }

    /** The URI with all its secrets, for a fetcher. */
    URI uri() {
        return uri;
    }

    /** In lower case. */
    String scheme() {
        return uri.getScheme().toLowerCase(Locale.ROOT);
    }

    /**
     * The location, safe to print.
     *
     * @return a URL without user info and query values, such as {@code https://***@host:8443/auth.json?version=***}
     */
    @Override
    public String toString() {
        if (uri.isOpaque()) {
            return Shown.escaped(UrlRedaction.of(uri.toString()));
        }
        StringBuilder shown = new StringBuilder(scheme()).append(":");
        String authority = uri.getRawAuthority();
        if (authority != null || scheme().equals("file")) {
            shown.append("//").append(authority == null ? "" : withoutUserInfo(authority));
        }
        shown.append(uri.getRawPath());
        if (uri.getRawQuery() != null) {
            shown.append('?').append(UrlRedaction.withoutValues(uri.getRawQuery()));
        }
        return Shown.escaped(shown.toString());
    }

    private static String withoutUserInfo(String authority) {
        int at = authority.lastIndexOf('@');
        return at < 0 ? authority : "***" + authority.substring(at);
    }
}
