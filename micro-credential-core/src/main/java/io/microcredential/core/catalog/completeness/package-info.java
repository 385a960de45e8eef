/** Whether a definition and an award say what public profiles ask for. */
@NullMarked
package io.microcredential.core.catalog.completeness;

import org.jspecify.annotations.NullMarked;
