package io.microcredential.core.assignment;

import static io.microcredential.core.assignment.SampleAssignments.CERTIFIED;
import static io.microcredential.core.assignment.SampleAssignments.LEARNER;
import static io.microcredential.core.assignment.SampleAssignments.LEASE;
import static io.microcredential.core.assignment.SampleAssignments.NORTH;
import static io.microcredential.core.assignment.SampleAssignments.NOW;
import static io.microcredential.core.assignment.SampleAssignments.SOUTH;
import static io.microcredential.core.assignment.SampleAssignments.WORK;
import static io.microcredential.core.assignment.SampleAssignments.certified;
import static io.microcredential.core.assignment.SampleAssignments.one;
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
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature C8, the assignment part of C7, and the assessors of E7 and E8. */
class AssignmentPolicyTest {

  private static List<String> refused(AssignmentRequest request, AssessorCandidate candidate) {
    AssignmentResult result = one().assign(request, List.of(candidate), List.of(), NOW, 1);
    assertThat(result).isInstanceOf(Unassigned.class);
    assertThat(((Unassigned) result).problems().codes()).containsExactly("assignment.nobody");
    CandidateRefusal refusal = result.refusals().get(0);
    assertThat(refusal.candidate()).isEqualTo(candidate.person());
    assertThat(refusal.problems()).allMatch(p -> p.isError() && !p.fix().isBlank());
    return refusal.problems().codes();
  }

  @Nested
  class SeparationOfDuties {

    private final AssessorCandidate ada = certified("ada");
    private final List<PersonId> justAda = List.of(PersonId.of("ada"));

    @Test
    void whoeverHasNothingToDoWithItMayJudge() {
      AssignmentResult result = one().assign(request(), List.of(ada), List.of(), NOW, 1);
      assertThat(((Assigned) result).assignments())
          .containsExactly(
              new Assignment(
                  WORK,
                  0,
                  PersonId.of("ada"),
                  AssessorKind.CERTIFIED,
                  AssessorRole.ASSESSOR,
                  NOW,
                  NOW.plus(LEASE),
                  null));
      assertThat(result.refusals()).isEmpty();
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
      assertThat(refused(request(), certified("learner"))).containsExactly("assignment.own-work");
    }

    @Test
    void nobodyJudgesTheWorkOfTheirTeam() {
      assertThat(refused(request().withTeam(justAda), ada)).containsExactly("assignment.own-work");
    }

    @Test
    void nobodyJudgesTheirOwnSchool() {
      var request = request().withOrganizations(List.of(NORTH));
      assertThat(refused(request, ada.withOrganizations(List.of(SOUTH, NORTH))))
          .containsExactly("assignment.own-organization");
      assertThat(
              seated(
                  one()
                      .assign(
                          request,
                          List.of(ada.withOrganizations(List.of(SOUTH))),
                          List.of(),
                          NOW,
                          1)))
          .containsExactly("ada");
    }

    @Test
    void neitherAuthorNorCoachJudges() {
      assertThat(refused(request().withAuthorsAndCoaches(justAda, List.of()), ada))
          .containsExactly("assignment.author");
      assertThat(refused(request().withAuthorsAndCoaches(List.of(), justAda), ada))
          .containsExactly("assignment.coach");
    }

    @Test
    void theJudgementIsBlindInBothDirections() {
      assertThat(refused(request().withAcquainted(justAda, List.of()), ada))
          .containsExactly("assignment.learner-known");
      assertThat(refused(request().withAcquainted(List.of(), justAda), ada))
          .containsExactly("assignment.assessor-known");
    }

    @Test
    void anAppealGoesToNewPeople() {
      assertThat(refused(request().withEarlierAssessors(justAda), ada))
          .containsExactly("assignment.judged-before");
    }

    @Test
    void everyReasonIsGivenAtOnce() {
      var request =
          request()
              .withTeam(justAda)
              .withOrganizations(List.of(NORTH))
              .withAuthorsAndCoaches(justAda, justAda)
              .withAcquainted(justAda, justAda)
              .withEarlierAssessors(justAda)
              .withExpertise(List.of("mathematics"));
      var candidate = person("ada", AssessorKind.CERTIFIED).withOrganizations(List.of(NORTH));
      assertThat(refused(request, candidate))
          .containsExactly(
              "assignment.own-work",
              "assignment.own-organization",
              "assignment.author",
              "assignment.coach",
              "assignment.learner-known",
              "assignment.assessor-known",
              "assignment.judged-before",
              "assignment.expertise",
              "assignment.not-certified");
    }

    @Test
    void whatThePolicyDoesNotAskIsNotHeldAgainstAnybody() {
      var lax = new AssignmentPolicy(List.of(CERTIFIED), List.of(), 1, LEASE);
      var request = request().withAuthorsAndCoaches(justAda, justAda);
      var candidate = person("ada", AssessorKind.CERTIFIED);
      assertThat(seated(lax.assign(request, List.of(candidate), List.of(), NOW, 1)))
          .containsExactly("ada");
    }
  }

  @Nested
  class CertificationAndExpertise {

