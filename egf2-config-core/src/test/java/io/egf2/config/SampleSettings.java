package io.egf2.config;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.services.ElasticSettings;
import io.egf2.config.services.QueueKind;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A record with about everything that a settings record may hold, for the tests of reports. */
@Description("the service of the tests")
record SampleSettings(
        @Range(min = 1, max = 65535) @Description("port that the service listens on")
        int port,

        @JsonProperty("max_jobs") @DefaultValue("5") @Range(min = 1, max = 100)
        int maxJobs,

        @JsonProperty("log_level") @DefaultValue("info") LogLevel logLevel,

        @JsonProperty("client-data") @Description("URL of client-data")
        PeerUrl clientData,

        Optional<PeerUrl> scheduler,
        @JsonProperty("db_password") Optional<Secret> dbPassword,

        @JsonProperty("session_lifetime") @DefaultValue("86400") @DurationUnit(ChronoUnit.SECONDS) @Range(min = 1)
        Duration sessionLifetime,

        @DefaultValue("30s") Duration grace,
        @JsonProperty("s3_bucket") String s3Bucket,
        QueueKind queue,
        ElasticSettings elastic,
        @JsonAlias("kind") @DefaultValue("{}") Map<String, List<Size>> kinds,
        @JsonProperty("email_from") Optional<String> emailFrom) {

    record Size(@Range(min = 1) int height, @Range(min = 1) int width) {

        Size {
            if (height > 10 * width) {
                throw new IllegalArgumentException("an image of " + height + " by " + width + " pixels is too tall");
            }
        }
    }
}
