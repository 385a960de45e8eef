package io.microcredential.core.earning;

import io.microcredential.core.Fraction;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.TestScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a learner from outside the submission, as far as award rules ask for it.
 *
 * @param tests the scores of formal tests
 * @param held the micro-credentials awarded before
 * @param hours the hours of participation, or null where nobody counted
 */
public record LearnerRecord(
    List<TestScore> tests, List<HeldCredential> held, @Nullable Fraction hours) {

  private static final LearnerRecord NOTHING = new LearnerRecord(List.of(), List.of(), null);

  /** Copies the lists and refuses a second score of one test. */
  public LearnerRecord {
    tests = List.copyOf(tests);
    held = List.copyOf(held);
    Coherence.require(
        Coherence.distinct(tests, TestScore::test),
        "each test has at most one score; say which one counts");
  }

  /**
   * Returns a record with nothing in it.
   *
   * @return the record
   */
  public static LearnerRecord nothing() {
    return NOTHING;
  }

  /**
   * Returns a record of what was awarded before.
   *
   * @param credentials the micro-credentials held, such as those of {@link Award#held()}
   * @return the record, without tests and hours
   */
  public static LearnerRecord holding(List<HeldCredential> credentials) {
    return new LearnerRecord(List.of(), credentials, null);
  }

  /** Returns how much is known; what it is, is the learner's own. */
  @Override
  public String toString() {
    return "LearnerRecord[tests=" + tests.size() + ", held=" + held.size() + "]";
  }
}
