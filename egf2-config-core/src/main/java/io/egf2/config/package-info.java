/**
 * Start-up configuration for a service: find the parameter, fetch the document once, bind it to a record, or say what is wrong
 * and exit. {@link io.egf2.config.ConfigBootstrap} is where to begin.
 *
 * <p>What a service uses is here, and in {@link io.egf2.config.services} and {@link io.egf2.config.spi}. The stages of the pipeline
 * stand in rooms of their own below {@code internal}, which are exported to nobody.
 */
@NullMarked
package io.egf2.config;

import org.jspecify.annotations.NullMarked;
