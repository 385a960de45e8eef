/** Scores of rubrics: exact, rounded only as declared, and explained. */
@NullMarked
package io.microcredential.rubric;

import org.jspecify.annotations.NullMarked;
