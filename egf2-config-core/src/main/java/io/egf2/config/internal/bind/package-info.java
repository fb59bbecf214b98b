/**
 * The stage BIND: a document and environment variables in, a settings record or all problems of both out. A tree of {@link
 * io.egf2.config.internal.bind.Shape}s, one for each type that a record declares, reads the values; {@link
 * io.egf2.config.internal.bind.Pointer} states what must not be shown of them. May use {@code environment}, {@code json},
 * {@code report} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.bind;

import org.jspecify.annotations.NullMarked;
