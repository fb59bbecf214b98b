package shop;

import com.fasterxml.jackson.annotation.*;
import io.egf2.config.*;
import java.net.*;
import java.time.*;
import java.time.temporal.*;
import java.util.*;
import tools.jackson.databind.annotation.*;
import tools.jackson.databind.*;

interface Types {
    enum None {}

    record Generic<T>(int count) {}

    @Settings
    record RangeOfText(int port, @Range(min = 1) String name) {}

    @Settings
    record UnitOfNumber(@DurationUnit(ChronoUnit.SECONDS) int seconds) {}

    @Settings
    record EmptyRange(@Range(min = 2, max = 1) int port) {}

    @Settings
    record EmptyRangeOfTime(@DurationUnit(ChronoUnit.DAYS) @Range(min = 2, max = 1) Duration age) {}

    @Settings
    record LongUnit(@DurationUnit(ChronoUnit.MONTHS) Duration age) {}

    @Settings
    record OptionalInside(List<Optional<String>> names) {}

    @Settings
    record OptionalNumberInside(Set<OptionalInt> numbers) {}

    @Settings
    record NoConstants(None none) {}

    @Settings
    record Arrays(int[] numbers, byte[] bytes, String[][] texts) {}

    @Settings
    record Generics(Generic<String> one, Generic two, Map<Integer, String> three, List four, List<?> five) {}

    @Settings
    record Bounds(List<? extends Number> upper, List<? super Integer> lower, Set<String>[] sets) {}

    @Settings
    record OfParameter<T>(T value) {}

    @Settings
    record Refused(
            Locale locale, TimeZone zone, Date date, InetAddress host, InetSocketAddress socket, java.io.File file, URL url) {}

    @Settings
    record OfJdk(Thread thread, java.io.InputStream stream) {}
}
