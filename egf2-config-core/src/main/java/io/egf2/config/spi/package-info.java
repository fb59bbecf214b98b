/**
 * What the author of a fetcher needs: implement {@link io.egf2.config.spi.ConfigFetcher} and name it in {@code
 * META-INF/services}. This package uses nothing else of the library.
 */
@NullMarked
package io.egf2.config.spi;

import org.jspecify.annotations.NullMarked;
