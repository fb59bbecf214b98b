package io.egf2.config.internal.foreign;

import io.egf2.config.internal.bind.TypeName;

/** How the types of the JDK that are read as text are written, in words and by an example. */
final class Example {

    private Example() {}

    /** What is expected of a text that stands for a value of a type. */
    static String words(TypeName type) {
        String example = of(type.full());
        return example.isEmpty() ? "a string that can be read as " + type.simple() : example;
    }

    /** What is expected of a value that may be written in any way. */
    static String value(Class<?> type) {
        String example = of(type.getName());
        return example.isEmpty() ? "a value that can be read as " + type.getSimpleName() : example;
    }

    private static String of(String type) {
        return switch (type) {
            case "java.time.Instant" -> "a point in time such as \"2026-11-29T12:30:00Z\"";
            case "java.time.LocalDate" -> "a date such as \"2026-11-29\"";
            case "java.time.LocalTime" -> "a time such as \"12:30\"";
            case "java.time.LocalDateTime" -> "a date and time such as \"2026-11-29T12:30:00\"";
            case "java.time.OffsetTime" -> "a time with its offset such as \"12:30+01:00\"";
            case "java.time.OffsetDateTime" -> "a date and time with its offset such as \"2026-11-29T12:30:00+01:00\"";
            case "java.time.ZonedDateTime" ->
                "a date and time with its zone such as \"2026-11-29T12:30:00+01:00[Europe/Berlin]\"";
            case "java.time.Year" -> "a year such as \"2026\"";
            case "java.time.YearMonth" -> "a year and month such as \"2026-11\"";
            case "java.time.MonthDay" -> "a month and day such as \"--11-29\"";
            case "java.time.Period" -> "a period such as \"P1Y2M3D\"";
            case "java.time.ZoneId" -> "a time zone such as \"Europe/Berlin\"";
            case "java.time.ZoneOffset" -> "an offset such as \"+01:00\"";
            case "java.nio.charset.Charset" -> "a character set such as \"UTF-8\"";
            case "java.util.Currency" -> "a currency such as \"EUR\"";
            case "java.util.UUID" -> "a UUID such as \"123e4567-e89b-12d3-a456-426614174000\"";
            case "java.util.regex.Pattern" -> "a regular expression such as \"[a-z]+\"";
            default -> "";
        };
    }
}
