/** A fetcher for another scheme: documents in a zip archive, as releases are often delivered. */
@NullMarked
package io.egf2.examples.zip;

import org.jspecify.annotations.NullMarked;
