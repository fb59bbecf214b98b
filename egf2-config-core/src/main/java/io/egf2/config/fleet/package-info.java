/**
 * The documents of all services, checked as one system before anything is restarted: {@link io.egf2.config.fleet.FleetCheck}. A
 * service's start loads nothing of this.
 */
@NullMarked
package io.egf2.config.fleet;

import org.jspecify.annotations.NullMarked;
