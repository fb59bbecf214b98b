package io.egf2.config.fleet;

import io.egf2.config.services.AuthSettings;
import io.egf2.config.services.ClientApiSettings;
import io.egf2.config.services.ClientDataSettings;
import io.egf2.config.services.FileSettings;
import io.egf2.config.services.JobSettings;
import io.egf2.config.services.LogicSettings;
import io.egf2.config.services.PusherSettings;
import io.egf2.config.services.SchedulerSettings;
import io.egf2.config.services.SyncSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nine services, and who of them does what. */
final class Services {

    static final String PRODUCER = "client-data";

    /** In the order in which they are told: who is asked by many comes first. */
    static final Map<String, Class<? extends Record>> RECORDS = records();

    /** Who takes events from the queue. */
    static final List<String> CONSUMERS = List.of("sync", "pusher", "scheduler", "logic", "file", "job");

    private Services() {}

    private static Map<String, Class<? extends Record>> records() {
        Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
        records.put("client-data", ClientDataSettings.class);
        records.put("client-api", ClientApiSettings.class);
        records.put("auth", AuthSettings.class);
        records.put("sync", SyncSettings.class);
        records.put("pusher", PusherSettings.class);
        records.put("scheduler", SchedulerSettings.class);
        records.put("logic", LogicSettings.class);
        records.put("file", FileSettings.class);
        records.put("job", JobSettings.class);
        return records;
    }
}
