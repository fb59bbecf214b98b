/**
 * The settings of the nine EGF2 services, one record each, as their configuration files are written.
 */
@NullMarked
package io.egf2.config.services;

import org.jspecify.annotations.NullMarked;
