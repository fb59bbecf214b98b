package io.egf2.config;

/**
 * The kinds of problem. A code is stable: alerts and run books may rely on it. The first letter of its {@link #id()} is the
 * stage: P parameter, L location, F fetch, D document, B bind, N between documents, X the library itself.
 */
public enum ProblemCode {
    /** The start parameter is missing. */
    PARAMETER_MISSING("P01", ExitCode.USAGE),
    /** The start parameter is given more than once, with different values. */
    PARAMETER_AMBIGUOUS("P02", ExitCode.USAGE),
    /** A switch of the library has no value, a bad value, or is misspelt. */
    SWITCH_INVALID("P03", ExitCode.USAGE),

    /** The location is not a URL or path. */
    LOCATION_MALFORMED("L01", ExitCode.USAGE),
    /** There is no fetcher for the location's scheme. */
    SCHEME_UNKNOWN("L02", ExitCode.USAGE),
    /** Two fetchers serve the location's scheme. */
    SCHEME_AMBIGUOUS("L03", ExitCode.USAGE),

    /** There is no such document. */
    NOT_FOUND("F01", ExitCode.NOT_FOUND),
    /** The document must not be read by this service. */
    NO_PERMISSION("F02", ExitCode.NO_PERMISSION),
    /** The server's name is not resolved, or there is no connection to it. */
    UNREACHABLE("F03", ExitCode.UNAVAILABLE),
    /** The document did not arrive in time. */
    TIMEOUT("F04", ExitCode.UNAVAILABLE),
    /** The server is overloaded or broken for the moment. */
    SERVER_TROUBLE("F05", ExitCode.UNAVAILABLE),
    /** The document was cut off before its end. */
    INCOMPLETE("F06", ExitCode.UNAVAILABLE),
    /** The server answered something that is neither a document nor a known failure. */
    UNUSABLE_ANSWER("F07", ExitCode.UNAVAILABLE),
    /** The server's certificate is not trusted. */
    NOT_TRUSTED("F08", ExitCode.UNAVAILABLE),
    /** The server sent the library to a place it does not go. */
    REDIRECT_REFUSED("F09", ExitCode.UNAVAILABLE),
    /** The document is larger than allowed. */
    TOO_LARGE("F10", ExitCode.DATA),
    /** The answer is empty, a web page or in an unknown encoding. */
    NO_DOCUMENT("F11", ExitCode.DATA),
    /** The setup of this JVM or machine keeps the library from asking: proxy, trust store, encoding, a header. */
    LOCAL_SETUP("F12", ExitCode.USAGE),

    /** The document is not JSON. */
    JSON_SYNTAX("D01", ExitCode.DATA),
    /** The document ends too early. */
    JSON_TRUNCATED("D02", ExitCode.DATA),
    /** The document holds a comment. */
    JSON_COMMENT("D03", ExitCode.DATA),
    /** The document uses quotation marks that JSON does not know. */
    JSON_QUOTES("D04", ExitCode.DATA),
    /** There is a comma too many or too few. */
    JSON_COMMA("D05", ExitCode.DATA),
    /** The document is not UTF-8. */
    JSON_ENCODING("D06", ExitCode.DATA),
    /** A word or number that JSON does not know, such as NaN. */
    JSON_LITERAL("D07", ExitCode.DATA),
    /** There is a duplicate key: it stands twice in one object. */
    JSON_DUPLICATE_KEY("D08", ExitCode.DATA),
    /** Something follows after the document's end. */
    JSON_TRAILING("D09", ExitCode.DATA),
    /** The document is JSON, but not an object. */
    JSON_NOT_OBJECT("D10", ExitCode.DATA),
    /** The document is nested too deeply, or a number, key or string in it is too long. */
    JSON_LIMIT("D11", ExitCode.DATA),

