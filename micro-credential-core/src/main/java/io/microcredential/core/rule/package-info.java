/**
 * The award-rule language: a closed tree of rules, three-valued verdicts, and a trace that a
 * teacher can read.
 */
@NullMarked
package io.microcredential.core.rule;

import org.jspecify.annotations.NullMarked;
