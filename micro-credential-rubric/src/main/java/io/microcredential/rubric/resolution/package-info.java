/** How the ratings of several assessors become one level for each criterion. */
@NullMarked
package io.microcredential.rubric.resolution;

import org.jspecify.annotations.NullMarked;
