package io.microcredential.examples.docs;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Call;
import io.microcredential.core.service.Earning;
import io.microcredential.core.service.MicroCredentials;
import io.microcredential.core.service.WaitingItem;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.Store;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A portal over any store, in which the sample definition is published, and its people. */
final class SamplePortal {

  static final MicroCredential DEFINITION = SampleDefinitions.published();
  static final OrganizationId PROGRAMME = DEFINITION.issuer().id();
  static final Actor ADMIN = actor("p-1", Role.PROGRAMME_ADMINISTRATOR);
  static final Actor APPROVER = actor("p-2", Role.APPROVER);

  final MicroCredentials portal;
  final InstantSource clock;
  private final AtomicReference<Instant> time =
      new AtomicReference<>(Instant.parse("2026-11-22T09:00:00Z"));
  private final EvidencePortfolio portfolio = SampleWork.portfolio();

  SamplePortal(Store store) {
    this.clock = time::get;
    this.portal =
        MicroCredentials.on(store, RubricEvaluation.standard(), clock, new SecureRandom());
    portal.definitions().publish(call(ADMIN), DEFINITION).orElseThrow();
  }

  static Actor actor(String person, Role role) {
    return Actor.of(PersonId.of(person), PROGRAMME, role);
  }

  static Call call(Actor actor) {
    return Call.of(actor, UUID.randomUUID().toString());
  }

  Instant now() {
    return time.get();
  }

  void goOn(Duration duration) {
    time.updateAndGet(now -> now.plus(duration));
  }

  void goOnTo(Instant instant) {
    time.set(instant);
  }

  /** Takes a learner all the way. */
  AwardId awarded(PersonId learner) {
    Actor robin = Actor.of(learner, PROGRAMME, Role.LEARNER);
    Actor admin = ADMIN;
    Actor approver = APPROVER;
    MicroCredential definition = DEFINITION;
    // region service-way
    Earning earning = portal.earning();
    EnrollmentId id =
        earning.enroll(call(robin), definition.ref(), learner).orElseThrow().enrollment();
    earning.draft(call(robin), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    earning.save(call(robin), id, portfolio).orElseThrow();
    earning.submit(call(robin), id).orElseThrow();
    earning.beginAssessment(call(admin), id).orElseThrow();
    earning.assign(call(admin), id, List.of(PersonId.of("a-1"), PersonId.of("a-2"))).orElseThrow();
    judge(SampleWork.assessor("a-1"));
    judge(SampleWork.assessor("a-2"));
    String overall = "Students carry the talk. Try longer pauses next.";
    earning.decide(call(approver), id, overall, LearnerRecord.nothing()).orElseThrow();
    AwardId award = AwardId.of(earning.award(call(approver), id).orElseThrow().subject());
    // end
    return award;
  }

  private void judge(Assessor ana) {
    // region service-judge
    Actor judge = Actor.of(ana.person(), PROGRAMME, Role.ASSESSOR);
    for (WaitingItem item :
        portal.views().assigned(judge, LookupPlace.start(), 100).orElseThrow().items()) {
      BlindSubmission work =
          portal.views().blind(judge, item.submission(), AssessorRole.ASSESSOR).orElseThrow();
      var judgement =
          work.assess(
              AssessmentId.of(UUID.randomUUID().toString()),
              ana.person(),
              AssessorRole.ASSESSOR,
              ratings(work),
              clock.instant());
      portal.earning().assess(call(judge), item.enrollment(), ana, judgement).orElseThrow();
    }
    // end
  }

  private static List<CriterionRating> ratings(BlindSubmission work) {
    return work.toRate().stream()
        .map(
            criterion ->
                new CriterionRating(
                    criterion, SampleDefinitions.DEMONSTRATED, "Seen in both exit slips."))
        .toList();
  }
}
