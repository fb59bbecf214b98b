package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Settings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The settings of auth: sign-in and sessions.
 *
 * @param port the port that the service listens on
 * @param sessionLifetime how long a session lasts; in seconds in the document
 * @param logLevel the least level that is logged
 * @param clientData the URL of client-data
 * @param pusher the URL of pusher
 * @param emailFrom the sender of e-mail; shipped files have a blank one, which is none
 * @param elastic search
 */
@Settings
@Description("sign-in and sessions")
public record AuthSettings(
        @DefaultValue("2016") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("session_lifetime")
        @DefaultValue("86400")
        @DurationUnit(ChronoUnit.SECONDS)
        @Range(min = 1)
        @Description("how long a session lasts")
        Duration sessionLifetime,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @Description("URL of pusher") PeerUrl pusher,

        @JsonProperty("email_from") @Description("sender of e-mail")
        Optional<String> emailFrom,

        @Description("search") ElasticSettings elastic) {}
