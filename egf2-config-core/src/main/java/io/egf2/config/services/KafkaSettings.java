package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.Description;
import io.egf2.config.HostAndPort;
import io.egf2.config.JsonSection;
import java.util.List;
import java.util.Optional;

/**
 * The section {@code kafka}. The named keys are typed; all others are the driver's.
 *
 * @param hosts the brokers to begin with, at least one
 * @param clientId the name under which the service is known to the brokers
 * @param topic the topic of the events
 * @param further all other keys, as one JSON object for the driver; may hold secrets
 */
@Description("Kafka")
public record KafkaSettings(
        @Description("brokers") List<HostAndPort> hosts,

        @JsonProperty("client-id") @Description("name at the brokers")
        Optional<String> clientId,

        @Description("topic of the events") Optional<String> topic,
        @JsonAnySetter JsonSection further) {

    /**
     * Checks the rule that is no matter of one key.
     *
     * @throws IllegalArgumentException if there is no host
     */
    public KafkaSettings {
        Rules.requireHosts(hosts);
    }
}
