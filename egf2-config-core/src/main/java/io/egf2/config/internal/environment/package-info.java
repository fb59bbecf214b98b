/** The environment variables of a start, and how those of the library are named. Uses nothing of ours. */
@NullMarked
package io.egf2.config.internal.environment;

import org.jspecify.annotations.NullMarked;
