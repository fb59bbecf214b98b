package io.egf2.config.s3;

import io.egf2.config.spi.FetchException;
import io.egf2.config.spi.FetchException.Response;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What S3 says of a failure (see "Error responses" in the Amazon S3 API Reference): a few plain words out of its headers and
 * XML, never the XML itself. Loaded only then.
 */
final class S3Answer {

    private final Response response;
    private final Map<String, String> elements;

    S3Answer(FetchException failure) {
        this.response = failure.response().orElse(new Response(0, Map.of(), ""));
        this.elements = elements(response.body().strip());
    }

    /** The children of {@code Error}, as far as they came. Any other page has none. */
    private static Map<String, String> elements(String body) {
        Map<String, String> elements = new HashMap<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(body));
            xml.nextTag();
            xml.require(XMLStreamReader.START_ELEMENT, null, "Error");
            while (xml.nextTag() == XMLStreamReader.START_ELEMENT) {
                elements.putIfAbsent(xml.getLocalName(), xml.getElementText());
            }
        } catch (XMLStreamException e) {
            // It was cut short, or is none: what came before holds.
        }
        return elements;
    }

    int status() {
        return response.status();
    }

    /** The code of the error, such as {@code NoSuchKey}; empty if there is none. */
    String code() {
        return word("Code");
    }

    /** By which the operator of S3 finds the request; empty if there is none. */
    String requestId() {
        String id = response.headers().getOrDefault("x-amz-request-id", "");
        return isWord(id) ? id : word("RequestId");
    }

    private String word(String name) {
        String text = elements.getOrDefault(name, "");
        return isWord(text) ? text : "";
    }

    private static boolean isWord(String text) {
        return text.matches("[A-Za-z0-9.-]{1,60}");
    }

    /** The bucket's region, in the answers by which S3 tells it whoever asks in the wrong one. */
    Optional<String> region() {
        boolean isTold = switch (status()) {
            case 301, 307 -> true;
            case 400 ->
                code().equals("AuthorizationHeaderMalformed") || code().equals("IllegalLocationConstraintException");
            default -> false;
        };
        String region = response.headers().getOrDefault("x-amz-bucket-region", word("Region"));
        return isTold && isWord(region) ? Optional.of(region) : Optional.empty();
    }

    /** The host of a redirect. */
    Optional<String> redirectedTo() {
        try {
            String location = response.headers().getOrDefault("location", "");
            return status() / 100 == 3
                    ? Optional.ofNullable(URI.create(location).getHost())
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isDeleteMarker() {
        return "true".equals(response.headers().get("x-amz-delete-marker"));
    }

    boolean isAboutKms() {
        return code().startsWith("KMS.")
                || code().equals("AccessDenied") && response.body().contains("kms:");
    }

    boolean isExpired() {
        return code().equals("ExpiredToken") || code().equals("TokenRefreshRequired");
    }

    /** Whether the request was signed at another time than the server's, which the server tells. */
    boolean isSkewed() {
        boolean isSaid = switch (code()) {
            case "RequestTimeTooSkewed", "RequestExpired", "RequestInTheFuture" -> true;
            default -> false;
        };
        return isSaid && serverAhead(Instant.now()).abs().toMinutes() > 0;
    }

    /** How far the clock of the server is ahead. */
    Duration serverAhead(Instant now) {
        try {
            String date = response.headers().getOrDefault("date", "");
            return Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    boolean isTrouble() {
        return isTrouble(status(), code());
    }

    /** Whether the same request may succeed later, as the SDK sees it; the gateways of others have statuses of their own. */
    static boolean isTrouble(int status, String code) {
        AwsErrorDetails details = AwsErrorDetails.builder().errorCode(code).build();
        return status >= 500 && status != 501 && status != 505
                || status == 429
                || code.startsWith("RequestTimeout")
                || AwsServiceException.builder()
                        .awsErrorDetails(details)
                        .statusCode(status)
                        .build()
                        .isThrottlingException();
    }
}
