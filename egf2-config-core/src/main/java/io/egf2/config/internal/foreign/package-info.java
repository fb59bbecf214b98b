/**
 * Values of types that are neither ours nor a record: read by a method of the type itself, or by Jackson databind, which is loaded
 * for nothing else. May use {@code bind}, {@code json} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.foreign;

import org.jspecify.annotations.NullMarked;
