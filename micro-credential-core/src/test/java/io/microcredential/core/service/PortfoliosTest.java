package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.PortfolioItem;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import io.microcredential.core.store.MemoryStore;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feature rows K2 and D7, complaint 15: private unless the owner says otherwise. */
class PortfoliosTest {

  private static final PortfolioItemId AWARD = PortfolioItemId.of("award");
  private static final PortfolioItemId PLAN = PortfolioItemId.of("plan");
  private static final PortfolioItemId NOTE = PortfolioItemId.of("note");

  private final WatchedStore store = new WatchedStore(MemoryStore.empty());
  private final Portal portal = Portal.over(store);
  private final Portfolios portfolios = portal.service.portfolios();
  private final SecureRandom random = new SecureRandom();
  private EnrollmentId enrollment = EnrollmentId.of("none");

  @BeforeEach
  void robinHasEarnedSomething() {
    for (Actor actor : List.of(ROBIN, learner("kim"))) {
      portal
          .service
          .people()
          .register(portal.call(ADMINISTRATOR), person(actor), PROGRAMME)
          .orElseThrow();
    }
    enrollment = portal.awarded(ROBIN);
  }

  private AwardId award() {
    return Objects.requireNonNull(portal.view(ROBIN, enrollment).award()).id();
  }

  /** Returns robin's portfolio with an award, a piece of its evidence and a note, all private. */
  private Portfolio arranged() {
    Instant now = portal.later();
    return portfolios
        .portfolio(ROBIN, person(ROBIN))
        .then(p -> p.addItem(AWARD, new ItemContent.OfAward(award()), now))
        .then(
            p ->
                p.addItem(PLAN, new ItemContent.OfEvidence(enrollment, EvidenceId.of("plan")), now))
        .then(
            p ->
                p.addItem(
                    NOTE, new ItemContent.OfText(LanguageMap.of("en", "About me."), null), now))
        .orElseThrow();
  }

  private Portfolio shown(Portfolio portfolio, Visibility visibility, PortfolioItemId... items) {
    Portfolio shown = portfolio;
    for (PortfolioItemId item : items) {
      shown = shown.show(item, visibility, portal.later()).orElseThrow();
    }
    return shown;
  }

  private Outcome<Receipt> save(Portfolio portfolio) {
    return portfolios.save(portal.call(ROBIN), portfolio);
  }

  private static List<PortfolioItemId> items(SharedView view) {
    return view.portfolio().all().stream().map(PortfolioItem::id).toList();
  }

  @Test
  void nobodySeesAnythingUntilTheOwnerSaysSo() {
    save(arranged()).orElseThrow();
    assertThat(items(portfolios.publicPage(person(ROBIN)).orElseThrow())).isEmpty();
    assertThat(portfolios.portfolio(learner("kim"), person(ROBIN)).problems().codes())
        .containsExactly("permission.own");
    assertThat(portfolios.portfolio(ADMINISTRATOR, person(ROBIN)).isSuccess()).isFalse();
  }

  @Test
  void aLinkShowsWhatWasSharedUntilItEndsOrIsWithdrawn() {
    Portfolio portfolio = shown(arranged(), Visibility.SHARED, AWARD, PLAN);
    save(portfolio).orElseThrow();
    Instant from = portal.later();
    ShareGrant.Made made =
        ShareGrant.make(
                portfolio,
                ShareId.of("principal"),
                new ShareScope.WholePortfolio(),
                from,
                from.plus(Duration.ofDays(30)),
                random)
            .orElseThrow();
    portfolios.share(portal.call(ROBIN), made.grant()).orElseThrow();

    SharedView seen = portfolios.shared(made.token()).orElseThrow();
    assertThat(items(seen)).containsExactly(AWARD, PLAN);
    assertThat(seen.awards()).extracting(EnrollmentSummary::id).containsExactly(enrollment);
    assertThat(portfolios.publicPage(person(ROBIN)).orElseThrow().portfolio().all()).isEmpty();
    assertThat(store.content()).doesNotContain(made.token().text());
    assertThat(portfolios.shares(ROBIN, person(ROBIN)).orElseThrow()).containsExactly(made.grant());

    portfolios.withdraw(portal.call(ROBIN), person(ROBIN), ShareId.of("principal")).orElseThrow();
    assertThat(portfolios.shared(made.token()).problems().codes())
        .containsExactly("share.withdrawn");
    assertThat(
            portfolios
                .withdraw(portal.call(ROBIN), person(ROBIN), ShareId.of("principal"))
                .problems()
                .codes())
        .containsExactly("share.withdrawn");
  }

  @Test
  void whatWentToSomebodyElseWithASplitIsShownNoMore() {
    Actor kim = learner("kim");
    People people = portal.service.people();
    people.merge(portal.call(ADMINISTRATOR), person(kim), person(ROBIN)).orElseThrow();
    Instant now = portal.later();
    Portfolio portfolio =
        portfolios
            .portfolio(kim, person(kim))
            .then(p -> p.addItem(AWARD, new ItemContent.OfAward(award()), now))
            .orElseThrow();
    portfolio = shown(portfolio, Visibility.PUBLIC, AWARD);
    portfolios.save(portal.call(kim), portfolio).orElseThrow();
    var everything = new ShareScope.WholePortfolio();
    ShareGrant.Made made =
        ShareGrant.make(portfolio, ShareId.of("all"), everything, now, null, random).orElseThrow();
    portfolios.share(portal.call(kim), made.grant()).orElseThrow();
    assertThat(items(portfolios.publicPage(person(kim)).orElseThrow())).containsExactly(AWARD);

    people.split(portal.call(ADMINISTRATOR), person(kim), person(ROBIN), List.of()).orElseThrow();
    assertThat(items(portfolios.publicPage(person(kim)).orElseThrow())).isEmpty();
    assertThat(items(portfolios.shared(made.token()).orElseThrow())).isEmpty();
    assertThat(portfolios.shared(made.token()).orElseThrow().awards()).isEmpty();
  }

