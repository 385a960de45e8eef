package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.mail;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.ShareId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.TeamArtifactPolicy;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.earning.TeamContribution;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What nobody gets around: by paging, by another account, or once they are taken off the work. */
class BordersTest {

  private static final Actor KIM = learner("kim");

  private final WatchedStore store = new WatchedStore(MemoryStore.empty());
  private final Portal portal = Portal.over(store);
  private final People people = portal.service.people();

  @Test
  void aStrangerCountsNothingByPaging() {
    portal.awarded(ROBIN);
    portal.enrolled(ROBIN);
    Views views = portal.service.views();
    for (Actor stranger : List.of(Actor.unknown(), KIM)) {
      for (int limit : List.of(1, 2, 500)) {
        LookupPlace start = LookupPlace.start();
        assertThat(views.enrollments(stranger, person(ROBIN), start, limit).orElseThrow())
            .isEqualTo(views.enrollments(stranger, PersonId.of("no"), start, limit).orElseThrow());
        assertThat(views.awards(stranger, person(ROBIN), start, limit).orElseThrow())
            .isEqualTo(views.awards(stranger, PersonId.of("no"), start, limit).orElseThrow());
      }
    }
  }

  @Test
  void whoIsNoAssessorAnyMoreSeesNoWork() {
    portal.underAssessment(ROBIN);
    Views views = portal.service.views();
    assertThat(views.assigned(ADA, LookupPlace.start(), 9).orElseThrow().items()).hasSize(1);
    var former = new Actor(person(ADA), List.of());
    assertThat(views.assigned(former, LookupPlace.start(), 9).orElseThrow())
        .isEqualTo(new Page<>(List.of(), null));
  }

  @Test
  void aSharedAwardDoesNotSayAtWhichAttemptItWasEarned() {
    portal.register(ROBIN);
    var id = portal.awarded(ROBIN);
    AwardId award = Objects.requireNonNull(portal.view(ROBIN, id).award()).id();
    var item = PortfolioItemId.of("award");
    Instant now = portal.later();
    Portfolio portfolio =
        Portfolio.of(person(ROBIN))
            .addItem(item, new ItemContent.OfAward(award), now)
            .then(p -> p.show(item, Visibility.PUBLIC, now))
            .orElseThrow();
    Portfolios portfolios = portal.service.portfolios();
    portfolios.save(portal.call(ROBIN), portfolio).orElseThrow();
    assertThat(portfolios.publicPage(person(ROBIN)).orElseThrow().awards())
        .hasSize(1)
        .allMatch(shown -> shown.work() == null);
  }

  private static Actor with(Actor actor, Role more) {
    var roles = new ArrayList<>(actor.roles());
    roles.add(new HeldRole(more, PROGRAMME));
    return new Actor(person(actor), roles);
  }

  @Test
  void whoJudgedDoesNotDecideOnceTheWorkWasGivenToOthers() {
    var id = portal.judged(ROBIN, SampleWork.levels());
    Earning earning = portal.service.earning();
    Actor ada = with(ADA, Role.APPROVER);
    earning
        .assign(portal.call(ADMINISTRATOR), id, List.of(person(BEN), PersonId.of("cleo")))
        .orElseThrow();
    assertThat(
            earning
                .decide(portal.call(ada), id, SampleWork.WORDS, LearnerRecord.nothing())
                .problems()
                .codes())
        .containsExactly("permission.not-assigned");
    portal.decide(id).orElseThrow();
    assertThat(earning.award(portal.call(ada), id).problems().codes())
        .containsExactly("permission.not-assigned");
  }

