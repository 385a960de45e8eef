/**
 * Proofs that secure a credential: Data Integrity over the statements of the document, and VC-JWT
 * over its bytes.
 */
@NullMarked
package io.microcredential.badges.proof;

import org.jspecify.annotations.NullMarked;
