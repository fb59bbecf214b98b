package io.egf2.examples.quickstart;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.Secret;
import io.egf2.config.Settings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The settings of greeter: each component is a key of the document. One without a default must be there, unless it is
 * optional.
 *
 * @param port the port that it listens on
 * @param clientData the URL of client-data, another service
 * @param tone how it speaks
 * @param cacheTtl how long a greeting may be kept
 * @param apiKey the key that callers must send; without it everybody is greeted
 */
@Settings
@Description("says hello")
public record GreeterSettings(
        @DefaultValue("8080") @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        @DefaultValue("friendly") @Description("how it speaks")
        Tone tone,

        @JsonProperty("cache_ttl")
        @DefaultValue("60")
        @DurationUnit(ChronoUnit.SECONDS)
        @Description("how long a greeting may be kept")
        Duration cacheTtl,

        @JsonProperty("api_key") @Description("key that callers must send")
        Optional<Secret> apiKey) {}
