/**
 * Start-up configuration for EGF2 services: one URL in, typed settings out, or a clear report and an exit code.
 *
 * <p>{@link io.egf2.config.ConfigBootstrap} is where to begin.
 */
module io.egf2.config {
    // For the annotation processor, which is named in META-INF/services alone: were it provided here, a JDK 17 would
    // start this module in no runtime that was made without java.compiler.
    requires static java.compiler;
    requires static transitive org.jspecify;
    requires transitive com.fasterxml.jackson.annotation;
    requires tools.jackson.core;
    requires transitive tools.jackson.databind;
    requires okhttp3;
    requires okio;
    requires kotlin.stdlib;
    requires org.slf4j;

    exports io.egf2.config;
    exports io.egf2.config.fleet;
    exports io.egf2.config.generated;
    exports io.egf2.config.services;
    exports io.egf2.config.spi;

    uses io.egf2.config.spi.ConfigFetcher;
}
