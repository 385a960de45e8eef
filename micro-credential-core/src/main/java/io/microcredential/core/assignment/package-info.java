/**
 * Who judges a submission and by when: the policy of a programme as data, the assignment as a pure
 * function of it, and the days that a judgement may take.
 */
@NullMarked
package io.microcredential.core.assignment;

import org.jspecify.annotations.NullMarked;
