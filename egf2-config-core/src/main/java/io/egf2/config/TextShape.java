package io.egf2.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is written as a text: a string, URL, path, or host and port. */
final class TextShape extends Shape {

    private final Class<?> type;

    TextShape(Class<?> type) {
        this.type = type;
    }

    static boolean serves(Class<?> type) {
        return type == String.class
                || type == PeerUrl.class
                || type == HostAndPort.class
                || type == URI.class
                || type == Path.class;
    }

    boolean isUrl() {
        return type == PeerUrl.class || type == URI.class;
    }

    @Override
    boolean isBlankAbsent() {
        return true;
    }

    @Override
    String expected(Pointer at) {
        if (type == PeerUrl.class) {
            return "an http or https URL such as http://" + exampleHost(at) + ":8000";
        }
        if (type == HostAndPort.class) {
            return "a host and port such as " + exampleHost(at) + ":9200";
        }
        if (type == URI.class) {
            return "a URI such as https://example.com/path";
        }
        return type == Path.class ? "a file path" : "a string";
    }

    /** A peer's key is its name, so it makes the best example. */
    private static String exampleHost(Pointer at) {
        String key = at.token();
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c < 'a' || c > 'z') && c != '-') {
                return "localhost";
            }
        }
        return key.isEmpty() ? "localhost" : key;
    }

    @Override
    @Nullable
    Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(ProblemCode.VALUE_TYPE, value, at, expected(at), notTextHint(value));
        }
        try {
            return parse(value.plain());
        } catch (BadText e) {
            ProblemCode code = type == PeerUrl.class ? ProblemCode.PEER_URL : ProblemCode.VALUE_FORMAT;
            return binding.reject(code, value, at, expected(at), e);
        }
    }

    private Optional<String> notTextHint(JsonValue value) {
        boolean list = type == PeerUrl.class && value.kind() == JsonValue.Kind.LIST;
        return list ? Optional.of(PeerUrl.ONE_URL) : Optional.empty();
    }

    private Object parse(String text) throws BadText {
        if (type == String.class) {
            return text;
        }
        if (type == PeerUrl.class) {
            return PeerUrl.parse(text);
        }
        if (type == HostAndPort.class) {
            return HostAndPort.parse(text);
        }
        try {
            return type == URI.class ? new URI(text) : Path.of(text);
        } catch (URISyntaxException | InvalidPathException e) {
            throw BadText.of("it is malformed");
        }
    }
}
