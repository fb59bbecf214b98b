package io.egf2.config;

import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.HostText;
import io.egf2.config.internal.text.IpAddress;
import io.egf2.config.internal.text.PasteFault;
import io.egf2.config.internal.text.Shown;

/**
 * A host and its port, such as a node of a database: {@code rethinkdb:28015}, {@code 10.0.0.7:9200}, {@code [::1]:9200}. The host
 * is checked as strictly as that of a {@link PeerUrl}; the port is required. Two are equal if they differ only in the case of
 * the host. Immutable.
 */
public final class HostAndPort {

    private final String host;
    private final int port;

    private HostAndPort(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Reads a host and port.
     *
     * @param text such as {@code localhost:9200}
     * @return host and port
     * @throws IllegalArgumentException if it is none; its message is safe to print
     */
    public static HostAndPort of(String text) {
        try {
            return parse(text);
        } catch (BadText e) {
            BadText why = PasteFault.telling(text, e);
            throw new IllegalArgumentException(
                    "expected a host and port such as localhost:9200, found " + Shown.quoted(text) + ": "
                            + why.messageAndHint(),
                    why);
        }
    }

    private static HostAndPort parse(String text) throws BadText {
        PasteFault.checkPasted(text);
        checkNoUrl(text);
        int colon = colon(text);
        String host = HostText.parse(text.substring(0, colon));
        return new HostAndPort(host, HostText.port(text.substring(colon + 1)));
    }

    private static void checkNoUrl(String text) throws BadText {
        if (PasteFault.isList(text)) {
            throw BadText.of("it is more than one host", "one host and port in each text");
        }
        if (text.contains("://")) {
            throw BadText.of("it is a URL", "write only its host and port, without the scheme in front");
        }
        if (text.indexOf('@') >= 0) {
            throw BadText.of("it has user info", "delete what stands before the @, and the @ itself");
        }
        if (text.indexOf('/') >= 0) {
            throw BadText.of("it has a path", "write only the host and port");
        }
    }

    private static int colon(String text) throws BadText {
        if (IpAddress.isIpv6(text, 0, text.length())) {
            throw BadText.of("its IPv6 address is not in brackets", "write the address as in [::1]:9200");
        }
        boolean brackets = text.charAt(0) == '[';
        int bracket = text.indexOf(']');
        int colon = text.indexOf(':', brackets && bracket > 0 ? bracket : 0);
        if (brackets && bracket > 0 && bracket + 1 < text.length() && colon != bracket + 1) {
            throw BadText.of("only a port may follow its IPv6 address");
        }
        if (colon < 0) {
            HostText.parse(text);
            throw BadText.of("it has no port", "write a colon and the port behind it");
        }
        return colon;
    }

    /**
     * The host.
     *
     * @return a name or address in lower case; an IPv6 address is in brackets, as in a URL
     */
    public String host() {
        return host;
    }

    /**
     * The port.
     *
     * @return from 1 to 65535
     */
    public int port() {
        return port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostAndPort that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /**
     * Host and port.
     *
     * @return for instance {@code [::1]:9200}
     */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
