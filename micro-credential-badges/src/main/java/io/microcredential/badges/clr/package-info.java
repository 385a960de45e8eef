/**
 * Comprehensive Learner Records 2.0: many credentials of one learner as one, and how they relate.
 */
@NullMarked
package io.microcredential.badges.clr;

import org.jspecify.annotations.NullMarked;
