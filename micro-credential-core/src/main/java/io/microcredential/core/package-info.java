/**
 * The words that every other package shares: problems and outcomes, language maps, exact fractions,
 * digests, versions, typed identifiers and organizations by reference.
 */
@NullMarked
package io.microcredential.core;

import org.jspecify.annotations.NullMarked;
