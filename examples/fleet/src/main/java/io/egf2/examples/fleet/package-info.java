/** The documents of all services, seen as one system: who talks to whom, as a picture in Mermaid or SVG. */
@NullMarked
package io.egf2.examples.fleet;

import org.jspecify.annotations.NullMarked;
