package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.assignment.AssessorCandidate;
import io.microcredential.core.assignment.AssessorPlace;
import io.microcredential.core.assignment.AssignmentPolicy;
import io.microcredential.core.assignment.AssignmentRequest;
import io.microcredential.core.assignment.AssignmentResult;
import io.microcredential.core.assignment.AwaitingSubmission;
import io.microcredential.core.assignment.BusinessCalendar;
import io.microcredential.core.assignment.TurnaroundPolicy;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.EarningEvent;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.screening.DuplicateCheck;
import io.microcredential.core.earning.screening.EvidenceScreening;
import io.microcredential.core.earning.screening.LinkCheck;
import io.microcredential.core.earning.screening.PersonalDataScan;
import io.microcredential.core.earning.screening.ScreeningReport;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Permission;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.permission.Role;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.rubric.exchange.CaseRubricReader;
import io.microcredential.rubric.exchange.CaseRubricWriter;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on earning and assessing, in its order. */
class AssessingPageTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final PersonId learner = PersonId.of("learner-1");
  private final MicroCredential definition =
      SampleDefinitions.publish(
          SampleDefinitions.draft(
              b -> b.routes(RouteOffer.portfolio(), RouteOffer.priorLearning(Period.ofYears(3)))));
  private final EarningProcess earning = EarningProcess.of(definition, RubricEvaluation.standard());
  private final EvidencePortfolio portfolio = SampleWork.portfolio();
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  @Test
  void choosesARouteAndChecksBeforeAnybodyJudges() {
    // region route
    Enrollment enrolled = earning.enroll(EnrollmentId.of("e-1"), learner, now);
    Outcome<Enrollment> drafting = earning.draft(enrolled, AssessmentRoute.PRIOR_LEARNING);
    for (var problem : earning.completeness(AssessmentRoute.PRIOR_LEARNING, portfolio, now)) {
      print(problem.at() + ": " + problem.message() + " " + problem.fix());
    }
    // end
    assertThat(drafting.isSuccess()).isTrue();
    assertThat(printed).isEmpty();
  }

  @Test
  void screensEvidenceForWhatPeopleRegret() {
    // region screening
    ScreeningReport report =
        EvidenceScreening.with(
                LinkCheck.withoutNetwork(),
                DuplicateCheck.none(),
                PersonalDataScan.lookingFor(List.of("Robin Marsh")))
            .screen(learner, portfolio);
    report.problems().forEach(problem -> print(problem.message()));
    print(report.notChecked().size() + " things were not looked at");
    // end
    assertThat(printed).last().asString().endsWith("things were not looked at");
    assertThat(report.isClear()).isFalse();
  }

  @Test
  void assignsAssessorsWithEveryRefusalExplained() {
    List<AssessorCandidate> candidates =
        List.of(
            AssessorCandidate.of(SampleWork.assessor("a-1"), AssessorKind.CERTIFIED),
            AssessorCandidate.of(SampleWork.assessor("a-2"), AssessorKind.CERTIFIED),
            AssessorCandidate.of(SampleWork.assessor("learner-1"), AssessorKind.CERTIFIED));
    Enrollment judging = open();
    // region assign
    AssignmentPolicy policy =
        AssignmentPolicy.strict(
            List.of(
                AssessorPlace.assessor(AssessorKind.CERTIFIED),
                AssessorPlace.assessor(AssessorKind.CERTIFIED)),
            5,
            Duration.ofDays(7));
    AssignmentRequest request = judging.assignmentRequest().orElseThrow();
    AssignmentResult result = policy.assign(request, candidates, List.of(), now, 42);
    if (result instanceof AssignmentResult.Assigned assigned) {
      assigned.assignments().forEach(a -> print(a.assessor() + " until " + a.expiresAt()));
      assigned.refusals().forEach(r -> print(r.candidate() + ": " + r.problems().codes()));
    }
    // end
    assertThat(printed).hasSize(3);
    assertThat(printed.get(2)).startsWith("learner-1: [");
  }

  @Test
  void tellsWhatIsOverdueInBusinessDays() {
    // region turnaround
    var holidays = List.of(LocalDate.parse("2026-11-26"));
    var turnaround = new TurnaroundPolicy(14, BusinessCalendar.mondayToFriday(holidays));
    var waiting = new AwaitingSubmission(SubmissionId.of("s-1"), now);
    turnaround
        .overdue(List.of(waiting), now.plus(Duration.ofDays(30)), ZoneId.of("America/Chicago"))
        .forEach(late -> print(late.submission() + " was due on " + late.dueOn()));
    // end
    assertThat(printed).containsExactly("s-1 was due on 2026-12-11");
  }

  private Enrollment open() {
    return earning
        .draft(earning.enroll(EnrollmentId.of("e-1"), learner, now))
        .then(e -> earning.save(e, portfolio))
        .then(e -> earning.submit(e, SubmissionId.of("s-1"), now))
        .then(earning::beginAssessment)
        .orElseThrow();
  }

  @Test
  void takesAdviceFromPeersThatMakesNoLevel() {
    Enrollment judging = open();
    // region peers
    BlindSubmission work = earning.blindView(judging, AssessorRole.ASSESSOR).orElseThrow();
    var peer = new Assessor(PersonId.of("colleague-4"), List.of());
    var said =
        work.assessAs(
            AssessorKind.PEER,
            AssessmentId.of("a-1"),
            peer.person(),
            work.toRate().stream()
                .map(criterion -> new CriterionRating(criterion, null, "Try more wait time."))
                .toList(),
            now);
    Outcome<Enrollment> advised = earning.assess(judging, peer, said);
    // end
    assertThat(advised.isSuccess()).isTrue();
  }

  @Test
  void combinesThreeAssessorsAndAnExpert() {
    // region panel
    var three =
        new AssessmentPolicy(
            new ResolutionPolicy.ExpertOnGap(
                new ResolutionPolicy.Median(3, MiddleLevel.LOW), 2, ExpertCount.ALONE),
            new ScoringMethod.WeightedMean(null));
    // end
    assertThat(three.resolution().independentAssessors()).isEqualTo(3);
    assertThat(three.resolution().takesExpert()).isTrue();
  }

  @Test
  void givesPointsInsideARange() {
    CriterionId discussion = CriterionId.of("discussion");
    LevelId proficient = LevelId.of("proficient");
    // region points
    CriterionRating rating =
        new CriterionRating(discussion, proficient, "They build on each other; see minute 12.")
            .worth(Fraction.parse("9.5"));
    // end
    assertThat(rating.points()).isEqualTo(Fraction.parse("9.5"));
  }

  @Test
  void exchangesRubricsWithOtherSystems() {
    // region case
    URI address = URI.create("https://district.example/rubrics/discussion/1.0");
    Outcome<JsonObject> written = CaseRubricWriter.at(address).write(definition.rubric(), now);
    Outcome<Rubric> read = written.then(CaseRubricReader.in(Locale.ENGLISH)::read);
    read.problems().forEach(problem -> print(problem.at() + ": " + problem.message()));
    // end
    assertThat(read.orElseThrow()).isEqualTo(definition.rubric());
  }

  @Test
  void tellsWhatHappenedWithoutNames() {
    Enrollment judging = open();
    // region events
    for (EarningEvent event : EarningEvent.history(judging)) {
      print(event.at() + " " + event.kind() + " " + event.subject());
    }
    // end
    assertThat(printed).hasSize(2).last().asString().contains("SUBMITTED s-1");
  }

  @Test
  void deniesByDefaultAndSaysWhy() {
    OrganizationId programme = OrganizationId.of("https://example.org/district");
    // region permission
    Actor ana = Actor.of(PersonId.of("a-1"), programme, Role.ASSESSOR);
    Subject work = Subject.of(SubjectKind.SUBMISSION, programme).withLearners(List.of(learner));
    Permission permission =
        PermissionPolicy.standard().decide(ana, Action.READ_BLIND_SUBMISSION, work);
    if (permission instanceof Permission.Denied denied) {
      denied.reasons().forEach(reason -> print(reason.message()));
    }
    // end
    assertThat(printed).isNotEmpty();
  }
}
