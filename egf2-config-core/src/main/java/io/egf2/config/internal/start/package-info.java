/**
 * The pipeline itself: the arguments of a service in; settings, or a report and the end of the JVM, out. {@link
 * io.egf2.config.internal.start.Start} lists the stages, one a line; the parameter and the switches, the lines of the log and the
 * one exit stand around it. May use every other room.
 */
@NullMarked
package io.egf2.config.internal.start;

import org.jspecify.annotations.NullMarked;
