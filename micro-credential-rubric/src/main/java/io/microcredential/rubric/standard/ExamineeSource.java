package io.microcredential.rubric.standard;

import java.util.function.DoubleSupplier;

/** Makes up learners for a simulation. */
@FunctionalInterface
public interface ExamineeSource {

  /**
   * Draws one learner.
   *
   * @param uniform gives numbers from the open unit interval, the only source of chance
   * @return the learner
   */
  SimulatedExaminee draw(DoubleSupplier uniform);
}