  @Test
  void aGuessedLinkLeadsNowhere() {
    assertThat(portfolios.shared(SecretToken.random(random)).problems().codes())
        .containsExactly("share.token");
    assertThat(portfolios.shared(SecretToken.of("' OR 1=1 --")).problems().codes())
        .containsExactly("share.token");
  }

  @Test
  void evidenceIsOnThePublicPageOnlyWhileItsReleaseHolds() {
    save(shown(arranged(), Visibility.PUBLIC, AWARD, PLAN)).orElseThrow();
    assertThat(items(portfolios.publicPage(person(ROBIN)).orElseThrow())).containsExactly(AWARD);

    Earning earning = portal.service.earning();
    EvidenceId plan = EvidenceId.of("plan");
    earning
        .release(portal.call(ROBIN), enrollment, plan, URI.create("https://p.example/plan"))
        .orElseThrow();
    assertThat(items(portfolios.publicPage(person(ROBIN)).orElseThrow()))
        .containsExactly(AWARD, PLAN);
    portal.later();
    earning.takeBack(portal.call(ROBIN), enrollment, plan).orElseThrow();
    assertThat(items(portfolios.publicPage(person(ROBIN)).orElseThrow())).containsExactly(AWARD);
  }

  @Test
  void aRevokedAwardIsShownAsRevoked() {
    save(shown(arranged(), Visibility.PUBLIC, AWARD)).orElseThrow();
    portal
        .service
        .earning()
        .revoke(portal.call(ADMINISTRATOR), enrollment, "In error.")
        .orElseThrow();
    EnrollmentCard.Awarded shown =
        Objects.requireNonNull(
            portfolios.publicPage(person(ROBIN)).orElseThrow().awards().get(0).award());
    assertThat(shown.revokedAt()).isNotNull();
  }

  @Test
  void nobodyShowsWhatSomebodyElseEarned() {
    Portfolio boasting =
        portfolios
            .portfolio(learner("kim"), PersonId.of("kim"))
            .then(p -> p.addItem(AWARD, new ItemContent.OfAward(award()), portal.later()))
            .orElseThrow();
    assertThat(portfolios.save(portal.call(learner("kim")), boasting).problems().codes())
        .containsExactly("portfolio.not-own");
  }

  @Test
  void aPortfolioThatWasChangedMeanwhileIsNotOverwritten() {
    Portfolio arranged = arranged();
    save(shown(arranged, Visibility.SHARED, AWARD)).orElseThrow();
    assertThat(save(shown(arranged, Visibility.PUBLIC, NOTE)).problems().codes())
        .containsExactly("portfolio.changed-meanwhile");
    assertThat(save(arranged).problems().codes()).containsExactly("portfolio.changed-meanwhile");
  }

  @Test
  void twoFirstNotesOfOneInstantAreNotTakenForEachOther() {
    Instant now = portal.later();
    Portfolio work = CommandingPeople.noted(person(ROBIN), "About work.", now);
    Portfolio home = CommandingPeople.noted(person(ROBIN), "About home.", now);
    assertThat(home.history()).isEqualTo(work.history());
    save(work).orElseThrow();
    assertThat(save(home).problems().codes()).containsExactly("portfolio.changed-meanwhile");
    assertThat(save(work).isSuccess()).isTrue();
    assertThat(portfolios.portfolio(ROBIN, person(ROBIN)).orElseThrow()).isEqualTo(work);
  }

  @Test
  void whoHasALinkDoesNotLeadItElsewhere() {
    ShareGrant.Made made =
        ShareGrant.make(
                arranged(),
                ShareId.of("z"),
                new ShareScope.WholePortfolio(),
                portal.later(),
                null,
                random)
            .orElseThrow();
    portfolios.share(portal.call(ROBIN), made.grant()).orElseThrow();
    ShareGrant grant = made.grant();
    var own =
        new ShareGrant(
            ShareId.of("a"),
            PersonId.of("kim"),
            grant.scope(),
            grant.from(),
            null,
            null,
            made.token().digest());
    assertThat(portfolios.share(portal.call(learner("kim")), own).problems().codes())
        .containsExactly("share.known");
  }

  @Test
  void othersNeitherArrangeNorShareNorWithdraw() {
    Portfolio portfolio = arranged();
    save(portfolio).orElseThrow();
    ShareGrant grant =
        ShareGrant.make(
                portfolio,
                ShareId.of("s"),
                new ShareScope.WholePortfolio(),
                portal.later(),
                null,
                random)
            .orElseThrow()
            .grant();
    for (Actor actor : List.of(learner("kim"), ADMINISTRATOR, Portal.ADA)) {
      assertThat(portfolios.save(portal.call(actor), portfolio).isSuccess()).isFalse();
      assertThat(portfolios.share(portal.call(actor), grant).isSuccess()).isFalse();
    }
    portfolios.share(portal.call(ROBIN), grant).orElseThrow();
    assertThat(portfolios.share(portal.call(ROBIN), grant).problems().codes())
        .containsExactly("share.known");
    assertThat(
            portfolios
                .withdraw(portal.call(learner("kim")), PersonId.of("kim"), ShareId.of("s"))
                .problems()
                .codes())
        .containsExactly("share.unknown");
  }
}
