/**
 * The test kit of badges: badges made from fixed keys at fixed times, each with what a verifier has
 * to say of it.
 *
 * <p>Published with the classifier {@code test-kit}. It needs badges and the kit of core.
 */
@NullMarked
package io.microcredential.badges.kit;

import org.jspecify.annotations.NullMarked;
