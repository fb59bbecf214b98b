package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.JsonSection;
import io.egf2.config.LogLevel;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Settings;
import java.util.Optional;

/**
 * The settings of client-data: the keeper of all objects.
 *
 * @param port the port that the service listens on
 * @param logLevel the least level that is logged
 * @param storage where objects are kept
 * @param rethinkdb storage or queue, if {@code storage} or {@code queue} is {@code rethinkdb}
 * @param cassandra storage, if {@code storage} is {@code cassandra}
 * @param queue where events are put
 * @param kafka the queue, if {@code queue} is {@code kafka}
 * @param graph the object model
 */
@Settings
@Description("the keeper of all objects")
public record ClientDataSettings(
        @DefaultValue("8000") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @Description("where objects are kept") StorageKind storage,

        @RequiredWhen(key = "storage", value = "rethinkdb")
        @RequiredWhen(key = "queue", value = "rethinkdb")
        @Description("storage or queue, if storage or queue is rethinkdb")
        Optional<RethinkDbSettings> rethinkdb,

        @RequiredWhen(key = "storage", value = "cassandra") @Description("storage, if storage is cassandra")
        Optional<CassandraSettings> cassandra,

        @Description("where events are put") QueueKind queue,

        @RequiredWhen(key = "queue", value = "kafka") @Description("the queue, if queue is kafka")
        Optional<KafkaSettings> kafka,

        @Description("object model") JsonSection graph) {}
