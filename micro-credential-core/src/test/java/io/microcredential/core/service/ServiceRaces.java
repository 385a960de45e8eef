package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Races on the way to an award, and for versions of what is earned. */
abstract class ServiceRaces extends Races {

  private static final MicroCredential NEXT = SampleDefinitions.publish(SampleWork.next());

  private Earning earning(int node) {
    return node(node).earning();
  }

  private List<String> journal(EnrollmentId id) {
    var key = new RecordKey(StoredEnrollment.KIND, id.value());
    return portal.store.read(store -> store.journal(key, 0, 1_000)).stream()
        .map(JournalEntry::kind)
        .toList();
  }

  private void assertSound(EnrollmentId id, String event, int times) {
    assertThat(journal(id)).filteredOn(event::equals).hasSize(times);
    assertThat(portal.service.journal().audit(id).isEmpty()).isTrue();
  }

  private Outcome<Receipt> decide(int node, Actor approver, EnrollmentId id) {
    return earning(node)
        .decide(portal.call(approver), id, SampleWork.WORDS, LearnerRecord.nothing());
  }

  @Test
  void twoApproversDecideOnce() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.judged(learner, SampleWork.levels());
          assertOneOf(
              atOnce(() -> decide(0, APPROVER, id), () -> decide(1, SECOND_APPROVER, id)),
              "earning.not-now");
          assertSound(id, "earning.decided-earned", 1);
          assertThat(portal.view(learner, id).decisions()).hasSize(1);
        });
  }

  @Test
  void workIsHandedInOnceThoughSentUnderTwoKeys() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.drafted(learner);
          assertOneOf(
              atOnce(
                  () -> earning(0).submit(portal.call(learner), id),
                  () -> earning(1).submit(portal.call(learner), id)),
              "earning.not-now");
          assertSound(id, "earning.submitted", 1);
        });
  }

  @Test
  void workIsHandedInOnceAndBothAreToldSoUnderOneKey() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.drafted(learner);
          Call call = portal.call(learner);
          List<Outcome<Receipt>> both =
              atOnce(() -> earning(0).submit(call, id), () -> earning(1).submit(call, id));
          assertSame(both);
          assertSound(id, "earning.submitted", 1);
        });
  }

  @Test
  void oneKeyStandsForOneOfTwoCommands() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.drafted(learner);
          Call call = portal.call(learner);
          assertOneOf(
              atOnce(
                  () -> earning(0).save(call, id, portfolio("one")),
                  () -> earning(1).save(call, id, portfolio("two"))),
              "service.key-reused");
          assertSound(id, "earning.draft-saved", 2);
        });
  }

  private static EvidencePortfolio portfolio(String answer) {
    return SampleWork.portfolio().answering(SampleDefinitions.REFLECTION, "Next time " + answer);
  }

  @Test
  void anAwardIsRevokedOnlyOnceItWasMade() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.decided(learner, SampleWork.levels());
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> earning(0).award(portal.call(APPROVER), id),
                  () -> earning(1).revoke(portal.call(ADMINISTRATOR), id, "Issued in error."));
          both.get(0).orElseThrow();
          Outcome<Receipt> revoked = both.get(1);
          if (revoked.isSuccess()) {
            assertThat(journal(id)).endsWith("earning.awarded", "award.revoked");
          } else {
            assertThat(revoked.problems().codes()).containsExactly("award.none");
            assertThat(journal(id)).endsWith("earning.awarded");
          }
          assertSound(id, "earning.awarded", 1);
          assertThat(portal.view(learner, id).standing()).isEqualTo(Standing.AWARDED);
        });
  }

  @Test
  void anAwardIsRevokedOnce() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.awarded(learner);
          assertOneOf(
              atOnce(
                  () -> earning(0).revoke(portal.call(ADMINISTRATOR), id, "In error."),
                  () -> earning(1).revoke(portal.call(SECOND_ADMINISTRATOR), id, "A mistake.")),
              "award.revoked-already");
          assertSound(id, "award.revoked", 1);
        });
  }

  @Test
  void whoIsAwardedHasNotWithdrawn() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.decided(learner, SampleWork.levels());
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> earning(0).award(portal.call(APPROVER), id),
                  () -> earning(1).withdraw(portal.call(learner), id));
          assertOneOf(both, "earning.not-now");
          assertSound(id, "earning.awarded", both.get(0).isSuccess() ? 1 : 0);
          assertSound(id, "earning.withdrawn", both.get(1).isSuccess() ? 1 : 0);
        });
  }

  @Test
  void whoAppealsDoesNotRevise() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = notYet(learner);
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> earning(0).appeal(portal.call(learner), id, "Look at work 2."),
                  () -> earning(1).revise(portal.call(learner), id));
          assertOneOf(both, "earning.not-now");
          assertSound(id, "earning.appealed", both.get(0).isSuccess() ? 1 : 0);
          assertSound(id, "earning.revision-begun", both.get(1).isSuccess() ? 1 : 0);
        });
  }

  private EnrollmentId notYet(Actor learner) {
    return portal.decided(
        learner, SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));
  }

  private Outcome<Receipt> carryOver(int node, Actor learner, EnrollmentId id) {
    return earning(node).carryOver(portal.call(learner), id, NEXT.ref());
  }

  private List<Standing> standings(Actor learner) {
    return portal
        .service
        .views()
        .enrollments(learner, person(learner), LookupPlace.start(), 10)
        .orElseThrow()
        .items()
        .stream()
        .map(EnrollmentSummary::standing)
        .toList();
  }

  @Test
  void workIsCarriedOverOnce() throws Exception {
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), NEXT).orElseThrow();
    rounds(
        learner -> {
          EnrollmentId id = notYet(learner);
          assertOneOf(
              atOnce(() -> carryOver(0, learner, id), () -> carryOver(1, learner, id)),
              "earning.not-carried");
          assertSound(id, "earning.withdrawn", 1);
          assertThat(standings(learner))
              .containsExactlyInAnyOrder(Standing.WITHDRAWN, Standing.DRAFTING);
        });
  }

  @Test
  void whoCarriesWorkOverDoesNotAppeal() throws Exception {
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), NEXT).orElseThrow();
    rounds(
        learner -> {
          EnrollmentId id = notYet(learner);
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> carryOver(0, learner, id),
                  () -> earning(1).appeal(portal.call(learner), id, "They overlooked the video."));
          assertOneOf(both, "earning.not-carried", "earning.not-now");
          assertThat(standings(learner)).hasSize(both.get(0).isSuccess() ? 2 : 1);
          assertThat(portal.service.journal().audit(id).isEmpty()).isTrue();
        });
  }

  @Test
  void bothAssessorsAreRecorded() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.underAssessment(learner);
          Assessment ada = portal.judgement(ADA, id, SampleWork.levels());
          Assessment ben = portal.judgement(BEN, id, SampleWork.levels());
          assertThat(
                  atOnce(
                      () ->
                          earning(0).assess(portal.call(ADA), id, SampleWork.assessor("ada"), ada),
                      () ->
                          earning(1).assess(portal.call(BEN), id, SampleWork.assessor("ben"), ben)))
              .allMatch(Outcome::isSuccess);
          assertSound(id, "earning.assessed", 2);
          portal.later();
          decide(0, APPROVER, id).orElseThrow();
        });
  }

  @Test
  void aLearnerEnrollsOnceThoughSixtyFourTimesAtOnce() throws Exception {
    rounds(
        learner -> {
          List<Outcome<Receipt>> all =
              crowd(
                  i -> earning(i).enroll(portal.call(learner), DEFINITION.ref(), person(learner)));
          assertOneOf(all, "enrollment.open");
          for (Outcome<Receipt> one : all) {
            one.value().ifPresent(done -> assertSound(done.enrollment(), "earning.enrolled", 1));
          }
        });
  }

  @Test
  void everyoneOfACrowdEnrolls() throws Exception {
    rounds(
        learner -> {
          List<Outcome<Receipt>> all =
              crowd(
                  i -> {
                    Actor one = learner(person(learner) + "-" + i);
                    return earning(i).enroll(portal.call(one), DEFINITION.ref(), person(one));
                  });
          assertThat(all).allMatch(Outcome::isSuccess);
          all.forEach(one -> assertSound(one.orElseThrow().enrollment(), "earning.enrolled", 1));
        });
  }

  @Test
  void everyDraftOfACrowdIsSavedOneAfterTheOther() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.drafted(learner);
          List<Outcome<Receipt>> all =
              crowd(i -> earning(i).save(portal.call(learner), id, portfolio("number " + i)));
          assertThat(all).allMatch(Outcome::isSuccess);
          assertSound(id, "earning.draft-saved", CROWD + 1);
        });
  }

  @Test
  void aVersionIsPublishedOnce() throws Exception {
    rounds(
        learner -> {
          MicroCredential version = version(round());
          assertOneOf(
              atOnce(
                  () -> nodes.get(0).definitions().publish(portal.call(ADMINISTRATOR), version),
                  () ->
                      nodes
                          .get(1)
                          .definitions()
                          .publish(portal.call(SECOND_ADMINISTRATOR), version)),
              "definition.version-taken");
        });
  }

  @Test
  void nobodyEnrollsInAVersionAfterItWasRetired() throws Exception {
    rounds(
        learner -> {
          MicroCredential version = version(round());
          nodes.get(0).definitions().publish(portal.call(ADMINISTRATOR), version).orElseThrow();
          long before = portal.service.journal().verify().sound().position();
          List<Outcome<Receipt>> all =
              crowd(
                  i ->
                      i == CROWD / 2
                          ? nodes
                              .get(0)
                              .definitions()
                              .retire(portal.call(ADMINISTRATOR), version.ref())
                          : enroll(i, learner(person(learner) + "-" + i), version));
          all.get(CROWD / 2).orElseThrow();
          assertThat(all)
              .filteredOn(one -> !one.isSuccess())
              .allSatisfy(
                  one -> assertThat(one.problems().codes()).containsExactly("definition.retired"));
          List<JournalEntry> entries = portal.service.journal().after(before, 1_000);
          assertThat(entries)
              .hasSize((int) all.stream().filter(Outcome::isSuccess).count())
              .last()
              .extracting(JournalEntry::kind)
              .isEqualTo("definition.retired");
        });
  }

  private Outcome<Receipt> enroll(int node, Actor learner, MicroCredential version) {
    return earning(node).enroll(portal.call(learner), version.ref(), person(learner));
  }

  private static MicroCredential version(int minor) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(builder -> builder.version(new Version(1, minor))));
  }
}
