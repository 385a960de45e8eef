/** What the packages of this module share and nobody outside needs. */
@NullMarked
package io.microcredential.rubric.internal;

import org.jspecify.annotations.NullMarked;
