package io.egf2.config.services;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Settings;

/**
 * The settings of client-api: the public API of the system.
 *
 * @param port the port that the service listens on
 * @param logLevel the least level that is logged
 * @param auth the URL of auth
 * @param clientData the URL of client-data
 * @param elastic search
 */
@Settings
@Description("the public API of the system")
public record ClientApiSettings(
        @DefaultValue("2019") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @Description("URL of auth") PeerUrl auth,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @Description("search") ElasticSettings elastic) {}
