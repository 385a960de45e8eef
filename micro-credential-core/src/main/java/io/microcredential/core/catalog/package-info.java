/**
 * Micro-credentials in the parts that teachers write: drafts, their checks, and published versions.
 */
@NullMarked
package io.microcredential.core.catalog;

import org.jspecify.annotations.NullMarked;
