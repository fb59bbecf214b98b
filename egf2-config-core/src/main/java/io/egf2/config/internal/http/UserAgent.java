package io.egf2.config.internal.http;

/** How the library introduces itself to a server: {@code egf2-config/1.0.0 (auth)}. */
final class UserAgent {

    private static final int SERVICE_LENGTH = 64;

    /** A constant, which a test keeps that of the build: to read a resource takes as long as to read a document. */
    static final String VERSION = "0.1.0-SNAPSHOT";

    private UserAgent() {}

    static String of(String service) {
        return "egf2-config/" + VERSION + " (" + token(service) + ")";
    }

    /** A header takes little more than letters and digits, and a service's name is hardly ever more. */
    private static String token(String service) {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < service.length() && i < SERVICE_LENGTH; i++) {
            char c = service.charAt(i);
            boolean isPlain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._".indexOf(c) >= 0;
            token.append(isPlain ? c : '-');
        }
        return token.toString();
    }
}
