/** How far raters agree. */
@NullMarked
package io.microcredential.rubric.agreement;

import org.jspecify.annotations.NullMarked;
