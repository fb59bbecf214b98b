/**
 * The stage LOCATION: the value of the parameter in, a {@link io.egf2.config.internal.location.ConfigLocation} that is safe to print
 * out, or a failure that says what is wrong with it and where it was given. May use {@code report} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.location;

import org.jspecify.annotations.NullMarked;
