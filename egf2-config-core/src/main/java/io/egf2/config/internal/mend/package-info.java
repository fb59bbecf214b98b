/**
 * The second reading of a document that the stage PARSE refused: its text in, every mistake of writing out, and the document as it
 * was meant, as far as that is certain. {@link io.egf2.config.internal.mend.RecoveringReader} goes on after a mistake, led by
 * {@code Grammar}; tokens with their mistakes come from {@code Lexer}, wrong brackets are found by {@code BracketSearch}, and what
 * is no JSON document at all is named by {@code NotJson}. Only a failure loads this room. May use {@code json}, {@code report} and
 * {@code text}.
 */
@NullMarked
package io.egf2.config.internal.mend;

import org.jspecify.annotations.NullMarked;
