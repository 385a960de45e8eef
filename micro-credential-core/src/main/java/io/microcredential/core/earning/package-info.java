/** The way of a learner: enrollment, evidence, submission, assessment, decision, award. */
@NullMarked
package io.microcredential.core.earning;

import org.jspecify.annotations.NullMarked;
