package io.egf2.config;

import io.egf2.config.internal.bind.RecordShape;
import io.egf2.config.internal.bind.Setting;
import io.egf2.config.internal.record.Shapes;
import io.egf2.config.services.AuthSettings;
import io.egf2.config.services.ClientApiSettings;
import io.egf2.config.services.ClientDataSettings;
import io.egf2.config.services.FileSettings;
import io.egf2.config.services.JobSettings;
import io.egf2.config.services.LogicSettings;
import io.egf2.config.services.PusherSettings;
import io.egf2.config.services.SchedulerSettings;
import io.egf2.config.services.SyncSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The nine services, with a file for each as EGF2 wrote it. */
public final class EgfServices {

    public static final Map<String, Class<? extends Record>> RECORDS = new TreeMap<>(Map.of(
            "client-api", ClientApiSettings.class,
            "client-data", ClientDataSettings.class,
            "auth", AuthSettings.class,
            "sync", SyncSettings.class,
            "pusher", PusherSettings.class,
            "scheduler", SchedulerSettings.class,
            "logic", LogicSettings.class,
            "file", FileSettings.class,
            "job", JobSettings.class));

    private EgfServices() {}

    public static Class<? extends Record> record(String service) {
        return Objects.requireNonNull(RECORDS.get(service), service);
    }

    public static String document(String service) {
        try {
            return Files.readString(Path.of("src/test/resources/services", service + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document without anything that may be left out. */
    public static String smallest(String service) {
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(document(service));
        List<String> named = List.of(
                document.path("queue").asString(""), document.path("storage").asString(""));
        leaveOut(document, Shapes.of(record(service)), named);
        return document.toString();
    }

    private static void leaveOut(ObjectNode object, RecordShape shape, List<String> kept) {
        for (Setting setting : shape.settings()) {
            if (!setting.isRequired() && !kept.contains(setting.key())) {
                object.remove(setting.key());
            } else if (setting.shape() instanceof RecordShape record) {
                leaveOut((ObjectNode) object.get(setting.key()), record, List.of());
            }
        }
    }

    public static <T extends Record> LoadedConfig<T> load(String service, Class<T> type, String document) {
        return ConfigBootstrap.forService(service, type)
                .environment(Map.of())
                .fetcher(FixedFetcher.of(document))
                .load("--config", "test:document");
    }
}
