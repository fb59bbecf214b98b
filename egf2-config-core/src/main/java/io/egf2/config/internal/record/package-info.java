/**
 * What a settings record declares: its class in, its {@link io.egf2.config.internal.bind.RecordShape} out, while the document is
 * on its way. May use {@code bind} and {@code foreign}, and {@code report} for the mistakes of a record.
 */
@NullMarked
package io.egf2.config.internal.record;

import org.jspecify.annotations.NullMarked;
