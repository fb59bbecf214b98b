package io.egf2.config.s3;

/** What may be one part of a host name: regions are, wherever they come from, and most buckets. */
final class HostLabel {

    private HostLabel() {}

    static boolean is(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 63 && !text.startsWith("-") && !text.endsWith("-");
    }
}
