package io.egf2.config.services;

import java.util.List;

/** The rules that several records share. */
final class Rules {

    private Rules() {}

    static void requireHosts(List<?> hosts) {
        if (hosts.isEmpty()) {
            throw new IllegalArgumentException("\"hosts\" is empty: at least one host is needed");
        }
    }
}
