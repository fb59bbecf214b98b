package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Defaults {
    enum Color { RED, GREEN }

    record Inner(int a) {}

    record Brief(@DefaultValue("x") int a, @DefaultValue("y") int b) {}

    @Settings
    record Each(
            @DefaultValue("eighty") int a,
            @DefaultValue("300") byte b,
            @DefaultValue("70000") @Range(min = 1, max = 65535) Integer c,
            @DefaultValue("1e400") double d,
            @DefaultValue("x") java.math.BigDecimal e,
            @DefaultValue("yes") boolean f,
            @DefaultValue("5") @DurationUnit(ChronoUnit.SECONDS) @Range(min = 6) Duration g,
            @DefaultValue("5") Duration h,
            @DefaultValue("a b") URI i,
            @DefaultValue("ftp://h") PeerUrl j,
            @DefaultValue("h:0") HostAndPort k,
            @DefaultValue("RED GREEN") Color l,
            @DefaultValue("verbose") LogLevel m,
            @DefaultValue("[1, \"x\"]") List<Integer> n,
            @DefaultValue("[1, 1]") Set<Integer> o,
            @DefaultValue("{\"k\": 1}") Map<String, String> p,
            @DefaultValue("{\"b\": 1}") Inner q,
            @DefaultValue("[]") JsonSection r,
            @DefaultValue("2026-02-30") LocalDate s,
            @DefaultValue("Europe/Nowhere") ZoneId t,
            @DefaultValue("1-1-1-1-1") UUID u,
            @DefaultValue("[a") java.util.regex.Pattern v,
            @DefaultValue("x") OptionalInt w,
            @DefaultValue("") String x,
            @DefaultValue("\u0000") java.nio.file.Path y) {}

    @Settings
    record OfNested(Brief brief, @DefaultValue("z") int c) {}
}
