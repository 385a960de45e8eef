package io.microcredential.core.assignment;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assignment.AssignmentResult.Assigned;
import io.microcredential.core.assignment.AssignmentResult.Unassigned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Fills the open places of one submission. */
final class Assigning {

  private final AssignmentPolicy policy;
  private final AssignmentRequest request;
  private final List<Assignment> assignments;
  private final Instant at;
  private final long seed;
  private final List<Integer> open;

  Assigning(
      AssignmentPolicy policy,
      AssignmentRequest request,
      List<Assignment> assignments,
      Instant at,
      long seed) {
    this.policy = policy;
    this.request = request;
    this.assignments = assignments;
    this.at = at;
    this.seed = seed;
    this.open = policy.openPlaces(request.submission(), assignments, at);
  }

  AssignmentResult among(List<AssessorCandidate> candidates) {
    if (open.isEmpty()) {
      Problem problem =
          Problem.error(
                  "assignment.no-open-place", places(), "Every place of this submission is taken.")
              .fix("Go on with those who have it.");
      return new Unassigned(Problems.of(problem), List.of());
    }
    List<CandidateRefusal> refusals = new ArrayList<>();
    List<Ranked> eligible = new ArrayList<>();
    for (AssessorCandidate candidate : candidates) {
      Problems problems =
          CandidateCheck.problems(policy, request, assignments, at, open, candidate);
      if (problems.isEmpty()) {
        eligible.add(ranked(candidate));
      } else {
        refusals.add(new CandidateRefusal(candidate.person(), problems));
      }
    }
    refusals.sort(Comparator.comparing(refusal -> refusal.candidate().value()));
    eligible.sort(Ranked.ORDER);
    List<List<AssessorCandidate>> choices =
        open.stream().map(place -> firstFor(place, eligible)).toList();
    return Seating.first(choices)
        .<AssignmentResult>map(seated -> new Assigned(assignments(seated), refusals))
        .orElseGet(() -> new Unassigned(tooFew(choices), refusals));
  }

  private static JsonPointer places() {
    return JsonPointer.root().child("places");
  }

  /** More than one for each open place are never needed: the others take at most the rest. */
  private List<AssessorCandidate> firstFor(int place, List<Ranked> eligible) {
    return eligible.stream()
        .map(Ranked::candidate)
        .filter(candidate -> CandidateCheck.fits(policy, request, at, place, candidate))
        .limit(open.size())
        .toList();
  }

  private List<Assignment> assignments(List<AssessorCandidate> seated) {
    List<Assignment> made = new ArrayList<>();
    for (int i = 0; i < seated.size(); i++) {
      AssessorCandidate candidate = seated.get(i);
      int place = open.get(i);
      made.add(
          new Assignment(
              request.submission(),
              place,
              candidate.person(),
              candidate.kind(),
              policy.places().get(place).role(),
              at,
              at.plus(policy.lease()),
              null));
    }
    return made;
  }

  private Problems tooFew(List<List<AssessorCandidate>> choices) {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < choices.size(); i++) {
      if (choices.get(i).isEmpty()) {
        problems.add(
            Problem.error(
                    "assignment.nobody",
                    places().child(open.get(i)),
                    "No candidate may take this place.")
                .fix("Read the refusals, and ask more people."));
      }
    }
    if (problems.isEmpty()) {
      problems.add(
          Problem.error(
                  "assignment.too-few",
                  places(),
                  "There are candidates for each open place, but too few for all of them.")
              .fix("Ask more people."));
    }
    return Problems.of(problems);
  }

  private Ranked ranked(AssessorCandidate candidate) {
    String tie = seed + "\n" + request.submission() + "\n" + candidate.person();
    return new Ranked(
        candidate, AssignmentPolicy.load(candidate, assignments, at), Digest.ofText(tie).hex());
  }

  /** A candidate with what decides the order. */
  private record Ranked(AssessorCandidate candidate, long load, String tie) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparingLong(Ranked::load).thenComparing(Ranked::tie);
  }
}
