package io.egf2.examples.smallmode;

/**
 * What a service answers to a request.
 *
 * @param status the HTTP status
 * @param json the body
 */
record Answer(int status, String json) {

    /** An answer to a request that the service cannot do anything with. */
    static Answer refusal(int status, String why) {
        return new Answer(status, "{\"error\": " + Json.quoted(why) + "}");
    }
}
