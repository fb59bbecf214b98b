/**
 * What the classes use that the annotation processor writes for records with {@link io.egf2.config.Settings}. Nobody else needs it,
 * and nothing else may rely on it: it goes with the processor of the same version.
 */
@NullMarked
package io.egf2.config.generated;

import org.jspecify.annotations.NullMarked;
