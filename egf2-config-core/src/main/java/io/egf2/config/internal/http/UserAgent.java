package io.egf2.config.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** How the library introduces itself to a server: {@code egf2-config/1.0.0 (auth)}. */
final class UserAgent {

    private static final int SERVICE_LENGTH = 64;

    private UserAgent() {}

    static String of(String service) {
        return "egf2-config/" + version() + " (" + token(service) + ")";
    }

    /** From a file of our own: in a jar that holds a whole service, manifest and module tell the version of that. */
    private static String version() {
        try (InputStream version = UserAgent.class.getResourceAsStream("version")) {
            return version == null ? "unknown" : new String(version.readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            return "unknown";
        }
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
