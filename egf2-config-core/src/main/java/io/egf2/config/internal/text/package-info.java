/**
 * Words and their forms, of no stage: URLs, hosts and lengths of time as people write them, what a misspelt word may have meant,
 * and foreign text made safe to be shown. Uses no other room, not even the problems and values of {@code io.egf2.config}.
 */
@NullMarked
package io.egf2.config.internal.text;

import org.jspecify.annotations.NullMarked;
