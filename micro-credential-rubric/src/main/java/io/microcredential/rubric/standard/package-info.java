/**
 * Where a passing line lies, and how far decisions made at it can be trusted: cut scores from
 * judges and from examinees, decision consistency and accuracy.
 */
@NullMarked
package io.microcredential.rubric.standard;

import org.jspecify.annotations.NullMarked;
