package io.microcredential.core.credit;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The approvals that somebody knows of.
 *
 * @param approvals the approvals
 */
public record CreditApprovals(List<CreditApproval> approvals) {

  /** Copies the list. */
  public CreditApprovals {
    approvals = List.copyOf(approvals);
  }

  /**
   * Returns the given approvals.
   *
   * @param approvals the approvals
   * @return all of them
   */
  public static CreditApprovals of(CreditApproval... approvals) {
    return new CreditApprovals(List.of(approvals));
  }

  /**
   * Finds the approvals that hold for a learner on a day.
   *
   * @param credential the micro-credential
   * @param version its version
   * @param place the jurisdiction in which the learner works
   * @param day the day that counts, by the authority's rule that of the award or of the request
   * @return at least one approval, with a warning {@code credit.conditional} for each that has
   *     conditions; or, for each approval that comes near, why it does not hold: {@code
   *     credit.not-approved}, {@code credit.version-not-approved}, {@code
   *     credit.other-jurisdiction}, {@code credit.approval-not-in-force}
   */
  public Outcome<List<CreditApproval>> approving(
      MicroCredentialId credential, Version version, Jurisdiction place, LocalDate day) {
    List<CreditApproval> holding =
        approvals.stream()
            .filter(a -> a.isAbout(credential, version) && a.scope().holds(place, day))
            .toList();
    if (holding.isEmpty()) {
      return Outcome.refusal(Problems.of(whyNot(credential, version, place, day)));
    }
    return Outcome.success(
        holding,
        Problems.of(
            IntStream.range(0, holding.size())
                .filter(i -> holding.get(i).conditions() != null)
                .mapToObj(CreditApprovals::conditional)
                .toList()));
  }

  private static Problem conditional(int index) {
    return Problem.warning(
            "credit.conditional",
            JsonPointer.root().child(index).child("conditions"),
            "The authority asks for something besides the award.")
        .fix("Show the learner the conditions and keep what shows that they are met.");
  }

  private List<Problem> whyNot(
      MicroCredentialId credential, Version version, Jurisdiction place, LocalDate day) {
    List<Problem> near =
        IntStream.range(0, approvals.size())
            .filter(i -> approvals.get(i).credential().equals(credential))
            .mapToObj(i -> whyNot(i, version, place, day))
            .toList();
    return near.isEmpty()
        ? List.of(
            Problem.error(
                    "credit.not-approved",
                    JsonPointer.root().child("approvals"),
                    "No authority has approved this micro-credential.")
                .fix("Ask the authority for an approval."))
        : near;
  }

  private Problem whyNot(int index, Version version, Jurisdiction place, LocalDate day) {
    CreditApproval approval = approvals.get(index);
    JsonPointer here = JsonPointer.root().child("approvals").child(index);
    if (!approval.scope().jurisdiction().covers(place)) {
      return Problem.error(
              "credit.other-jurisdiction",
              here.child("scope").child("jurisdiction"),
              "The approval holds in "
                  + approval.scope().jurisdiction()
                  + ", and the learner works in "
                  + place
                  + ".")
          .fix("Ask the authority of the learner's own jurisdiction.");
    }
    if (!approval.isAbout(approval.credential(), version)) {
      return Problem.error(
              "credit.version-not-approved",
              here.child("versions"),
              "Version "
                  + version
                  + " is not among the approved ones: "
                  + approval.versions().stream()
                      .map(Version::toString)
                      .collect(Collectors.joining(", "))
                  + ".")
          .fix("Ask the authority to approve this version too.");
    }
    return Problem.error(
            "credit.approval-not-in-force",
            here.child("scope").child("validity"),
            "The approval holds on the days "
                + approval.scope().validity()
                + ", which do not include "
                + day
                + ".")
        .fix("Ask the authority whether it renews the approval.");
  }
}
