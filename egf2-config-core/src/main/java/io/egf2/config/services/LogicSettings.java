package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Settings;
import java.util.Optional;

/**
 * The settings of logic: business rules that follow events.
 *
 * @param port the port that the service listens on
 * @param logLevel the least level that is logged
 * @param clientData the URL of client-data
 * @param scheduler the URL of scheduler
 * @param elastic search
 * @param queue where events are taken from
 * @param consumerGroup the group of readers of the queue, by convention the service's own name; two services in one group take each other's events
 * @param rethinkdb the queue, if {@code queue} is {@code rethinkdb}
 * @param kafka the queue, if {@code queue} is {@code kafka}
 */
@Settings
@Description("business rules that follow events")
public record LogicSettings(
        @DefaultValue("2020") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @Description("URL of scheduler") Optional<PeerUrl> scheduler,
        @Description("search") Optional<ElasticSettings> elastic,
        @Description("where events are taken from") QueueKind queue,

        @JsonProperty("consumer-group")
        @Description("group of readers of the queue; by convention the service's own name")
        Optional<String> consumerGroup,

        @RequiredWhen(key = "queue", value = "rethinkdb") @Description("the queue, if queue is rethinkdb")
        Optional<RethinkDbSettings> rethinkdb,

        @RequiredWhen(key = "queue", value = "kafka") @Description("the queue, if queue is kafka")
        Optional<KafkaSettings> kafka) {}
