package io.egf2.examples.smallmode;

import java.util.Map;

/** Where the services find their documents. */
interface DocumentSource extends AutoCloseable {

    /** What it is, in two or three words. */
    String name();

    /**
     * The location of a document.
     *
     * @param path such as {@code /auth.json}
     */
    String url(String path);

    /** The revision under which a service will know a document. */
    String revision(ServedDocument document);

    /** The environment variables that a service needs to read from here. */
    Map<String, String> environment();

    /** From now on it may be busy once. */
    default void openToServices() {}

    @Override
    void close();
}
