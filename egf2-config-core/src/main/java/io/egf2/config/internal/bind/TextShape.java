package io.egf2.config.internal.bind;

import io.egf2.config.HostAndPort;
import io.egf2.config.PeerUrl;
import io.egf2.config.ProblemCode;
import io.egf2.config.internal.json.JsonValue;
import io.egf2.config.internal.text.BadText;
import io.egf2.config.internal.text.PasteFault;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads what is written as a text: a string, URL, path, or host and port. */
public final class TextShape extends Shape {

    private final Class<?> type;

    public TextShape(Class<?> type) {
        this.type = type;
    }

    public static boolean serves(Class<?> type) {
        return type == String.class
                || type == PeerUrl.class
                || type == HostAndPort.class
                || type == URI.class
                || type == Path.class;
    }

    boolean isString() {
        return type == String.class;
    }

    public Class<?> type() {
        return type;
    }

    @Override
    public boolean isBlankAbsent() {
        return true;
    }

    @Override
    public String expected(Pointer at) {
        if (type == PeerUrl.class) {
            return "an http or https URL such as http://" + exampleHost(at) + ":PORT";
        }
        if (type == HostAndPort.class) {
            return "a host and port such as " + exampleHost(at) + ":PORT";
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
    public Object bind(JsonValue value, Pointer at, Binding binding) {
        if (!value.isText()) {
            return binding.reject(ProblemCode.VALUE_TYPE, value, at, expected(at), notTextHint(value));
        }
        try {
            return parse(value.plain());
        } catch (IllegalArgumentException | URISyntaxException e) {
            ProblemCode code = type == PeerUrl.class ? ProblemCode.PEER_URL : ProblemCode.VALUE_FORMAT;
            return binding.rejectText(code, value, at, expected(at), why(e, value.plain()));
        }
    }

    private @Nullable String notTextHint(JsonValue value) {
        return type == PeerUrl.class && value.kind() == JsonValue.Kind.LIST ? PasteFault.ONE_URL : null;
    }

    private Object parse(String text) throws URISyntaxException {
        if (type == String.class) {
            return text;
        }
        if (type == PeerUrl.class) {
            return PeerUrl.of(text);
        }
        if (type == HostAndPort.class) {
            return HostAndPort.of(text);
        }
        return type == URI.class ? new URI(text) : Path.of(text);
    }

    /** Our own types say why; what a type of the JDK says quotes the text. */
    private static BadText why(Exception e, String text) {
        return e.getCause() instanceof BadText why
                ? why
                : PasteFault.unfilled(text).orElse(BadText.of("it is malformed"));
    }
}
