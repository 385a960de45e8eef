package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.store.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Races against erasing somebody, of whom nothing is left, whatever else happened meanwhile. */
abstract class ErasureRaces extends Races {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private ErasurePlan plan(Actor who) {
    return node(0)
        .privacy()
        .plan(ADMINISTRATOR, person(who), CommandingPeople.KEEPING)
        .orElseThrow();
  }

  private Outcome<Receipt> erase(Actor by, ErasurePlan plan) {
    return node(0).privacy().erase(portal.call(by), plan, CommandingPeople.KEEPING);
  }

  /** Lets somebody do something while they are erased: it was too late, or the plan is old. */
  private void whileErased(Actor who, String tooLate, Given other) throws Exception {
    race(who, tooLate, other);
    assertNothingLeft(who);
  }

  private void race(Actor who, String tooLate, Given other) throws Exception {
    ErasurePlan plan = plan(who);
    List<Outcome<Receipt>> both = atOnce(() -> erase(ADMINISTRATOR, plan), other);
    assertThat(both).filteredOn(Outcome::isSuccess).hasSize(1);
    assertThat(codes(both.get(0))).isSubsetOf("erasure.outdated");
    assertThat(codes(both.get(1))).isSubsetOf(tooLate);
    if (!both.get(0).isSuccess()) {
      erase(ADMINISTRATOR, plan(who)).orElseThrow();
    }
  }

  private List<String> linesThatName(Actor who) {
    String name = person(who).value();
    return store.content().lines().filter(line -> line.contains(name)).toList();
  }

  private void assertNothingLeft(Actor who) {
    assertThat(codes(node(0).people().person(ADMINISTRATOR, person(who))))
        .containsExactly("person.unknown");
    assertThat(linesThatName(who)).isEmpty();
    assertThat(portal.service.journal().after(0, 100_000).toString())
        .doesNotContain(person(who).value());
    assertThat(
            portal.store.<Boolean>read(
                reader ->
                    reader.find(Keys.place(person(who), DEFINITION.id())).isPresent()
                        || reader.find(People.claim(mail(who))).isPresent()))
        .isFalse();
  }

  private static Digest mail(Actor who) {
    return CommandingPeople.mail(person(who) + "@school.example", LONG_AGO).key();
  }

  private Actor known(Actor who) {
    registered(who)
        .add(
            portal.call(ADMINISTRATOR),
            person(who),
            CommandingPeople.mail(person(who) + "@school.example", LONG_AGO))
        .orElseThrow();
    return who;
  }

  private void assertGone(EnrollmentId id) {
    assertThat(portal.service.journal().audit(id).codes()).containsExactly("audit.unknown");
  }

