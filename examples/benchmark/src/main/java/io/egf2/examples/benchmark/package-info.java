/** Measures how long a service takes from the start of its JVM to its settings, beside other ways to them. */
@NullMarked
package io.egf2.examples.benchmark;

import org.jspecify.annotations.NullMarked;
