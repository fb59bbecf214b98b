package io.egf2.config.internal.rule;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Hosts, compared as a resolver would: without case, and all names of the own machine being one. */
public final class Hosts {

    private static final String OWN = "localhost";

    private Hosts() {}

    public static boolean isLoopback(String host) {
        return host(host).equals(OWN);
    }

    public static String host(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        String bare = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        return isOwn(bare) ? OWN : bare;
    }

    /** RFC 6761, section 6.3, has all names below localhost be the own machine, too. */
    private static boolean isOwn(String host) {
        return host.equals(OWN)
                || host.endsWith("." + OWN)
                || host.matches("127(\\.[0-9]{1,3}){3}")
                || host.matches("\\[?(::|(0:){7})1]?");
    }

    /** The same text for URLs that lead to the same place. */
    static String url(PeerUrl url) {
        return url.scheme() + "://" + host(url.host()) + ':' + url.port()
                + url.uri().getRawPath();
    }

    /** The hosts of a list, each with its port. */
    public static Set<String> all(Object hosts) {
        Set<String> all = new TreeSet<>();
        for (Object each : (List<?>) hosts) {
            HostAndPort one = (HostAndPort) each;
            all.add(host(one.host()) + ':' + one.port());
        }
        return all;
    }
}