  @Test
  void theLearnerSubmits() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.drafted(known(learner));
          EnrollmentId others = portal.drafted(learner("other-" + round()));
          whileErased(
              learner,
              "enrollment.unknown",
              () -> node(1).earning().submit(portal.call(learner), id));
          assertGone(id);
          assertThat(portal.service.journal().audit(others).isEmpty()).isTrue();
        });
  }

  @Test
  void anApproverAwards() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.decided(known(learner), SampleWork.levels());
          whileErased(
              learner,
              "enrollment.unknown",
              () -> node(1).earning().award(portal.call(APPROVER), id));
          assertGone(id);
        });
  }

  @Test
  void theLearnerWithdraws() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.submitted(known(learner));
          whileErased(
              learner,
              "enrollment.unknown",
              () -> node(1).earning().withdraw(portal.call(learner), id));
          assertGone(id);
        });
  }

  /** Enrolling needs no account: whoever comes back after the erasure begins anew. */
  @Test
  void theLearnerEnrolls() throws Exception {
    rounds(
        learner -> {
          known(learner);
          ErasurePlan plan = plan(learner);
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> erase(ADMINISTRATOR, plan),
                  () ->
                      node(1)
                          .earning()
                          .enroll(portal.call(learner), DEFINITION.ref(), person(learner)));
          EnrollmentId id = both.get(1).orElseThrow().enrollment();
          assertThat(codes(both.get(0))).isSubsetOf("erasure.outdated");
          if (both.get(0).isSuccess()) {
            assertThat(lastEvents(2)).containsExactly("person.erased", "earning.enrolled");
            registered(learner);
          }
          assertThat(portal.service.journal().audit(id).isEmpty()).isTrue();
          erase(ADMINISTRATOR, plan(learner)).orElseThrow();
          assertNothingLeft(learner);
          assertGone(id);
        });
  }

  private List<String> lastEvents(int many) {
    List<String> all =
        portal.service.journal().after(0, 100_000).stream().map(JournalEntry::kind).toList();
    return all.subList(all.size() - many, all.size());
  }

  /** What somebody judges is others'; that they did it at once with their erasure is forgotten. */
  @Test
  void somebodyWhoJudgesOthersDoesSo() throws Exception {
    rounds(
        learner -> {
          Actor judge = Portal.actor(person(learner) + "-judge", Role.ASSESSOR);
          known(judge);
          EnrollmentId id = portal.submitted(learner);
          Earning earning = node(1).earning();
          earning.beginAssessment(portal.call(ADMINISTRATOR), id).orElseThrow();
          earning
              .assign(portal.call(ADMINISTRATOR), id, List.of(person(judge), person(BEN)))
              .orElseThrow();
          Assessment said = portal.judgement(judge, id, SampleWork.levels());
          ErasurePlan plan = plan(judge);
          Call call = portal.call(judge);
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> erase(ADMINISTRATOR, plan),
                  () -> earning.assess(call, id, SampleWork.assessor(person(judge).value()), said));
          assertThat(both).allMatch(Outcome::isSuccess);
          boolean isKept =
              portal.store.read(
                  reader -> reader.find(Keys.command(person(judge), call.key())).isPresent());
          assertThat(lastEvents(2))
              .containsExactly(
                  isKept
                      ? new String[] {"person.erased", "earning.assessed"}
                      : new String[] {"earning.assessed", "person.erased"});
          assertThat(portal.service.journal().audit(id).isEmpty()).isTrue();
        });
  }

  @Test
  void theOwnerShares() throws Exception {
    rounds(
        learner -> {
          known(learner);
          var grant =
              new ShareGrant(
                  ShareId.of("share-" + round()),
                  person(learner),
                  new ShareScope.WholePortfolio(),
                  LONG_AGO,
                  null,
                  null,
                  SecretToken.of("s" + round()).digest());
          whileErased(
              learner,
              "person.unknown",
              () -> node(1).portfolios().share(portal.call(learner), grant));
        });
  }

  @Test
  void theOwnerSavesAPortfolio() throws Exception {
    rounds(
        learner -> {
          known(learner);
          Portfolio portfolio =
              CommandingPeople.noted(person(learner), "About me.", portal.later());
          whileErased(
              learner,
              "person.unknown",
              () -> node(1).portfolios().save(portal.call(learner), portfolio));
        });
  }

  @Test
  void anIdentityIsAdded() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          whileErased(
              learner,
              "person.unknown",
              () ->
                  node(1)
                      .people()
                      .add(
                          portal.call(ADMINISTRATOR),
                          person(learner),
                          CommandingPeople.mail(person(learner) + "@school.example", LONG_AGO)));
        });
  }

  @Test
  void theyTurnOutToBeSomebodyElse() throws Exception {
    rounds(
        learner -> {
          Actor again = known(second(learner));
          known(learner);
          PersonId into = person(round() % 2 == 0 ? learner : again);
          PersonId other = person(round() % 2 == 0 ? again : learner);
          whileErased(
              again,
              "person.unknown",
              () -> node(1).people().merge(portal.call(ADMINISTRATOR), into, other));
        });
  }

  /** Whoever was taken for the person keeps that in their account, as the plan says. */
  @Test
  void theyTurnOutToBeTwo() throws Exception {
    rounds(
        learner -> {
          Actor again = known(second(learner));
          registered(learner);
          EnrollmentId id = portal.drafted(again);
          People people = node(1).people();
          people.merge(portal.call(ADMINISTRATOR), person(learner), person(again)).orElseThrow();
          race(
              again,
              "person.unknown",
              () ->
                  people.split(
                      portal.call(ADMINISTRATOR), person(learner), person(again), List.of()));
          assertGone(id);
          if (people.person(ADMINISTRATOR, person(learner)).isSuccess()) {
            assertThat(linesThatName(again))
                .allMatch(line -> line.startsWith(StoredPerson.key(person(learner)) + " "));
            erase(ADMINISTRATOR, plan(learner)).orElseThrow();
          }
          assertNothingLeft(again);
          assertNothingLeft(learner);
        });
  }

  @Test
  void theyEraseThemselvesToo() throws Exception {
    rounds(
        learner -> {
          EnrollmentId id = portal.awarded(known(learner));
          ErasurePlan plan = plan(learner);
          long before = times("person.erased");
          assertOneOf(
              atOnce(
                  () -> erase(ADMINISTRATOR, plan),
                  () -> erase(SECOND_ADMINISTRATOR, plan),
                  () ->
                      node(1)
                          .privacy()
                          .erase(portal.call(learner), plan, CommandingPeople.KEEPING)),
              "person.unknown",
              "erasure.outdated");
          assertThat(times("person.erased")).isEqualTo(before + 1);
          assertGone(id);
        });
  }

  @Test
  void whatIsOverIsDeletedOnceThoughTwoNodesDoSo() throws Exception {
    rounds(
        learner -> {
          portal.awarded(known(learner));
          Instant soon = portal.later().plus(Duration.ofMinutes(1));
          var retention = new Retention(RetentionGround.LEGAL_CLAIMS, "Claims", soon);
          RetentionPolicy policy = RetentionPolicy.ofAwards(retention);
          ErasurePlan plan =
              node(0).privacy().plan(ADMINISTRATOR, person(learner), policy).orElseThrow();
          node(0).privacy().erase(portal.call(ADMINISTRATOR), plan, policy).orElseThrow();
          Instant now = portal.later();
          assertThat(together(List.of(node(0).privacy()::purge, node(1).privacy()::purge)))
              .containsExactlyInAnyOrder(0, 1);
          assertThat(
                  together(
                      List.of(
                          () -> node(0).privacy().forgetCommands(now),
                          () -> node(1).privacy().forgetCommands(now))))
              .contains(0);
          assertNothingLeft(learner);
        });
  }
}
