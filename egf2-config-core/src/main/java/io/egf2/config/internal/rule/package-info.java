/** What must fit between the documents of one system, a rule a class. */
@NullMarked
package io.egf2.config.internal.rule;

import org.jspecify.annotations.NullMarked;
