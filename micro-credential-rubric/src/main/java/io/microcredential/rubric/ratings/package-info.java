/** Ratings as researchers have them: units by raters by criteria, with holes. */
@NullMarked
package io.microcredential.rubric.ratings;

import org.jspecify.annotations.NullMarked;
