package io.egf2.config.internal.http;

import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.HostText;
import io.egf2.config.internal.text.IpAddress;
import io.egf2.config.internal.text.Shown;
import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Reason;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What this JVM and machine say of proxies: properties, judged before they are used, and environment variables, which Java does
 * not read. Loaded only if there is such a property, or when no connection was made. Shows no value but a host and port: user and
 * password of a proxy may stand beside them.
 */
final class ProxySetup {

    /** In the order in which Java looks; what is before {@code Host} and {@code Port} in their names. */
    private static final List<String> PREFIXES = List.of("proxy", "socksProxy");

    private static final String NAME_A_HOST = "name the proxy's host alone, such as -D%=proxy.internal";

    private ProxySetup() {}

    /** Java would take {@code http://proxy} for a name to look up, and a port that is no number for 80. */
    static void check(HttpTarget target) throws FetchException {
        String prefix = prefix(target);
        if (prefix == null || !isUsed(target)) {
            return;
        }
        String host = System.getProperty(prefix + "Host", "");
        if (!isHost(host)) {
            throw badHost(prefix, host);
        }
        String port = System.getProperty(prefix + "Port");
        if (port != null && !isPort(port)) {
            throw bad(prefix + "Port", "is not a port number from 1 to 65535")
                    .withHint("write the port in digits, such as -D" + prefix + "Port=3128");
        }
    }

    /** Of the property that Java takes. An empty one counts as none. */
    private static @Nullable String prefix(HttpTarget target) {
        String own = target.isSecure() ? "https.proxy" : "http.proxy";
        if (!System.getProperty(own + "Host", "").isEmpty()) {
            return own;
        }
        for (String prefix : PREFIXES) {
            if (!System.getProperty(prefix + "Host", "").isEmpty()) {
                return prefix;
            }
        }
        return null;
    }

    /** Whether the property matters for this server; {@code http.nonProxyHosts} may leave it out. */
    private static boolean isUsed(HttpTarget target) {
        ProxySelector selector = ProxySelector.getDefault();
        if (selector == null) {
            return false;
        }
        try {
            for (Proxy proxy : selector.select(URI.create(target.toString()))) {
                if (proxy.type() != Proxy.Type.DIRECT) {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return true; // a port that is none
        }
    }

    private static boolean isHost(String host) {
        try {
            return IpAddress.isIpv6(host, 0, host.length())
                    || !HostText.parse(host).isEmpty();
        } catch (BadText e) {
            return false;
        }
    }

    private static boolean isPort(String port) {
        try {
            return HostText.port(port) > 0;
        } catch (BadText e) {
            return false;
        }
    }

    private static FetchException badHost(String prefix, String value) {
        String property = prefix + "Host";
        String hint = NAME_A_HOST.replace("%", property);
        if (value.isBlank()) {
            return bad(property, "is blank, not a host name").withHint(hint);
        }
        Place place = Place.of(value);
        FetchException failure = bad(property, "is not a host name" + why(value));
        return failure.withHint(place == null ? hint : "write " + place.options(prefix));
    }

    private static String why(String value) {
        if (value.contains("://")) {
            return ": it is a URL";
        }
        return value.indexOf(':') >= 0 ? ": it has a colon" : "";
    }

    private static FetchException bad(String property, String fault) {
        return new FetchException(Reason.LOCAL_SETUP, "the system property " + property + " " + fault);
    }

    /** A proxy that only a variable of the environment names, as curl would take it. */
    static List<String> unread(HttpTarget target) {
        String variable = variable(target.isSecure() ? "https_proxy" : "http_proxy");
        if (variable == null || prefix(target) != null || isExcluded(target.host())) {
            return List.of();
        }
        Place place = Place.of(String.valueOf(System.getenv(variable)));
        String scheme = target.isSecure() ? "https" : "http";
        String options = place == null ? "-D" + scheme + ".proxyHost=\u2026" : place.options(scheme + ".proxy");
        return List.of("the JVM does not read " + variable + ", which is set here; " + options
                + (place == null || place.port.isEmpty() ? " does" : " do"));
    }

    private static @Nullable String variable(String name) {
        for (String variable : List.of(name, name.toUpperCase(Locale.ROOT))) {
            String value = System.getenv(variable);
            if (value != null && !value.isBlank()) {
                return variable;
            }
        }
        return null;
    }

    /** As far as all programs agree on {@code no_proxy}: whole names, and the ends of names. */
    private static boolean isExcluded(String host) {
        String variable = variable("no_proxy");
        String names = variable == null ? "" : String.valueOf(System.getenv(variable));
        for (String name : List.of(names.toLowerCase(Locale.ROOT).split("[, ]+", -1))) {
            String end = name.startsWith("*") ? name.substring(1) : name;
            if (name.equals("*")
                    || !end.isEmpty() && (host.equals(end) || host.endsWith(end.startsWith(".") ? end : "." + end))) {
                return true;
            }
        }
        return false;
    }

    /** Host and port of a proxy that was written as a URL. */
    private record Place(String host, String port) {

        static @Nullable Place of(String text) {
            int scheme = text.indexOf("://");
            String rest = text.substring(scheme < 0 ? 0 : scheme + 3).strip();
            int end = rest.indexOf('/');
            String authority = end < 0 ? rest : rest.substring(0, end);
            String place = authority.substring(authority.lastIndexOf('@') + 1);
            int colon = place.lastIndexOf(':');
            boolean hasPort = colon > place.lastIndexOf(']') && isPort(place.substring(colon + 1));
            Place found =
                    new Place(hasPort ? place.substring(0, colon) : place, hasPort ? place.substring(colon + 1) : "");
            return isHost(found.host) ? found : null;
        }

        String options(String prefix) {
            return "-D" + prefix + "Host=" + Shown.clipped(host, 255)
                    + (port.isEmpty() ? "" : " -D" + prefix + "Port=" + port);
        }
    }
}
