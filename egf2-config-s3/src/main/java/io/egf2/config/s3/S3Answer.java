package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What S3 says of a failure: a few known words out of its headers and XML, never the XML itself. */
final class S3Answer {

    private final Response response;

    private S3Answer(Response response) {
        this.response = response;
    }

    static S3Answer of(FetchException failure) {
        return new S3Answer(failure.response().orElse(new Response(0, Map.of(), "")));
    }

    int status() {
        return response.status();
    }

    /** The code of the error, such as {@code NoSuchKey}; may be empty. */
    String code() {
        return element("Code");
    }

    /** The code, or the status where there is none. */
    String name() {
        return code().isEmpty() ? Integer.toString(status()) : code();
    }

    /** The bucket's region, which S3 tells whoever asks in the wrong one. */
    Optional<String> region() {
        String header = response.headers().getOrDefault("x-amz-bucket-region", "");
        return Optional.of(header.isEmpty() ? element("Region") : header).filter(S3Endpoint::isHostLabel);
    }

    boolean isDeleteMarker() {
        return "true".equals(response.headers().get("x-amz-delete-marker"));
    }

    boolean mentions(String word) {
        return response.body().contains(word);
    }

    /** By how much the clock of this machine is ahead of the server's. */
    Optional<Duration> clockAhead(Instant now) {
        String date = response.headers().getOrDefault("date", "");
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(there, now));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The text of the first element of a name; empty if it is anything but a short plain word. */
    private String element(String name) {
        Matcher element = Pattern.compile('<' + name + ">([A-Za-z0-9.-]{1,60})</" + name + '>')
                .matcher(response.body());
        return element.find() ? element.group(1) : "";
    }
}
