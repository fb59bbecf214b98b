/** The documents of all services, checked as one system: the command line of the tool, and what it writes. */
@NullMarked
package io.egf2.examples.fleet;

import org.jspecify.annotations.NullMarked;
