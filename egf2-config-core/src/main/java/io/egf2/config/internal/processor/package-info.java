/**
 * The annotation processor for records with {@link io.egf2.config.Settings}: finds out what they declare by the same code as a start
 * without it, from what the compiler tells, and writes it down as a class. No start loads this.
 */
@NullMarked
package io.egf2.config.internal.processor;

import org.jspecify.annotations.NullMarked;
