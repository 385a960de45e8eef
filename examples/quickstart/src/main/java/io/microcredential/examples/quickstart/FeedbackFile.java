package io.microcredential.examples.quickstart;

import io.microcredential.core.DecisionId;
import java.time.Instant;

/**
 * What the office writes to the teacher with a decision; the decision itself follows from the rule.
 *
 * @param decision the number of the decision
 * @param decidedAt when
 * @param overall the words about the whole
 */
public record FeedbackFile(DecisionId decision, Instant decidedAt, String overall) {}
