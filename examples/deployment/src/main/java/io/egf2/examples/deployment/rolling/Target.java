package io.egf2.examples.deployment.rolling;

import java.io.IOException;

/** One thing that the load asks for, again and again. */
interface Target {

    /** Where it is, in a few words. */
    String name();

    /** Asks once, and throws if the answer is not what it has to be; the message says what it was, in a few words. */
    void ask() throws IOException;
}
