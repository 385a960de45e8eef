package io.microcredential.core.assignment;

import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Says who may judge what: the places to fill, the conditions on whoever fills them, how much one
 * person may have on the desk, and how long they may keep it there.
 *
 * <p>At least one place is for another person than the learner, and at most one may go to a
 * declared program: whoever waits for all places never decides on the word of a program alone.
 *
 * @param places who judges each submission, 1 to 20 places
 * @param constraints what holds of everybody who judges
 * @param maximumOpen how many assignments one person may have open at a time, at least 1
 * @param lease how long an assignment stays open, more than 0
 */
public record AssignmentPolicy(
    List<AssessorPlace> places,
    List<AssignmentConstraint> constraints,
    int maximumOpen,
    Duration lease) {

  private static final int MOST_PLACES = 20;

  /** Leaves out repeated constraints and checks places and ranges. */
  public AssignmentPolicy {
    places = List.copyOf(places);
    if (places.size() > MOST_PLACES) {
      throw new IllegalArgumentException("a submission has at most " + MOST_PLACES + " places");
    }
    if (places.stream().noneMatch(AssessorPlace::isForAnotherPerson)) {
      throw new IllegalArgumentException(
          "at least one assessor's place is for people other than the learner and no program");
    }
    if (places.stream().filter(place -> place.kinds().contains(AssessorKind.AI)).count() > 1) {
      throw new IllegalArgumentException("at most one place may go to a program");
    }
    constraints = constraints.stream().distinct().toList();
    if (maximumOpen < 1) {
      throw new IllegalArgumentException(
          "a person may have at least 1 open assignment, was " + maximumOpen);
    }
    Objects.requireNonNull(lease, "lease");
    if (lease.isNegative() || lease.isZero()) {
      throw new IllegalArgumentException("a lease lasts longer than 0");
    }
  }

  /**
   * Returns a policy with every constraint there is.
   *
   * @param places who judges each submission
   * @param maximumOpen how many assignments one person may have open at a time
   * @param lease how long an assignment stays open
   * @return the policy
   * @throws IllegalArgumentException if a component is out of its range
   */
  public static AssignmentPolicy strict(
      List<AssessorPlace> places, int maximumOpen, Duration lease) {
    return new AssignmentPolicy(places, List.of(AssignmentConstraint.values()), maximumOpen, lease);
  }

  /**
   * Returns the places of a submission that nobody has.
   *
   * @param submission which submission
   * @param assignments all assignments; those of other submissions do not matter here
   * @param at when; a lease that is over by then gives its place back
   * @return the numbers of the places, counted from 0, in order
   */
  public List<Integer> openPlaces(
      SubmissionId submission, List<Assignment> assignments, Instant at) {
    List<Assignment> taken =
        assignments.stream()
            .filter(a -> a.submission().equals(submission))
            .filter(a -> a.isOpen(at) || a.isCompleted(at))
            .toList();
    return IntStream.range(0, places.size())
        .filter(place -> taken.stream().noneMatch(a -> takes(a, place)))
        .boxed()
        .toList();
  }

  /** An assignment under another policy takes no place that it would not be given under this. */
  private boolean takes(Assignment assignment, int place) {
    return assignment.place() == place && places.get(place).admits(assignment);
  }

  /**
   * Fills all open places of a submission, or says for every candidate why they may not judge.
   *
   * <p>Among those who may, whoever has fewer assignments open goes first. Ties are broken by the
   * SHA-256 digest of seed, submission and person, so that no name is always first and the same
   * arguments give the same answer anywhere. Places are filled in the policy's order, each with the
   * first candidate who leaves enough others for the places after it. Neither the order of the
   * candidates nor that of the assignments matters.
   *
   * @param request what is to be judged, and who has to do with it
   * @param candidates who could be asked, each person once
   * @param assignments all assignments of the programme, from which the load of each person and the
   *     places already taken are counted
   * @param at when; the leases begin then
   * @param seed breaks ties; keep it to repeat the answer
   * @return the assignments, or what is in the way; in both cases every refusal with its reasons
   * @throws IllegalArgumentException if two candidates are the same person
   */
  public AssignmentResult assign(
      AssignmentRequest request,
      List<AssessorCandidate> candidates,
      List<Assignment> assignments,
      Instant at,
      long seed) {
    if (candidates.stream().map(AssessorCandidate::person).distinct().count() < candidates.size()) {
      throw new IllegalArgumentException("list each candidate once, as the kind they judge as");
    }
    return new Assigning(this, request, assignments, at, seed).among(candidates);
  }

  /**
   * Returns what a learner may see of the state of a submission.
   *
   * @param submission which submission
   * @param assignments all assignments; those of other submissions do not matter here
   * @param at when
   * @return how many judgements are in and how many are being made, without a name
   */
  public AssessmentProgress progress(
      SubmissionId submission, List<Assignment> assignments, Instant at) {
    List<Assignment> completed = assignments.stream().filter(a -> a.isCompleted(at)).toList();
    int notCompleted = openPlaces(submission, completed, at).size();
    int free = openPlaces(submission, assignments, at).size();
    return new AssessmentProgress(
        submission, places.size(), places.size() - notCompleted, notCompleted - free);
  }

  /** Returns how many assignments a person has open. */
  static long load(AssessorCandidate candidate, List<Assignment> assignments, Instant at) {
    return assignments.stream()
        .filter(a -> a.assessor().equals(candidate.person()) && a.isOpen(at))
        .count();
  }
}
