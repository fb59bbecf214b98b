package io.egf2.examples.deployment;

import java.util.Locale;

/** What nginx says itself, instead of a service: a status, and a small document that tells it. */
enum Refusal {
    BAD_REQUEST(400, "BadRequest", "the request cannot be understood", "400 494 497"),
    NOT_FOUND(404, "NotFound", "there is nothing here", "404"),
    METHOD_NOT_ALLOWED(405, "MethodNotAllowed", "this method is not served", "405"),
    TOO_LARGE(413, "PayloadTooLarge", "the body is larger than 1 MiB", "413"),
    TOO_LONG(414, "UriTooLong", "the path and query are too long", "414"),
    NO_WEB_SOCKET(426, "UpgradeRequired", "this is a web socket: ask for an upgrade", "426"),
    BROKEN(500, "InternalError", "something went wrong", "500"),
    NOT_IMPLEMENTED(501, "NotImplemented", "the request asks for what is not served", "501"),
    DEAD(502, "BadGateway", "the service cannot be reached", "502"),
    LATE(504, "GatewayTimeout", "the service did not answer in time", "504"),
    VERSION(505, "VersionNotSupported", "HTTP 1.0 and 1.1 are served, and no other", "505");

    private final int status;
    private final String code;
    private final String message;
    /** For which statuses of nginx it stands; some are its own, and no client sees them. */
    private final String of;

    Refusal(int status, String code, String message, String of) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.of = of;
    }

    /** Before the path is known, nginx can go to no place of this kind but to a path only, which costs the path in the log. */
    private boolean isEarly() {
        return this == BAD_REQUEST || this == TOO_LONG || this == VERSION;
    }

    private String place() {
        return (isEarly() ? "/refused/" : "@") + name().toLowerCase(Locale.ROOT);
    }

    String errorPage() {
        return "    error_page " + of + " " + place() + ";\n";
    }

    /** Where it is said. A client that is told to upgrade has to be told to what (RFC 9110, 15.5.22). */
    String location() {
        return "    location " + (isEarly() ? "= " + place() + " {\n        internal;\n" : place() + " {\n")
                + "        default_type application/json;\n"
                + (this == NO_WEB_SOCKET ? "        add_header Upgrade websocket always;\n" : "")
                + "        return " + status + " '{\"code\":\"" + code + "\",\"message\":\"" + message
                + "\"}\\n';\n    }\n";
    }
}
