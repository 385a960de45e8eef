package io.microcredential.core.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assignment.AssignmentResult.Assigned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of every assignment, checked against a plain restatement of the constraints. */
class AssignmentLawsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final MicroCredentialId CREDENTIAL =
      MicroCredentialId.of("https://example.org/wait-time");
  private static final List<String> FIELDS = List.of("mathematics", "reading");

  /** Everything that one search is asked. */
  private record Case(
      AssignmentPolicy policy,
      AssignmentRequest request,
      List<AssessorCandidate> candidates,
      List<Assignment> assignments) {

    AssignmentResult search(long seed) {
      return policy.assign(request, candidates, assignments, NOW, seed);
    }
  }

  private static Case random(long seed) {
    var random = new Random(seed);
    var candidates = new ArrayList<AssessorCandidate>();
    for (int i = random.nextInt(7); i >= 0; i--) {
      candidates.add(candidate(random, "p" + i));
    }
    var assignments = new ArrayList<Assignment>();
    for (int i = random.nextInt(5); i > 0; i--) {
      assignments.add(assignment(random));
    }
    return new Case(policy(random), request(random), candidates, assignments);
  }

  private static AssignmentPolicy policy(Random random) {
    List<AssignmentConstraint> constraints =
        Stream.of(AssignmentConstraint.values()).filter(c -> random.nextBoolean()).toList();
    while (true) {
      var places = new ArrayList<AssessorPlace>();
      for (int i = random.nextInt(3); i >= 0; i--) {
        AssessorKind[] kinds =
            Stream.of(AssessorKind.values())
                .filter(k -> random.nextInt(2) == 0)
                .toArray(AssessorKind[]::new);
        places.add(
            kinds.length == 0 || random.nextInt(5) == 0
                ? AssessorPlace.expert()
                : AssessorPlace.assessor(kinds));
      }
      try {
        return new AssignmentPolicy(places, constraints, 1 + random.nextInt(2), Duration.ofDays(3));
      } catch (IllegalArgumentException e) {
        // Another one will be allowed.
      }
    }
  }

  private static AssignmentRequest request(Random random) {
    return AssignmentRequest.of(SubmissionId.of("s0"), CREDENTIAL, PersonId.of("p0"))
        .withTeam(some(random, 8))
        .withOrganizations(List.of(organization(random)))
        .withAuthorsAndCoaches(some(random, 8), some(random, 8))
        .withAcquainted(some(random, 8), some(random, 8))
        .withEarlierAssessors(some(random, 8))
        .withExpertise(random.nextInt(4) == 0 ? FIELDS.subList(0, 1) : List.of());
  }

  private static List<PersonId> some(Random random, int rarity) {
    return Stream.of("p0", "p1", "p2", "p3", "p4", "p5", "p6")
        .filter(id -> random.nextInt(rarity) == 0)
        .map(PersonId::of)
        .toList();
  }

  private static OrganizationId organization(Random random) {
    return OrganizationId.of("https://example.org/" + random.nextInt(5));
  }

  private static AssessorCandidate candidate(Random random, String id) {
    var held = new ArrayList<AssessorCertification>();
    for (AssessorRole role : AssessorRole.values()) {
      if (random.nextInt(4) > 0) {
        LocalDate from = TODAY.minusDays(random.nextInt(4) - 1);
        held.add(
            new AssessorCertification(
                CREDENTIAL, role, from, from.plusDays(1 + random.nextInt(4))));
      }
    }
    AssessorKind[] kinds = AssessorKind.values();
    return AssessorCandidate.of(
            new Assessor(PersonId.of(id), held), kinds[random.nextInt(kinds.length)])
        .withOrganizations(List.of(organization(random)))
        .withExpertise(FIELDS.subList(0, random.nextInt(3)));
  }

  private static Assignment assignment(Random random) {
    boolean expert = random.nextInt(4) == 0;
    Instant from = NOW.minusSeconds(random.nextInt(10));
    Instant until = from.plusSeconds(1 + random.nextInt(15));
    return new Assignment(
        SubmissionId.of("s" + random.nextInt(3)),
        random.nextInt(3),
        PersonId.of("p" + random.nextInt(7)),
        expert ? AssessorKind.EXPERT : AssessorKind.CERTIFIED,
        expert ? AssessorRole.EXPERT : AssessorRole.ASSESSOR,
        from,
        until,
        random.nextInt(3) == 0 ? from : null);
  }

  /** Says in another way than the library whether somebody may take a place. */
  private static boolean allowed(Case c, AssessorCandidate who, int place) {
    PersonId id = who.assessor().person();
    AssessorPlace seat = c.policy.places().get(place);
    Set<AssignmentConstraint> on = EnumSet.noneOf(AssignmentConstraint.class);
    on.addAll(c.policy.constraints());
    boolean own = c.request.learners().contains(id);
    if (!seat.kinds().contains(who.kind()) || (who.kind() == AssessorKind.SELF && !own)) {
      return false;
    }
    int load = 0;
    for (Assignment a : c.assignments) {
      boolean done = a.completedAt() != null;
      boolean over = !NOW.isBefore(a.expiresAt());
      boolean his = a.assessor().equals(id);
      load += his && !done && !over ? 1 : 0;
      if (his && a.submission().equals(c.request.submission())) {
        if (done || !over || on.contains(AssignmentConstraint.NOT_LAPSED)) {
          return false;
        }
      }
    }
    boolean far =
        who.kind() == AssessorKind.SELF
            || !((on.contains(AssignmentConstraint.NOT_OWN_WORK) && own)
                || (on.contains(AssignmentConstraint.NOT_OWN_ORGANIZATION)
                    && c.request.organizations().stream().anyMatch(who.organizations()::contains))
                || (on.contains(AssignmentConstraint.NOT_AUTHOR)
                    && c.request.authors().contains(id))
                || (on.contains(AssignmentConstraint.NOT_COACH) && c.request.coaches().contains(id))
                || (on.contains(AssignmentConstraint.LEARNER_UNKNOWN)
                    && c.request.informed().contains(id))
                || (on.contains(AssignmentConstraint.ASSESSOR_UNKNOWN)
                    && c.request.disclosed().contains(id)));
    boolean fresh =
        !on.contains(AssignmentConstraint.NOT_EARLIER_ASSESSOR)
            || !c.request.earlierAssessors().contains(id);
    boolean able =
        !on.contains(AssignmentConstraint.EXPERTISE)
            || new HashSet<>(who.expertise()).containsAll(c.request.expertise());
    boolean certified =
        !on.contains(AssignmentConstraint.CERTIFICATION)
            || who.kind() == AssessorKind.PEER
            || who.kind() == AssessorKind.SELF
            || who.assessor().certifications().stream()
                .anyMatch(
                    held ->
                        held.role() == seat.role()
                            && !held.issuedOn().isAfter(TODAY)
                            && held.expiresOn().isAfter(TODAY));
    return load < c.policy.maximumOpen() && far && fresh && able && certified;
  }

  private static boolean canSeat(Case c, List<Integer> places, Set<AssessorCandidate> taken) {
    if (taken.size() == places.size()) {
      return true;
    }
    for (AssessorCandidate who : c.candidates) {
      if (!taken.contains(who) && allowed(c, who, places.get(taken.size()))) {
        var more = new HashSet<>(taken);
        more.add(who);
        if (canSeat(c, places, more)) {
          return true;
        }
      }
    }
    return false;
  }

  @Property(tries = 2000)
  void noAssignmentViolatesAnEnabledConstraint(@ForAll long seed) {
    Case c = random(seed);
    if (c.search(seed) instanceof Assigned assigned) {
      var people = new HashSet<PersonId>();
      for (Assignment made : assigned.assignments()) {
        AssessorCandidate who =
            c.candidates.stream()
                .filter(x -> x.assessor().person().equals(made.assessor()))
                .findFirst()
                .orElseThrow();
        assertThat(allowed(c, who, made.place())).as("%s in %s", made, c).isTrue();
        assertThat(people.add(made.assessor())).isTrue();
        assertThat(made.kind()).isEqualTo(who.kind());
      }
      var all = new ArrayList<>(c.assignments);
      all.addAll(assigned.assignments());
      assertThat(c.policy.openPlaces(c.request.submission(), all, NOW)).isEmpty();
    }
  }

  @Property(tries = 2000)
  void whateverCanBeFilledIsFilled(@ForAll long seed) {
    Case c = random(seed);
    List<Integer> open = c.policy.openPlaces(c.request.submission(), c.assignments, NOW);
    assertThat(c.search(seed) instanceof Assigned)
        .isEqualTo(!open.isEmpty() && canSeat(c, open, Set.of()));
  }

  @Property(tries = 1000)
  void whoeverIsRefusedMayTakeNoPlaceAndEverybodyElseMay(@ForAll long seed) {
    Case c = random(seed);
    List<Integer> open = c.policy.openPlaces(c.request.submission(), c.assignments, NOW);
    if (!open.isEmpty()) {
      List<PersonId> refused =
          c.search(seed).refusals().stream().map(CandidateRefusal::candidate).toList();
      for (AssessorCandidate who : c.candidates) {
        assertThat(refused.contains(who.assessor().person()))
            .isEqualTo(open.stream().noneMatch(place -> allowed(c, who, place)));
      }
    }
  }

  @Test
  void theRandomCasesHoldEnoughOfBothResults() {
    long assigned =
        LongStream.range(0, 1000).filter(s -> random(s).search(s) instanceof Assigned).count();
    assertThat(assigned).isBetween(100L, 900L);
  }

  @Property(tries = 1000)
  void theOrderOfCandidatesAndAssignmentsDoesNotMatter(@ForAll long seed) {
    Case c = random(seed);
    var candidates = new ArrayList<>(c.candidates);
    var assignments = new ArrayList<>(c.assignments);
    Collections.shuffle(candidates, new Random(seed + 1));
    Collections.shuffle(assignments, new Random(seed + 2));
    assertThat(new Case(c.policy, c.request, candidates, assignments).search(seed))
        .isEqualTo(c.search(seed));
  }

  @Property(tries = 1000)
  void anExpiredLeaseFreesThePlace(@ForAll long seed) {
    Case c = random(seed);
    if (c.search(seed) instanceof Assigned assigned) {
      var all = new ArrayList<>(c.assignments);
      all.addAll(assigned.assignments());
      Instant end = NOW.plus(c.policy.lease());
      SubmissionId work = c.request.submission();
      List<Integer> places = assigned.assignments().stream().map(Assignment::place).toList();
      assertThat(c.policy.openPlaces(work, all, end.minusNanos(1)))
          .doesNotContainAnyElementsOf(places);
      assertThat(c.policy.openPlaces(work, all, end)).containsAll(places);
      assertThat(c.policy.progress(work, all, end).open()).isZero();
    }
  }
}
