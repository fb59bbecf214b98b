@NullMarked
package io.egf2.examples.compatibility;

import org.jspecify.annotations.NullMarked;
