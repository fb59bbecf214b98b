package bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.ConfigBootstrap;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.services.ElasticSettings;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** This library, over http, https or from a file, with the record of auth as it would be without {@code @Settings}: read by reflection. */
public final class Egf2Reflected {

    @Description("sign-in and sessions")
    record AuthSettings(
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

    public static void main(String[] args) throws Exception {
        AuthSettings settings =
                ConfigBootstrap.forService("auth", AuthSettings.class).loadOrExit(args);
        System.out.println(settings.port() + " " + settings.clientData() + " "
                + settings.sessionLifetime().toSeconds() + " " + settings.elastic().hosts().get(0));
        System.in.read();
    }
}
