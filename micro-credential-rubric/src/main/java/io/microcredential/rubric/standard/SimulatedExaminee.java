package io.microcredential.rubric.standard;

/**
 * One learner of a simulation, assessed twice.
 *
 * @param trueScore what the learner would score on average
 * @param first the score of the first assessment
 * @param second the score of another one of the same form, independent of the first given the true
 *     score
 */
public record SimulatedExaminee(double trueScore, double first, double second) {}
