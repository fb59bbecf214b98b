package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Settings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of file: uploads, and images in several sizes.
 *
 * @param port the port that the service listens on
 * @param standaloneTtl how long a file lives that nothing refers to; in hours in the document
 * @param logLevel the least level that is logged
 * @param auth the URL of auth
 * @param clientData the URL of client-data
 * @param s3Bucket the bucket for the files
 * @param elastic search
 * @param kinds the sizes that images of each kind are scaled to
 * @param queue where events are taken from
 * @param consumerGroup the group of readers of the queue, by convention the service's own name; two services in one group take each other's events
 * @param rethinkdb the queue, if {@code queue} is {@code rethinkdb}
 * @param kafka the queue, if {@code queue} is {@code kafka}
 */
@Settings
@Description("uploads, and images in several sizes")
public record FileSettings(
        @DefaultValue("2018") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("standalone_ttl")
        @DefaultValue("24")
        @DurationUnit(ChronoUnit.HOURS)
        @Range(min = 1)
        @Description("how long a file lives that nothing refers to")
        Duration standaloneTtl,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @Description("URL of auth") PeerUrl auth,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @JsonProperty("s3_bucket") @Description("bucket for the files")
        String s3Bucket,

        @Description("search") ElasticSettings elastic,

        @DefaultValue("{}") @Description("sizes of the images of each kind")
        Map<String, List<ImageSize>> kinds,

        @Description("where events are taken from") QueueKind queue,

        @JsonProperty("consumer-group")
        @Description("group of readers of the queue; by convention the service's own name")
        Optional<String> consumerGroup,

        @RequiredWhen(key = "queue", value = "rethinkdb") @Description("the queue, if queue is rethinkdb")
        Optional<RethinkDbSettings> rethinkdb,

        @RequiredWhen(key = "queue", value = "kafka") @Description("the queue, if queue is kafka")
        Optional<KafkaSettings> kafka) {}
