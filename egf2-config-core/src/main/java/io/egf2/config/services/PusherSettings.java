package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The settings of pusher: notifications to clients and e-mail.
 *
 * @param port the port that the service listens on
 * @param webSocketPort the port for web sockets
 * @param emailTransport how e-mail is sent
 * @param logLevel the least level that is logged
 * @param clientData the URL of client-data
 * @param auth the URL of auth
 * @param templateHost the host that links in e-mail point to; shipped files have a blank one, which is none
 * @param ignoredDomains the domains that no e-mail is sent to
 * @param queue where events are taken from
 * @param consumerGroup the group of readers of the queue, by convention the service's own name; two services in one group take each other's events
 * @param rethinkdb the queue, if {@code queue} is {@code rethinkdb}
 * @param kafka the queue, if {@code queue} is {@code kafka}
 */
@Settings
@Description("notifications to clients and e-mail")
public record PusherSettings(
        @DefaultValue("2017") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("web_socket_port")
        @DefaultValue("2000")
        @Range(min = 1, max = 65535)
        @Description("port for web sockets")
        int webSocketPort,

        @JsonProperty("email_transport") @DefaultValue("sendgrid") @Description("how e-mail is sent")
        EmailTransport emailTransport,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @Description("URL of auth") PeerUrl auth,

        @JsonProperty("template_host") @Description("host that links in e-mail point to")
        Optional<String> templateHost,

        @JsonProperty("ignored_domains") @DefaultValue("[]") @Description("domains that no e-mail is sent to")
        List<String> ignoredDomains,

        @Description("where events are taken from") QueueKind queue,

        @JsonProperty("consumer-group")
        @Description("group of readers of the queue; by convention the service's own name")
        Optional<String> consumerGroup,

        @RequiredWhen(key = "queue", value = "rethinkdb") @Description("the queue, if queue is rethinkdb")
        Optional<RethinkDbSettings> rethinkdb,

        @RequiredWhen(key = "queue", value = "kafka") @Description("the queue, if queue is kafka")
        Optional<KafkaSettings> kafka) {}