    /** A required key is missing. */
    KEY_MISSING("B01", ExitCode.SETTINGS),
    /** The settings know no such key. */
    KEY_UNKNOWN("B02", ExitCode.SETTINGS),
    /** A value is of the wrong type. */
    VALUE_TYPE("B03", ExitCode.SETTINGS),
    /** A number or duration is out of its range. */
    VALUE_RANGE("B04", ExitCode.SETTINGS),
    /** A value is none of those that are allowed. */
    VALUE_CHOICE("B05", ExitCode.SETTINGS),
    /** A text cannot be read as what it should be, such as a duration or host and port. */
    VALUE_FORMAT("B06", ExitCode.SETTINGS),
    /** The URL of a peer service is not usable. */
    PEER_URL("B07", ExitCode.SETTINGS),
    /** Values that do not fit together: a rule of the settings record is broken. */
    RULE_BROKEN("B08", ExitCode.SETTINGS),
    /** A secret refers to an environment variable or file that cannot be read. */
    SECRET_UNRESOLVED("B09", ExitCode.SETTINGS),
    /** An environment variable overrides nothing, or two override the same key. */
    OVERRIDE_INVALID("B10", ExitCode.SETTINGS),
    /** A number is written as a string; accepted with a warning. */
    NUMBER_AS_TEXT("B11", ExitCode.SETTINGS),
    /** A value stands in a set twice; accepted with a warning. */
    VALUE_REPEATED("B12", ExitCode.SETTINGS),

    /** Two services are in one consumer group. */
    CONSUMER_GROUP_SHARED("N01", ExitCode.SETTINGS),
    /** A service takes events from another kind of queue than the one that they are put into. */
    QUEUE_KIND("N02", ExitCode.SETTINGS),
    /** A service takes events from another Kafka. */
    KAFKA_HOSTS("N03", ExitCode.SETTINGS),
    /** A service takes events from another topic. */
    QUEUE_TOPIC("N04", ExitCode.SETTINGS),
    /** A service takes events from another RethinkDB. */
    QUEUE_RETHINKDB("N05", ExitCode.SETTINGS),
    /** A service takes events from another database or table. */
    QUEUE_TABLE("N06", ExitCode.SETTINGS),
    /** The URL of a peer leads to another service. */
    PEER_MISTAKEN("N07", ExitCode.SETTINGS),
    /** The URL of a peer on the same host has another port than the peer sets. */
    PEER_PORT("N08", ExitCode.SETTINGS),
    /** Two services of one host listen on one port. */
    PORT_TAKEN("N09", ExitCode.SETTINGS),
    /** Services name one peer by different URLs. */
    PEER_URL_DIFFERS("N10", ExitCode.SETTINGS),
    /** Services search at different hosts; a warning. */
    SEARCH_DIFFERS("N11", ExitCode.SETTINGS),
    /** A scheduler is named, which listens nowhere; a warning. */
    SCHEDULER_NAMED("N12", ExitCode.SETTINGS),
    /** Uploads go into the bucket that holds the documents. */
    BUCKET_OF_DOCUMENTS("N13", ExitCode.SETTINGS),
    /** A section is set that nobody reads; a warning. */
    WITHOUT_EFFECT("N14", ExitCode.SETTINGS),
    /** Storage and queue are none of the modes; a warning. */
    MODE_UNKNOWN("N15", ExitCode.SETTINGS),
    /** A host that a document names cannot be reached. */
    HOST_UNREACHABLE("N16", ExitCode.UNAVAILABLE),
    /** What is to be silenced is not found any more; a warning. */
    SILENCE_UNUSED("N17", ExitCode.SETTINGS),
    /** A line that silences a finding cannot be understood, or gives no reason. */
    SILENCE_INVALID("N18", ExitCode.USAGE),
    /** Two services are one client of Kafka; a warning. */
    KAFKA_CLIENT_SHARED("N19", ExitCode.SETTINGS),
    /** A service keeps its place in the table that the events are put into. */
    OFFSETS_AMONG_EVENTS("N20", ExitCode.SETTINGS),

    /** A bug in the library, a fetcher or a settings record. */
    BUG("X01", ExitCode.BUG),
    /** A jar of the class path or a module of the Java runtime is missing, or is of a version that does not fit. */
    CLASS_PATH("X02", ExitCode.USAGE);

    private final String id;
    private final ExitCode exitCode;

    ProblemCode(String suffix, ExitCode exitCode) {
        this.id = "EGF2-" + suffix;
        this.exitCode = exitCode;
    }

    /**
     * The code as the report prints it.
     *
     * @return for instance {@code EGF2-B03}
     */
    public String id() {
        return id;
    }

    /**
     * The exit code of a start that fails for such a problem.
     *
     * @return a number of {@code sysexits.h}
     */
    public int exitCode() {
        return exitCode.number();
    }

    /**
     * The same as {@link #id()}.
     *
     * @return for instance {@code EGF2-B03}
     */
    @Override
    public String toString() {
        return id;
    }
}
