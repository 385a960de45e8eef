/** Whether groups fare alike: award rates with small cells hidden, differences, and item bias. */
@NullMarked
package io.microcredential.rubric.fairness;

import org.jspecify.annotations.NullMarked;
