/**
 * The fewest mistakes that explain a document: one mark of JSON that is missing, too many or misplaced makes a reader stumble more
 * than once, and is one mistake to whoever wrote it. {@link io.egf2.config.internal.slip.Reading} is what the second reading comes
 * to. Only a failure loads this room. May use {@code mend}, {@code json}, {@code report} and {@code text}.
 */
@NullMarked
package io.egf2.config.internal.slip;

import org.jspecify.annotations.NullMarked;
