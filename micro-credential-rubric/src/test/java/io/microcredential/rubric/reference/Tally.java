package io.microcredential.rubric.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Conformance;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts how many reference values hold, and names every one that does not, with its reason.
 *
 * <p>A value that differs for a known reason is still counted as missed; it only does not fail the
 * test.
 */
public final class Tally {

  private final String subject;
  private final List<String> known = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();
  private int compared;
  private int held;

  /** Starts a tally for one subject, such as "kappa". */
  public Tally(String subject) {
    this.subject = subject;
  }

  /** Compares a closed form: within 1e-9 of the reference, relative to it. */
  public void closedForm(ReferenceValue row, String what, double reference, double ours) {
    compare(row, what, reference, ours, 1e-9);
  }

  /** Compares within a tolerance, relative to the reference or absolute where that is tiny. */
  public void compare(
      ReferenceValue row, String what, double reference, double ours, double tolerance) {
    compared++;
    // A reference of 0 cannot be met relatively: programs print the dust of their own subtraction.
    if (Math.abs(ours - reference) <= tolerance * Math.max(Math.abs(reference), 1e-4)) {
      held++;
    } else {
      wrong.add(line(row, what) + ": reference " + reference + ", ours " + ours);
    }
  }

  /** Counts a reference value that is not met, and says why that is right. */
  public void differs(ReferenceValue row, String what, String reason) {
    compared++;
    known.add(line(row, what) + ": " + reason);
  }

  private static String line(ReferenceValue row, String what) {
    return "line "
        + row.place()
        + ", "
        + row.dataset()
        + ", "
        + row.statistic()
        + " ("
        + row.parameters()
        + "), "
        + what
        + " by "
        + row.source();
  }

  /**
   * Prints n of m with each miss and its reason, and fails where a miss has none, or where the
   * README's table says something else.
   */
  public void hold(int expectedHeld, int expectedCompared) {
    System.out.println(subject + ": " + held + " of " + compared + " reference values hold");
    known.forEach(miss -> System.out.println("  not met: " + miss));
    assertThat(wrong).as("reference values of %s that do not hold", subject).isEmpty();
    assertThat(List.of(held, compared))
        .as("values of %s that hold, of how many", subject)
        .containsExactly(expectedHeld, expectedCompared);
    Conformance.states(subject, held, compared);
  }
}
