package io.egf2.config.internal.text;

/** Says why a host is none. Loaded only then. */
final class HostFault {

    private HostFault() {}

    /** A character stands in a host that no host has. */
    static BadText of(String host, int at) {
        int c = host.codePointAt(at);
        if (c == '$') {
            return BadText.of(Placeholder.MESSAGE, Placeholder.REPLACE);
        }
        if (c == '%') {
            return BadText.of("its host is percent-encoded", "write the host as it is");
        }
        return isBeforePort(host, at) ? noColon((char) c) : character("its host has ", c, PasteFault.XN_FORM);
    }

    /** Whether a separator stands where the colon of the port ought to. */
    static boolean isBeforePort(String host, int at) {
        boolean port = at > 0 && ";,| \t".indexOf(host.charAt(at)) >= 0 && at + 1 < host.length();
        for (int i = at + 1; i < host.length(); i++) {
            port &= host.charAt(i) >= '0' && host.charAt(i) <= '9';
        }
        return port && host.length() - at <= 6;
    }

    static BadText noColon(char c) {
        String name = c == ' ' || c == '\t' ? CharacterName.of(c) : String.valueOf(c);
        return BadText.of("it has " + name + " where : is expected", "write : instead of " + name);
    }

    /** A character that must not be there, and what is to be done if that is certain. */
    static BadText character(String where, int c, String hintForLetters) {
        String message = where + CharacterName.of(c) + " in it";
        if (c > 0xFF00 && c <= 0xFF5E) {
            return BadText.of(message, "write " + (char) (c - 0xFEE0) + " instead");
        }
        if (c > '~' && Character.isLetter(c)) {
            return BadText.of(message, hintForLetters);
        }
        return c > ' ' && !Shown.isVisible(c) && c != 0x7F
                ? BadText.of(message, "delete this character")
                : BadText.of(message);
    }

    /** Lenient readers would take the host for a number. */
    static BadText numeric(String host) {
        String message = "its host ends in a number, but is not an IPv4 address";
        for (int i = 0; i < host.length(); i++) {
            boolean digit = Character.digit(host.charAt(i), i == 0 ? 10 : 16) >= 0;
            if (!digit && ".xX".indexOf(host.charAt(i)) < 0) {
                return BadText.of(message);
            }
        }
        return BadText.of(message, "an IPv4 address is four decimal numbers from 0 to 255, without leading zeros");
    }
}
