package io.egf2.config.internal.location;

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
    private final LocationSource source;

    private ConfigLocation(URI uri, LocationSource source) {
        this.uri = uri;
        this.source = source;
    }

    /** Reads a location that an argument gives. */
    public static ConfigLocation parse(String text) {
        return parse(text, LocationSource.ARGUMENT);
    }

    /**
     * Reads a location: an http or https URL as RFC 3986 writes it, a URL of another scheme, or a bare path such as
     * {@code /etc/egf2/auth.json}, {@code auth.json} or {@code C:\auth.json}, which becomes an absolute {@code file:} URL.
     *
     * @param text the value of the parameter
     * @param source where the value was found
     * @return the location
     * @throws StageFailure of stage LOCATION if the text is neither
     */
    public static ConfigLocation parse(String text, LocationSource source) {
        if (PasteFault.isDocument(text)) {
            throw LocationFault.document(source);
        }
        try {
            return new ConfigLocation(parsed(text), source);
        } catch (BadText e) {
            throw LocationFault.of(text, PasteFault.telling(text, e), source);
        }
    }

    private static URI parsed(String text) throws BadText {
        PasteFault.checkPasted(text);
        if (isDrivePath(text)) {
            if (hasParameters(text)) {
                throw BadText.of("it has a query or fragment, but no scheme");
            }
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
            throw LocationFault.several();
        }
        UrlText url = UrlText.parse(text);
        if (url.fragment().isPresent()) {
            throw LocationFault.fragment();
        }
        return uri(text);
    }

    private static URI other(String text, int colon) throws BadText {
        if (isHostBefore(text, colon)) {
            throw LocationFault.noScheme();
        }
        if (isEmpty(text, colon + 1)) {
            throw LocationFault.onlyScheme();
        }
        checkVisible(text);
        URI uri = uri(text);
        if (uri.getRawFragment() != null) {
            throw LocationFault.fragment();
        }
        checkPort(uri.getRawAuthority(), text);
        return uri;
    }

    private static boolean isEmpty(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == '/') {
            at++;
        }
        return at == text.length();
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

    private static URI path(String text) throws BadText {
        checkVisible(text);
        if (text.contains("://")) {
            throw BadText.of("its scheme has a character that no scheme has");
        }
        boolean rooted = text.startsWith("/") || text.startsWith(".") || text.startsWith("\\");
        if (!rooted && hasUserInfo(text)) {
            throw LocationFault.noScheme();
        }
        if (hasParameters(text)) {
            throw LocationFault.parameters();
        }
        return file(new File(text).getAbsolutePath().replace(File.separatorChar, '/'));
    }

    /** {@code us_er:pw@host/x}, {@code pw@host/x}, {@code pw@host}; but {@code auth@1.json} is the name of a file. */
    private static boolean hasUserInfo(String text) {
        int colon = text.indexOf(':');
        int slash = text.indexOf('/');
        boolean first = UrlRedaction.hasAt(slash < 0 ? text : text.substring(0, slash));
        return colon >= 0 && UrlRedaction.hasAt(text.substring(colon))
                || first && (slash > 0 || !text.endsWith(".json"));
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
                throw LocationFault.invisible(c);
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
            throw LocationFault.notUrl(text, e.getIndex());
        }
    }

    /** The URI with all its secrets, for a fetcher. */
    public URI uri() {
        return uri;
    }

    /** Where its text was found. */
    public LocationSource source() {
        return source;
    }

    /** In lower case. */
    public String scheme() {
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
            return Shown.escaped(UrlRedaction.ofValue(uri.toString()));
        }
        StringBuilder shown = new StringBuilder(scheme()).append(":");
        String authority = uri.getRawAuthority();
        boolean file = scheme().equals("file");
        if (authority != null || file) {
            shown.append("//").append(authority == null ? "" : withoutUserInfo(authority));
        }
        String path = withoutSecrets(uri.getRawPath(), authority != null && authority.indexOf('@') >= 0);
        shown.append(path);
        if ((!file || authority != null) && UrlRedaction.hasAt(path)) {
            shown = new StringBuilder(UrlRedaction.ofValue(shown.toString()));
        }
        if (uri.getRawQuery() != null) {
            shown.append('?').append(UrlRedaction.withoutValues(uri.getRawQuery()));
        }
        return Shown.escaped(shown.toString());
    }

    /** It may hold a whole URL, as a proxy's does, and behind user info perhaps the rest of a password. */
    private static String withoutSecrets(String path, boolean hasUserInfo) {
        int at = path.lastIndexOf('@');
        String rest = hasUserInfo && at >= 0 ? "/***" + path.substring(at) : path;
        return rest.contains("//") ? UrlRedaction.ofValue(rest) : rest;
    }

    private static String withoutUserInfo(String authority) {
        return UrlRedaction.hasAt(authority)
                ? UrlRedaction.ofValue("//" + authority).substring(2)
                : authority;
    }
}
