/** For tests of how a service starts. */
@NullMarked
package io.egf2.config.testkit;

import org.jspecify.annotations.NullMarked;
