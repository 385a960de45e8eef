/**
 * How work is judged: rubrics, ratings, feedback, assessors, and the ports through which ratings
 * are combined and scored.
 */
@NullMarked
package io.microcredential.core.assessment;

import org.jspecify.annotations.NullMarked;
