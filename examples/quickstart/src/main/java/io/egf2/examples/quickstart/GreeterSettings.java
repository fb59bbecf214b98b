package io.egf2.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The settings of greeter: one component a key.
 *
 * @param port the port that it listens on
 * @param logLevel the least level that is logged
 * @param clientData the URL of client-data
 * @param greeting what it says
 * @param cacheTtl how long an answer is kept
 * @param apiKey the key that callers must send
 */
@Description("says hello")
public record GreeterSettings(
        @DefaultValue("8080") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("log_level") @DefaultValue("info") @Description("least level that is logged")
        LogLevel logLevel,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @DefaultValue("hello") @Description("what it says") String greeting,

        @JsonProperty("cache_ttl")
        @DefaultValue("60")
        @DurationUnit(ChronoUnit.SECONDS)
        @Description("how long an answer is kept")
        Duration cacheTtl,

        @JsonProperty("api_key") @Description("key that callers must send")
        Optional<Secret> apiKey) {}
