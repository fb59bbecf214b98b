@NullMarked
package io.egf2.config.testkit;

import org.jspecify.annotations.NullMarked;