    @Test
    void theCertificationHoldsOnTheDay() {
      Instant lastDay = Instant.parse("2026-12-31T23:59:59Z");
      var candidates = List.of(certified("ada"));
      assertThat(one().assign(request(), candidates, List.of(), lastDay, 1))
          .isInstanceOf(Assigned.class);
      AssignmentResult dayAfter =
          one().assign(request(), candidates, List.of(), lastDay.plusSeconds(1), 1);
      assertThat(dayAfter.refusals().get(0).problems().codes())
          .containsExactly("assignment.not-certified");
    }

    @Test
    void certificationAsExpertDoesNotCoverTheOtherRole() {
      assertThat(refused(request(), person("ada", AssessorKind.CERTIFIED, AssessorRole.EXPERT)))
          .containsExactly("assignment.not-certified");
    }

    @Test
    void everyFieldOfExpertiseIsNeeded() {
      var request = request().withExpertise(List.of("mathematics", "grade 3"));
      assertThat(refused(request, certified("ada").withExpertise(List.of("mathematics"))))
          .containsExactly("assignment.expertise");
      var both = certified("ada").withExpertise(List.of("grade 3", "science", "mathematics"));
      assertThat(seated(one().assign(request, List.of(both), List.of(), NOW, 1)))
          .containsExactly("ada");
    }
  }

  @Nested
  class Kinds {

    @Test
    void eachKindTakesThePlaceMeantForIt() {
      var policy =
          AssignmentPolicy.strict(
              List.of(
                  AssessorPlace.assessor(AssessorKind.SELF),
                  AssessorPlace.assessor(AssessorKind.PEER),
                  AssessorPlace.assessor(AssessorKind.AI),
                  CERTIFIED,
                  AssessorPlace.expert()),
              1,
              LEASE);
      var candidates =
          List.of(
              person("expert", AssessorKind.EXPERT, AssessorRole.EXPERT),
              certified("ada"),
              person("program", AssessorKind.AI, AssessorRole.ASSESSOR),
              person("peer", AssessorKind.PEER),
              person("learner", AssessorKind.SELF));
      assertThat(seated(policy.assign(request(), candidates, List.of(), NOW, 1)))
          .containsExactly("learner", "peer", "program", "ada", "expert");
    }

    @Test
    void onlyTheLearnerAssessesThemselves() {
      var policy =
          AssignmentPolicy.strict(
              List.of(AssessorPlace.assessor(AssessorKind.SELF), CERTIFIED), 1, LEASE);
      AssignmentResult result =
          policy.assign(
              request(),
              List.of(certified("ada"), person("bo", AssessorKind.SELF)),
              List.of(),
              NOW,
              1);
      assertThat(result.refusals())
          .extracting(refusal -> refusal.problems().codes())
          .containsExactly(List.of("assignment.self-of-another"));
    }

    @Test
    void aKindThatNoOpenPlaceAdmitsIsRefused() {
      assertThat(refused(request(), person("bo", AssessorKind.PEER)))
          .containsExactly("assignment.kind");
    }

    @Test
    void aProgramIsNeverAlone() {
      var program = AssessorPlace.assessor(AssessorKind.AI);
      var either = AssessorPlace.assessor(AssessorKind.AI, AssessorKind.CERTIFIED);
      var self = AssessorPlace.assessor(AssessorKind.SELF);
      for (List<AssessorPlace> places :
          List.of(
              List.of(program),
              List.of(either),
              List.of(program, self),
              List.of(program, AssessorPlace.expert()),
              List.of(program, either, CERTIFIED))) {
        assertThatThrownBy(() -> AssignmentPolicy.strict(places, 1, LEASE))
            .isInstanceOf(IllegalArgumentException.class);
      }
      assertThat(AssignmentPolicy.strict(List.of(either, CERTIFIED), 1, LEASE).places()).hasSize(2);
    }

    @Test
    void aProgramGetsNoPlaceUnlessAPersonGetsTheOther() {
      var policy =
          AssignmentPolicy.strict(
              List.of(AssessorPlace.assessor(AssessorKind.AI), CERTIFIED), 1, LEASE);
      AssignmentResult result =
          policy.assign(
              request(),
              List.of(person("program", AssessorKind.AI, AssessorRole.ASSESSOR)),
              List.of(),
              NOW,
              1);
      assertThat(((Unassigned) result).problems().list())
          .singleElement()
          .matches(
              p -> p.code().equals("assignment.nobody") && p.at().toString().equals("/places/1"));
    }

    @Test
    void aProgramNeverDecidesAsExpert() {
      assertThatThrownBy(
              () ->
                  new AssessorPlace(
                      AssessorRole.EXPERT, List.of(AssessorKind.EXPERT, AssessorKind.AI)))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(
              () ->
                  new Assignment(
                      WORK,
                      0,
                      LEARNER,
                      AssessorKind.AI,
                      AssessorRole.EXPERT,
                      NOW,
                      NOW.plusSeconds(1),
                      null))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPolicyInAFileIsHeldToTheSame() {
      var form = JsonForm.of(AssignmentPolicy.class);
      String alone =
          "{\"places\":[{\"role\":\"assessor\",\"kinds\":[\"ai\"]}],\"maximumOpen\":1,"
              + "\"lease\":\"PT24H\"}";
      assertThat(form.read(alone).problems().codes()).containsExactly("json.invalid-value");
      assertThat(form.read(alone.replace("\"ai\"", "\"certified\"")).isSuccess()).isTrue();
    }
  }
}
