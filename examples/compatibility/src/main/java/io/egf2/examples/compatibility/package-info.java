/** One service, to be started in all kinds of surroundings: what works is in {@code docs/reference/compatibility.md}. */
@NullMarked
package io.egf2.examples.compatibility;

import org.jspecify.annotations.NullMarked;
