/**
 * The stage PARSE: bytes in, a {@link io.egf2.config.internal.json.JsonDocument} whose every value knows its place out, strictly
 * by RFC 8259, or a failure that says which mistake was made where. The source lines of reports are cut out here too. May use
 * {@code report} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.json;

import org.jspecify.annotations.NullMarked;
