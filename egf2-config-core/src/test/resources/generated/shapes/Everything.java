package shop;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.HostAndPort;
import io.egf2.config.JsonSection;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Secret;
import io.egf2.config.Settings;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

@Settings
@Description("a \"shop\" */ \\u0041 \\ \t\r\n \u0000\u0007\u007f\u00e9\u65e5\ud83d\ude00 {@code}")
record Everything(
        @Range(min = 1) int port,
        @Range(min = -5_000_000_000L, max = 5_000_000_000L) long range,
        double price,
        BigDecimal exact,
        boolean flag,
        @DefaultValue("${HOME}\\") String text,
        byte[] bytes,
        URI uri,
        Path path,
        PeerUrl peer,
        HostAndPort host,
        Secret secret,
        Duration time,
        @DurationUnit(ChronoUnit.MILLIS) @Range(min = 1, max = 10) Duration millis,
        Optional<String> optional,
        OptionalInt number,
        @RequiredWhen(key = "kind", value = "big") @RequiredWhen(key = "kind", value = "small") Optional<Part> when,
        @JsonAlias({"sort", "art"}) Kind kind,
        Written written,
        ChronoUnit unit,
        LocalDate date,
        UUID id,
        Code code,
        Size size,
        Level level,
        List<Part> parts,
        @DefaultValue("{}") Map<String, List<Part>> byName,
        Set<Kind> kinds,
        JsonNode node,
        @JsonProperty("other-section") JsonSection section,
        @JsonAnySetter JsonSection rest) {

    record Part(String name, @DefaultValue("[]") List<Part> parts, Optional<Map<String, Part>> more) {}

    enum Kind {
        BIG,
        @JsonProperty("small")
        @JsonAlias({"tiny", "\"wee\""})
        SMALL
    }

    enum Written {
        ONE;

        @JsonValue
        String written() {
            return "1";
        }
    }

    /** Made by its own method. */
    static final class Code {
        public static Code of(String text) throws Exception {
            return new Code();
        }
    }

    record Size(@JsonValue int metres) {}

    enum Level {
        LOW;

        @JsonCreator
        static Level of(int number) {
            return LOW;
        }
    }
}
