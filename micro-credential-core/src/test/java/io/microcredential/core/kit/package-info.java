/**
 * The test kit: laws that implementations of one's own are held to, and samples to test with.
 *
 * <p>Published with the classifier {@code test-kit}. It needs nothing but core, JUnit 5 and
 * AssertJ.
 */
@NullMarked
package io.microcredential.core.kit;

import org.jspecify.annotations.NullMarked;
