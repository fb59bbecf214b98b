/**
 * How a stage fails, and how that is told: problems in, the report for the operator and the exit code out. Uses only {@code text}.
 */
@NullMarked
package io.egf2.config.internal.report;

import org.jspecify.annotations.NullMarked;
