package io.egf2.config.testkit;

import java.util.List;

/** Documents for the nine services of EGF2. */
public final class ServiceDocuments {

    private static final List<String> SERVICES =
            List.of("client-api", "client-data", "auth", "sync", "pusher", "scheduler", "logic", "file", "job");

    private ServiceDocuments() {}

    /**
     * A document that the service can start with, and that sets every key of its settings.
     *
     * @param service one of client-api, client-data, auth, sync, pusher, scheduler, logic, file and job
     * @return a document
     * @throws IllegalArgumentException if it is none of these
     */
    public static ConfigDocument valid(String service) {
        if (!SERVICES.contains(service)) {
            throw new IllegalArgumentException("there is no service " + service + ", only " + SERVICES);
        }
        return ConfigDocument.ofResource(ServiceDocuments.class, "services/" + service + ".json");
    }
}
