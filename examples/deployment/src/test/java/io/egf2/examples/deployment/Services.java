package io.egf2.examples.deployment;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.PeerUrl;
import io.egf2.config.fleet.FleetCheck;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The nine services, as their settings records tell of them. */
final class Services {

    private Services() {}

    static List<String> all() {
        return FleetCheck.services();
    }

    /** Those that listen on a port. */
    static List<String> listening() {
        return all().stream().filter(service -> port(service).isPresent()).toList();
    }

    static Optional<Integer> port(String service) {
        return number(service, "port");
    }

    /** The default of a key that is a number. */
    static Optional<Integer> number(String service, String key) {
        return components(service)
                .filter(component -> key(component).equals(key))
                .map(component -> Integer.valueOf(
                        component.getAnnotation(DefaultValue.class).value()))
                .findFirst();
    }

    /** The keys of a service's document that have the URL of a peer; each is the name of a service. */
    static List<String> peers(String service) {
        return components(service)
                .filter(component -> component.getGenericType().getTypeName().contains(PeerUrl.class.getName()))
                .map(Services::key)
                .toList();
    }

    private static Stream<RecordComponent> components(String service) {
        return Arrays.stream(record(service).getRecordComponents());
    }

    private static Class<?> record(String service) {
        StringBuilder name = new StringBuilder(PeerUrl.class.getPackageName() + ".services.");
        for (String part : service.split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        try {
            return Class.forName(name + "Settings");
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String key(RecordComponent component) {
        JsonProperty property = component.getAccessor().getAnnotation(JsonProperty.class);
        return property == null ? component.getName() : property.value();
    }
}
