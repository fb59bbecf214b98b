/**
 * EGF2 in small mode: nine services, each in a JVM of its own, started from one config server on loopback. {@link
 * io.egf2.examples.smallmode.SmallMode} runs it all.
 */
@NullMarked
package io.egf2.examples.smallmode;

import org.jspecify.annotations.NullMarked;
