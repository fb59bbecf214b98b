/** The smallest real service: a record for its settings, a main, a test. Copy it to begin. */
@NullMarked
package io.egf2.examples.quickstart;

import org.jspecify.annotations.NullMarked;
