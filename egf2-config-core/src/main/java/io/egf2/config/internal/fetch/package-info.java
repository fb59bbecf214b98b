/**
 * The stage FETCH: a location in, bytes with their revision and fingerprint out. Here are the choice of a fetcher, the deadline, the
 * repetitions and the story of the attempts, and the reading of files; what HTTP does is behind {@link
 * io.egf2.config.internal.fetch.Http}. May use {@code spi}, {@code location}, {@code report} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.fetch;

import org.jspecify.annotations.NullMarked;
