/**
 * Figures as people read them: charts and reports that stand on their own, and text for programs.
 */
@NullMarked
package io.microcredential.rubric.report;

import org.jspecify.annotations.NullMarked;
