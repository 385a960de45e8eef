/** Whether feedback helps: what an editor would ask of it before a learner reads it. */
@NullMarked
package io.microcredential.rubric.feedback;

import org.jspecify.annotations.NullMarked;
