/**
 * What the switches print instead of a start: the shape of a record in, its help or JSON Schema out; with a document and the
 * overrides, the effective settings. May use {@code bind}, {@code environment}, {@code json} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.print;

import org.jspecify.annotations.NullMarked;
