/** Figures that are estimated from data: with their uncertainty, or with the reason why not. */
@NullMarked
package io.microcredential.rubric.estimate;

import org.jspecify.annotations.NullMarked;
