/** How well each assessor rates: qualification, drift, rater effects, and what is read again. */
@NullMarked
package io.microcredential.rubric.calibration;

import org.jspecify.annotations.NullMarked;