  @Test
  void whoJudgedDoesNotDecideOnTheAppeal() {
    var id =
        portal.decided(
            ROBIN,
            SampleWork.levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING));
    Earning earning = portal.service.earning();
    earning.appeal(portal.call(ROBIN), id, "The pauses were overlooked.").orElseThrow();
    assertThat(
            earning
                .decide(
                    portal.call(with(ADA, Role.APPROVER)),
                    id,
                    SampleWork.WORDS,
                    LearnerRecord.nothing())
                .problems()
                .codes())
        .containsExactly("permission.not-assigned");
  }

  @Test
  void nobodyDecidesOnTheWorkOfTheirOwnTeam() {
    MicroCredential definition =
        SampleDefinitions.publish(
            SampleDefinitions.draft(
                b ->
                    b.version(new Version(1, 9))
                        .teamArtifacts(
                            new TeamArtifactPolicy(List.of(SampleDefinitions.LESSON_PLAN), 9))));
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), definition).orElseThrow();
    Earning earning = portal.service.earning();
    var id =
        earning
            .enroll(portal.call(ROBIN), definition.ref(), person(ROBIN))
            .orElseThrow()
            .enrollment();
    Actor mate = Portal.actor("mate", Role.APPROVER);
    EvidencePortfolio work = SampleWork.portfolio();
    var account = "I wrote the questions; my colleague led the talk.";
    earning.draft(portal.call(ROBIN), id, AssessmentRoute.PORTFOLIO).orElseThrow();
    earning
        .save(
            portal.call(ROBIN),
            id,
            work.with(
                work.piece(EvidenceId.of("plan"))
                    .orElseThrow()
                    .with(new TeamContribution(List.of(person(mate)), account))))
        .orElseThrow();
    portal.later();
    earning.submit(portal.call(ROBIN), id).orElseThrow();
    portal.opened(id);
    portal.assess(ADA, id, SampleWork.levels()).orElseThrow();
    portal.assess(BEN, id, SampleWork.levels()).orElseThrow();
    assertThat(
            earning
                .decide(portal.call(mate), id, SampleWork.WORDS, LearnerRecord.nothing())
                .problems()
                .codes())
        .containsExactly("permission.not-own");
    assertThat(portal.decide(id).isSuccess()).isTrue();
  }

  @Test
  void aCoachWhoSeesWhoseWorkItIsDoesNotJudgeIt() {
    var id = portal.underAssessment(ROBIN);
    portal
        .service
        .earning()
        .nameCoaches(portal.call(ADMINISTRATOR), id, List.of(person(ADA)))
        .orElseThrow();
    Page<EnrollmentSummary> seen =
        portal
            .service
            .views()
            .enrollments(with(ADA, Role.COACH), person(ROBIN), LookupPlace.start(), 9)
            .orElseThrow();
    assertThat(seen.items()).extracting(EnrollmentSummary::id).containsExactly(id);
    assertThat(portal.assess(ADA, id, SampleWork.levels()).problems().codes())
        .containsExactly("assessment.coach");
    assertThat(portal.assess(BEN, id, SampleWork.levels()).isSuccess()).isTrue();
  }

  @Test
  void nobodyIsTwoAssessorsOfOneSubmission() {
    Actor second = Portal.actor("ada-2", Role.ASSESSOR);
    portal.register(ADA);
    portal.register(second);
    people.merge(portal.call(ADMINISTRATOR), person(ADA), person(second)).orElseThrow();
    var id = portal.underAssessment(ROBIN);
    portal
        .service
        .earning()
        .assign(portal.call(ADMINISTRATOR), id, List.of(person(ADA), person(second)))
        .orElseThrow();
    portal.assess(ADA, id, SampleWork.levels()).orElseThrow();
    assertThat(portal.assess(second, id, SampleWork.levels()).problems().codes())
        .containsExactly("assessment.second-by-same");
  }

  @Test
  void theLinksOfASecondAccountAreSeenAndWithdrawnAfterAMerge() {
    portal.register(ROBIN);
    portal.register(KIM);
    Portfolios portfolios = portal.service.portfolios();
    var note = PortfolioItemId.of("note");
    Instant now = portal.later();
    Portfolio portfolio =
        Portfolio.of(person(KIM))
            .addItem(note, new ItemContent.OfText(LanguageMap.of("en", "About me."), null), now)
            .then(p -> p.show(note, Visibility.SHARED, now))
            .orElseThrow();
    portfolios.save(portal.call(KIM), portfolio).orElseThrow();
    var all = new ShareScope.WholePortfolio();
    ShareGrant.Made made =
        ShareGrant.make(portfolio, ShareId.of("s"), all, now, null, new SecureRandom())
            .orElseThrow();
    portfolios.share(portal.call(KIM), made.grant()).orElseThrow();

    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(KIM)).orElseThrow();
    assertThat(portfolios.shared(made.token()).orElseThrow().portfolio().all()).hasSize(1);
    assertThat(portfolios.shares(ROBIN, person(ROBIN)).orElseThrow()).containsExactly(made.grant());
    portfolios.withdraw(portal.call(ROBIN), person(ROBIN), ShareId.of("s")).orElseThrow();
    assertThat(portfolios.shared(made.token()).problems().codes())
        .containsExactly("share.withdrawn");
  }

  @Test
  void nothingOfAnErasedPersonsAddressIsLeftWithWhoWasTakenForThem() {
    portal.register(ROBIN);
    portal.register(KIM, mail("kim@example.org"));
    people.merge(portal.call(ADMINISTRATOR), person(ROBIN), person(KIM)).orElseThrow();
    PersonIdentity before = mail("kim@example.org");
    PersonIdentity later = mail("kim@new.example");
    portal.later();
    people.verify(portal.call(ADMINISTRATOR), person(ROBIN), before.ref()).orElseThrow();
    people.add(portal.call(ADMINISTRATOR), person(ROBIN), later).orElseThrow();
    people
        .split(portal.call(ADMINISTRATOR), person(ROBIN), person(KIM), List.of(later.ref()))
        .orElseThrow();
    RetentionPolicy nothing = RetentionPolicy.nothing();
    Privacy privacy = portal.service.privacy();
    ErasurePlan plan = privacy.plan(ADMINISTRATOR, person(KIM), nothing).orElseThrow();
    privacy.erase(portal.call(ADMINISTRATOR), plan, nothing).orElseThrow();
    assertThat(store.content()).doesNotContain(before.key().hex(), later.key().hex());
  }

  @Test
  void anotherOrganizationTakesNobodyWhoHasEnrolledHere() {
    var id = portal.awarded(ROBIN);
    var elsewhere = OrganizationId.of("https://elsewhere.example");
    Actor other = Actor.of(PersonId.of("admin-9"), elsewhere, Role.PROGRAMME_ADMINISTRATOR);
    people.register(portal.call(other), person(KIM), elsewhere).orElseThrow();
    assertThat(people.register(portal.call(other), person(ROBIN), elsewhere).problems().codes())
        .containsExactly("permission.other-programme");
    people.merge(portal.call(other), person(KIM), person(ROBIN));
    assertThat(portal.service.views().enrollment(KIM, id).isSuccess()).isFalse();
    RetentionPolicy nothing = RetentionPolicy.nothing();
    assertThat(portal.service.privacy().plan(other, person(ROBIN), nothing).isSuccess()).isFalse();
    assertThat(people.register(portal.call(ADMINISTRATOR), person(ROBIN), PROGRAMME).isSuccess())
        .isTrue();
  }
}
