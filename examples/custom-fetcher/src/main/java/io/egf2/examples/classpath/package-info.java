/** The fetcher of the page "Add a fetcher for another scheme": documents that are delivered inside of the service's jar. */
@NullMarked
package io.egf2.examples.classpath;

import org.jspecify.annotations.NullMarked;
