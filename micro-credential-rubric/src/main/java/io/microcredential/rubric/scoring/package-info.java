/**
 * Scoring policies of whole programmes as data: which number a judged rubric is worth, which
 * decision follows, and every step on the way.
 */
@NullMarked
package io.microcredential.rubric.scoring;

import org.jspecify.annotations.NullMarked;
