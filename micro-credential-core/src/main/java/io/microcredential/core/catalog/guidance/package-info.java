/** What to earn next, and why: competencies, gaps, recommendations, and coverage of frameworks. */
@NullMarked
package io.microcredential.core.catalog.guidance;

import org.jspecify.annotations.NullMarked;
