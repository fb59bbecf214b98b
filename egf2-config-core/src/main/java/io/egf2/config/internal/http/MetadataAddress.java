package io.egf2.config.internal.http;

import io.egf2.config.internal.text.UrlText;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;

/**
 * Knows the addresses at which clouds tell a machine its secrets, and the link-local ranges around them. No redirect leads
 * there.
 */
final class MetadataAddress {

    /** Names that proxies of the clouds resolve to such addresses. */
    private static final Set<String> NAMES = Set.of(
            "metadata",
            "metadata.google.internal",
            "metadata.goog",
            "metadata.azure.internal",
            "metadata.oraclecloud.com",
            "metadata.tencentyun.com",
            "instance-data",
            "instance-data.ec2.internal");

    private MetadataAddress() {}

    /** Judges a host as it is written, for when a proxy resolves it. Asks no name server. */
    static boolean isWrittenAs(String host) throws UnknownHostException {
        String name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return isLiteral(name) ? is(InetAddress.getByName(name)) : NAMES.contains(name);
    }

    /** {@link UrlText} lets a host end in a number only if it is an IPv4 address, written out. */
    private static boolean isLiteral(String name) {
        String last = name.substring(name.lastIndexOf('.') + 1);
        return name.startsWith("[") || !last.isEmpty() && last.chars().allMatch(Character::isDigit);
    }

    static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? is4(bytes) : is6(address, bytes);
    }

    private static boolean is4(byte[] b) {
        return starts(b, 169, 254)
                || starts(b, 0)
                || starts(b, 100, 100, 100, 200)
                || starts(b, 192, 0, 0, 192)
                || starts(b, 168, 63, 129, 16);
    }

    private static boolean is6(InetAddress address, byte[] b) {
        return address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || starts(b, 0xfd, 0x00, 0x0e, 0xc2)
                || starts(b, 0xfd, 0x20, 0x00, 0xce)
                || embeds4(b);
    }

    /** IPv4 within IPv6: compatible and mapped, NAT64 (RFC 6052 and 8215) and 6to4. */
    private static boolean embeds4(byte[] b) {
        boolean isCompatible =
                starts(b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) && (b[10] == b[11]) && (b[10] == 0 || b[10] == -1);
        boolean isLoopback = isCompatible && b[10] == 0 && starts(Arrays.copyOfRange(b, 12, 16), 0, 0, 0, 1);
        boolean isNat64 = starts(b, 0, 0x64, 0xff, 0x9b);
        return (isCompatible && !isLoopback || isNat64) && is4(Arrays.copyOfRange(b, 12, 16))
                || starts(b, 0x20, 0x02) && is4(Arrays.copyOfRange(b, 2, 6));
    }

    private static boolean starts(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xff) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
