/** Rubrics in the form of CASE 1.1, out and in again. */
@NullMarked
package io.microcredential.rubric.exchange;

import org.jspecify.annotations.NullMarked;
