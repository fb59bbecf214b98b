package io.egf2.config;

import java.lang.module.ModuleDescriptor;
import org.jspecify.annotations.Nullable;

/** How the library introduces itself to a server: {@code egf2-config/1.0.0 (auth)}. */
final class UserAgent {

    private static final int SERVICE_LENGTH = 64;

    private UserAgent() {}

    static String of(String service) {
        String version = version();
        return "egf2-config/" + (version == null ? "unknown" : version) + " (" + token(service) + ")";
    }

    private static @Nullable String version() {
        ModuleDescriptor module = UserAgent.class.getModule().getDescriptor();
        return module == null
                ? UserAgent.class.getPackage().getImplementationVersion()
                : module.rawVersion().orElse(null);
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
