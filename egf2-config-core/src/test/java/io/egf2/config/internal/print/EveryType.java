package io.egf2.config.internal.print;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.egf2.config.DefaultValue;
import io.egf2.config.Description;
import io.egf2.config.DurationUnit;
import io.egf2.config.EgfServices;
import io.egf2.config.HostAndPort;
import io.egf2.config.JsonSection;
import io.egf2.config.LogLevel;
import io.egf2.config.PeerUrl;
import io.egf2.config.Range;
import io.egf2.config.RequiredWhen;
import io.egf2.config.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import tools.jackson.databind.JsonNode;

/** Records with every type, annotation and way to be absent, and documents of them. */
final class EveryType {

    enum Mode {
        FAST,
        VERY_SLOW,
        @JsonProperty("off!")
        @JsonAlias({"none", "no-thing"})
        DISABLED
    }

    record Size(
            @Range(min = 1, max = 4096) int height,
            @DefaultValue("7") int width) {

        Size {
            if (height == 13) {
                throw new IllegalArgumentException("an unlucky height");
            }
        }
    }

    @Description("a store")
    record Store(
            String bucket,
            Optional<Secret> key,
            @JsonAnySetter JsonSection further) {}

    @Description("everything, required")
    record Required(
            @Range(min = 1, max = 65535) @Description("the port")
            int port,

            long large,
            short small,
            byte tiny,
            double fraction,
            float single,

            @Range(min = -5, max = 250) BigDecimal decimal,
            BigInteger huge,

            @Range(min = 1) BigInteger counted,
            boolean flag,
            String text,
            URI uri,
            Path path,

            @JsonAlias("ttl") @Range(min = 60, max = 3600) Duration cacheTtl,

            @DurationUnit(ChronoUnit.MINUTES) @Range(min = 1, max = 90)
            Duration minutes,

            Duration pause,
            Mode mode,
            PeerUrl peer,

            @JsonProperty("host-name") @JsonAlias({"host_and_port", "server"})
            HostAndPort host,

            Secret secret,
            LogLevel level,
            JsonSection section,
            JsonNode node,
            Instant instant,
            List<Integer> list,
            Set<String> set,
            Map<String, List<Size>> map,
            List<Mode> modes,
            List<PeerUrl> peers,
            Size inner,
            Store store) {}

    @Description("everything that need not be there")
    record Free(
            @JsonAlias("PORT_NUMBER") @DefaultValue("8080") @Range(min = 1, max = 65535) @Description("the port")
            int port,

            Optional<Long> large,
            Optional<Double> fraction,

            @DefaultValue("0.5") @Range(min = 0, max = 1) double share,
            Optional<BigInteger> huge,
            Optional<Boolean> flag,
            Optional<String> text,
            Optional<URI> uri,
            Optional<Path> path,

            @DurationUnit(ChronoUnit.HOURS) @DefaultValue("24") @Range(min = 1)
            Duration ttl,

            @DurationUnit(ChronoUnit.DAYS) Optional<Duration> days,
            @DefaultValue("30s") Duration pause,

            @JsonAlias({"kind", "type"}) @DefaultValue("very-slow")
            Mode mode,

            @RequiredWhen(key = "mode", value = "very-slow") @JsonAlias("url")
            Optional<PeerUrl> peer,

            @RequiredWhen(key = "mode", value = "FAST") @RequiredWhen(key = "text", value = "with host")
            Optional<HostAndPort> host,

            Optional<Secret> secret,
            @JsonProperty("signing_key") Optional<String> signingKey,
            Optional<LogLevel> level,
            Optional<JsonSection> section,
            Optional<Instant> instant,
            @DefaultValue("[]") List<Secret> secrets,
            Optional<List<HostAndPort>> hosts,
            @DefaultValue("{}") Map<String, Duration> pauses,
            @RequiredWhen(key = "level", value = "debug") Optional<Size> inner,
            Optional<Store> store) {}

    static final Map<Class<?>, List<String>> DOCUMENTS =
            Map.of(Required.class, List.of("""
                    {"port": 8000, "large": 9223372036854775807, "small": 300, "tiny": -128, "fraction": 8.5, "single": 0.5,
                     "decimal": 1.10, "huge": 123456789012345678901234567890, "counted": 3, "flag": true, "text": "a text",
                     "uri": "https://example.com/a?b=c", "path": "/var/lib", "cacheTtl": "5m", "minutes": 5,
                     "pause": "1h30m", "mode": "very-slow", "peer": "http://auth:2016/v1", "host-name": "[::1]:9200",
                     "secret": "hunter2", "level": "warn", "section": {"a": [1, 2]}, "node": [1, null],
                     "instant": "2026-11-23T00:00:00Z", "list": [1, 2], "set": ["a", "b"],
                     "map": {"x": [{"height": 1}]}, "modes": ["fast"], "peers": ["http://a_b:1"],
                     "inner": {"height": 4096, "width": 3}, "store": {"bucket": "b", "more": {"x": 1}}}
                    """, """
                    {"port": "65535", "large": -1, "small": 0, "tiny": 0, "fraction": -1e-9, "single": "1.5",
                     "decimal": 250, "huge": 0, "counted": "99999999999999999999", "flag": false, "text": "\\u00a0",
                     "uri": "a", "path": "x", "ttl": "PT1H", "minutes": "1h",
                     "pause": "0s", "mode": "OFF!", "peer": "https://10.0.0.7:65535", "host_and_port": "search.example.:1",
                     "secret": "env:DB_PASSWORD", "level": "fatal", "section": 1, "node": {},
                     "instant": "2026-11-23T00:00:00Z", "list": [], "set": ["x"],
                     "map": {}, "modes": ["NONE", "no_thing"], "peers": [],
                     "inner": {"height": 1}, "store": {"bucket": "b", "key": "x"}, "other": 1}
                    """), Free.class, List.of("""
                    {"port": 1, "large": 2, "fraction": 1.5, "share": 1, "huge": 5, "flag": true, "text": "t", "uri": "a:b",
                     "path": "/", "ttl": 5, "days": "3d", "pause": "5s", "mode": "fast", "peer": "http://h:1",
                     "host": "h:1", "secret": "s", "signing_key": "k", "level": "info", "section": [], "instant": null,
                     "secrets": ["a"], "hosts": ["h:1"], "pauses": {"a": "1s"}, "inner": {"height": 5},
                     "store": {"bucket": "b"}}
                    """, """
                    {"PORT_NUMBER": "2", "kind": null, "url": "http://[::ffff:1.2.3.4]:1/x%20y", "text": "with host",
                     "host": "a.b:1", "level": "DEBUG", "inner": {"height": "5"}, "secret": "", "ttl": "1d12h", "days": 0}
                    """, """
                    {"type": "disabled"}
                    """));

    private EveryType() {}

    /** All documents that there are, with their records: those above, and those of the nine services. */
    static Stream<Arguments> documents() {
        Stream<Arguments> types = DOCUMENTS.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(text -> Arguments.of(entry.getKey(), text)));
        Stream<Arguments> services = EgfServices.RECORDS.entrySet().stream()
                .flatMap(entry -> Stream.of(EgfServices.document(entry.getKey()), EgfServices.smallest(entry.getKey()))
                        .map(text -> Arguments.of(entry.getValue(), text)));
        return Stream.concat(types, services);
    }
}
