/** A service as a named module: it opens its settings records to the library that fills them. */
module io.egf2.examples.compatibility {
    requires static org.jspecify;
    requires io.egf2.config;

    opens io.egf2.examples.compatibility to
            io.egf2.config,
            tools.jackson.databind;
}
