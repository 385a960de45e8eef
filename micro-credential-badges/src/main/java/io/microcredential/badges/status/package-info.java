/**
 * Whether a badge still stands: status lists out and in, and the refresh of credentials, by
 * Bitstring Status List 1.0 and the lists of 1EdTech.
 */
@NullMarked
package io.microcredential.badges.status;

import org.jspecify.annotations.NullMarked;
