package io.microcredential.core.assignment;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AssessorKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Checks one candidate against a policy: which of the open places they may take, or why none. */
final class CandidateCheck {

  private static final JsonPointer ROOT = JsonPointer.root();
  private static final JsonPointer PERSON = ROOT.child("assessor").child("person");

  private final AssignmentPolicy policy;
  private final AssignmentRequest request;
  private final List<Assignment> assignments;
  private final Instant at;
  private final AssessorCandidate candidate;
  private final List<Problem> problems = new ArrayList<>();

  private CandidateCheck(
      AssignmentPolicy policy,
      AssignmentRequest request,
      List<Assignment> assignments,
      Instant at,
      AssessorCandidate candidate) {
    this.policy = policy;
    this.request = request;
    this.assignments = assignments;
    this.at = at;
    this.candidate = candidate;
  }

  /** Returns every reason why a candidate may take none of the open places; none if they may. */
  static Problems problems(
      AssignmentPolicy policy,
      AssignmentRequest request,
      List<Assignment> assignments,
      Instant at,
      List<Integer> open,
      AssessorCandidate candidate) {
    var check = new CandidateCheck(policy, request, assignments, at, candidate);
    check.always();
    policy.constraints().forEach(check::constraint);
    check.place(open);
    return Problems.of(check.problems);
  }

  /** Returns whether a place admits the kind and the certification that a candidate has. */
  static boolean fits(
      AssignmentPolicy policy,
      AssignmentRequest request,
      Instant at,
      int place,
      AssessorCandidate candidate) {
    AssessorPlace seat = policy.places().get(place);
    return seat.kinds().contains(candidate.kind())
        && isCertified(policy, request, at, seat, candidate);
  }

  private static boolean isCertified(
      AssignmentPolicy policy,
      AssignmentRequest request,
      Instant at,
      AssessorPlace seat,
      AssessorCandidate candidate) {
    LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
    return !policy.constraints().contains(AssignmentConstraint.CERTIFICATION)
        || !candidate.kind().needsCertification()
        || candidate.assessor().isCertifiedFor(request.credential(), seat.role(), day);
  }

  private void add(String code, JsonPointer where, String message, String fix) {
    problems.add(Problem.error(code, where, message).fix(fix));
  }

  private void always() {
    if (ofThisSubmission().anyMatch(a -> a.isOpen(at) || a.isCompleted(at))) {
      add(
          "assignment.second-by-same",
          PERSON,
          "This person has a place with this submission already.",
          "Ask somebody else.");
    }
    if (AssignmentPolicy.load(candidate, assignments, at) >= policy.maximumOpen()) {
      add(
          "assignment.load",
          PERSON,
          "This person has as many assignments open as the policy allows.",
          "Wait until one is handed in or expires, or ask somebody else.");
    }
    if (candidate.kind() == AssessorKind.SELF && !request.learners().contains(candidate.person())) {
      add(
          "assignment.self-of-another",
          ROOT.child("kind"),
          "A self-assessment is made by the learner.",
          "Let the learner make it, or list this person as a peer.");
    }
  }

  private Stream<Assignment> ofThisSubmission() {
    return assignments.stream()
        .filter(a -> a.submission().equals(request.submission()))
        .filter(a -> a.assessor().equals(candidate.person()));
  }

  private void constraint(AssignmentConstraint constraint) {
    if (constraint.separates() && candidate.kind() == AssessorKind.SELF) {
      return;
    }
    switch (constraint) {
      case NOT_OWN_WORK -> among(request.learners(), "own-work", "Nobody judges their own work.");
      case NOT_OWN_ORGANIZATION -> organization();
      case NOT_AUTHOR ->
          among(request.authors(), "author", "Nobody judges by a definition that they wrote.");
      case NOT_COACH ->
          among(request.coaches(), "coach", "Nobody judges a learner whom they coach.");
      case LEARNER_UNKNOWN ->
          among(request.informed(), "learner-known", "This person knows whose work it is.");
      case ASSESSOR_UNKNOWN ->
          among(request.disclosed(), "assessor-known", "The learner knows of this person.");
      case NOT_EARLIER_ASSESSOR ->
          among(request.earlierAssessors(), "judged-before", "This person judged it before.");
      case NOT_LAPSED -> lapsed();
      case EXPERTISE -> expertise();
      // Depends on the role and is checked with the place.
      case CERTIFICATION -> {}
    }
  }

  private void among(List<PersonId> people, String code, String message) {
    if (people.contains(candidate.person())) {
      add("assignment." + code, PERSON, message, "Ask somebody else.");
    }
  }

  private void organization() {
    if (!Collections.disjoint(request.organizations(), candidate.organizations())) {
      add(
          "assignment.own-organization",
          ROOT.child("organizations"),
          "Nobody judges work from their own organization.",
          "Ask somebody from another organization.");
    }
  }

  private void lapsed() {
    if (ofThisSubmission().anyMatch(a -> a.isLapsed(at))) {
      add(
          "assignment.lapsed",
          PERSON,
          "This person let the lease of this submission expire.",
          "Ask somebody else.");
    }
  }

  private void expertise() {
    if (!candidate.expertise().containsAll(request.expertise())) {
      add(
          "assignment.expertise",
          ROOT.child("expertise"),
          "This person lacks a field of expertise that the submission needs.",
          "Ask somebody who has all of them.");
    }
  }

  private void place(List<Integer> open) {
    List<AssessorPlace> admitting =
        open.stream()
            .map(policy.places()::get)
            .filter(seat -> seat.kinds().contains(candidate.kind()))
            .toList();
    if (admitting.isEmpty()) {
      add(
          "assignment.kind",
          ROOT.child("kind"),
          "No open place is for this kind of assessor.",
          "Ask somebody of a kind that an open place admits.");
    } else if (admitting.stream()
        .noneMatch(seat -> isCertified(policy, request, at, seat, candidate))) {
      add(
          "assignment.not-certified",
          ROOT.child("assessor").child("certifications"),
          "This person holds no certification to judge this micro-credential in this role that day.",
          "Certify the person first, or ask a certified assessor.");
    }
  }
}
