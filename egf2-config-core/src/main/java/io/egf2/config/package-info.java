/**
 * Start-up configuration for a service: find the parameter, fetch the document once, bind it to a record, or say what is
 * wrong and exit. {@link io.egf2.config.ConfigBootstrap} is where to begin.
 */
@NullMarked
package io.egf2.config;

import org.jspecify.annotations.NullMarked;
