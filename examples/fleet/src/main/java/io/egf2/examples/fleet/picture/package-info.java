/** A picture of who talks to whom, as Mermaid or SVG. */
@NullMarked
package io.egf2.examples.fleet.picture;

import org.jspecify.annotations.NullMarked;
