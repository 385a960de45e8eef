package io.microcredential.core.assignment;

import static io.microcredential.core.assignment.SampleAssignments.CERTIFIED;
import static io.microcredential.core.assignment.SampleAssignments.LEASE;
import static io.microcredential.core.assignment.SampleAssignments.NOW;
import static io.microcredential.core.assignment.SampleAssignments.WORK;
import static io.microcredential.core.assignment.SampleAssignments.certified;
import static io.microcredential.core.assignment.SampleAssignments.one;
import static io.microcredential.core.assignment.SampleAssignments.open;
import static io.microcredential.core.assignment.SampleAssignments.person;
import static io.microcredential.core.assignment.SampleAssignments.request;
import static io.microcredential.core.assignment.SampleAssignments.seated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assignment.AssignmentResult.Assigned;
import io.microcredential.core.assignment.AssignmentResult.Unassigned;
import io.microcredential.core.json.JsonForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature C8: who is asked first, how long a place is held, and what the learner sees of it. */
class AssignmentLeasesTest {

  @Nested
  class Load {

    private final List<AssessorCandidate> candidates =
        List.of(certified("ada"), certified("bo"), certified("cy"));

    @Test
    void whoeverHasLessOnTheDeskGoesFirst() {
      var assignments = List.of(open("s-2", "ada"), open("s-3", "cy"));
      for (long seed = 0; seed < 20; seed++) {
        assertThat(seated(one().assign(request(), candidates, assignments, NOW, seed)))
            .containsExactly("bo");
      }
    }

    @Test
    void whoeverIsFullIsRefused() {
      var assignments = List.of(open("s-2", "ada"), open("s-3", "ada"));
      AssignmentResult result =
          one().assign(request(), List.of(certified("ada")), assignments, NOW, 1);
      assertThat(result.refusals().get(0).problems().codes()).containsExactly("assignment.load");
      assertThat(
              one()
                  .assign(
                      request(), List.of(certified("ada")), assignments, NOW.plusSeconds(60), 1))
          .as("when the leases are over")
          .isInstanceOf(Assigned.class);
    }

    @Test
    void theSeedBreaksTiesAndNoNameIsAlwaysFirst() {
      var first = new ArrayList<String>();
      for (long seed = 0; seed < 60; seed++) {
        List<String> seated = seated(one().assign(request(), candidates, List.of(), NOW, seed));
        assertThat(seated(one().assign(request(), candidates, List.of(), NOW, seed)))
            .isEqualTo(seated);
        first.addAll(seated);
      }
      for (String name : List.of("ada", "bo", "cy")) {
        assertThat(first).filteredOn(name::equals).hasSizeBetween(8, 32);
      }
    }

    @Test
    void thePlaceThatOnlyOneCanTakeIsKeptForThem() {
      var policy =
          AssignmentPolicy.strict(
              List.of(AssessorPlace.assessor(AssessorKind.CERTIFIED, AssessorKind.PEER), CERTIFIED),
              1,
              LEASE);
      for (long seed = 0; seed < 20; seed++) {
        var two = List.of(certified("ada"), person("peer", AssessorKind.PEER));
        assertThat(seated(policy.assign(request(), two, List.of(), NOW, seed)))
            .containsExactly("peer", "ada");
      }
    }

    @Test
    void tooFewForAllPlacesIsSaidSo() {
      var policy = AssignmentPolicy.strict(List.of(CERTIFIED, CERTIFIED), 1, LEASE);
      AssignmentResult result =
          policy.assign(request(), List.of(certified("ada")), List.of(), NOW, 1);
      assertThat(((Unassigned) result).problems().codes()).containsExactly("assignment.too-few");
      assertThat(result.refusals()).isEmpty();
    }

    @Test
    void refusesTheSamePersonTwice() {
      assertThatThrownBy(
              () ->
                  one()
                      .assign(
                          request(),
                          List.of(certified("ada"), person("ada", AssessorKind.PEER)),
                          List.of(),
                          NOW,
                          1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class Leases {

    private final Assignment lease = open("s-1", "ada");

    @Test
    void aLeaseHoldsItsPlaceUntilItExpires() {
      assertThat(one().openPlaces(WORK, List.of(lease), NOW)).isEmpty();
      assertThat(one().openPlaces(WORK, List.of(lease), lease.expiresAt())).containsExactly(0);
      AssignmentResult taken =
          one().assign(request(), List.of(certified("bo")), List.of(lease), NOW, 1);
      assertThat(((Unassigned) taken).problems().codes())
          .containsExactly("assignment.no-open-place");
    }

    @Test
    void whoLetItExpireDoesNotGetItAgain() {
      var candidates = List.of(certified("ada"), certified("bo"));
      AssignmentResult result =
          one().assign(request(), candidates, List.of(lease), lease.expiresAt(), 1);
      assertThat(seated(result)).containsExactly("bo");
      assertThat(result.refusals().get(0).problems().codes()).containsExactly("assignment.lapsed");
    }

    @Test
    void aJudgementHandedInKeepsItsPlaceForGood() {
      Assignment done = lease.complete(NOW).orElseThrow();
      assertThat(one().openPlaces(WORK, List.of(done), NOW.plus(Duration.ofDays(999)))).isEmpty();
      assertThat(done.isOpen(NOW)).isFalse();
      assertThat(done.complete(NOW).problems().codes()).containsExactly("assignment.completed");
    }

    @Test
    void nothingIsHandedInOutsideTheLease() {
      assertThat(lease.complete(lease.expiresAt()).problems().codes())
          .containsExactly("assignment.lease-expired");
      assertThat(lease.complete(lease.assignedAt().minusNanos(1)).problems().codes())
          .containsExactly("assignment.too-early");
    }

    @Test
    void nobodyTakesTwoPlacesOfOneSubmission() {
      var policy = AssignmentPolicy.strict(List.of(CERTIFIED, CERTIFIED), 9, LEASE);
      AssignmentResult result =
          policy.assign(request(), List.of(certified("ada")), List.of(lease), NOW, 1);
      assertThat(result.refusals().get(0).problems().codes())
          .containsExactly("assignment.second-by-same");
    }
  }

  @Test
  void theLearnerSeesHowFarTheJudgesAreAndNotWhoTheyAre() {
    var policy = AssignmentPolicy.strict(List.of(CERTIFIED, CERTIFIED, CERTIFIED), 9, LEASE);
    var done = open("s-1", "ada").complete(NOW).orElseThrow();
    var second =
        new Assignment(
            WORK,
            2,
            PersonId.of("bo"),
            AssessorKind.CERTIFIED,
            AssessorRole.ASSESSOR,
            NOW,
            NOW.plusSeconds(60),
            null);
    AssessmentProgress progress = policy.progress(WORK, List.of(done, second), NOW);
    assertThat(progress).isEqualTo(new AssessmentProgress(WORK, 3, 1, 1));
    assertThat(JsonForm.of(AssessmentProgress.class).write(progress))
        .doesNotContain("ada")
        .doesNotContain("bo");
    assertThat(JsonForm.of(Assignment.class).write(second)).doesNotContain("learner");
  }
}
