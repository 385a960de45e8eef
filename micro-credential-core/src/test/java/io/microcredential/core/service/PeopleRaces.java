package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.HomeChange;
import io.microcredential.core.portfolio.PersonEvent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Races about who people are, and about their portfolios. */
abstract class PeopleRaces extends Races {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private Outcome<Receipt> add(int node, Actor who, PersonIdentity identity) {
    return node(node).people().add(portal.call(ADMINISTRATOR), person(who), identity);
  }

  private Outcome<Receipt> merge(int node, PersonId into, PersonId other) {
    return node(node).people().merge(portal.call(ADMINISTRATOR), into, other);
  }

  private PersonId now(Actor who) {
    return node(1).people().person(ADMINISTRATOR, person(who)).orElseThrow().id();
  }

  @Test
  void somebodyIsRegisteredOnce() throws Exception {
    rounds(
        learner -> {
          assertOneOf(
              crowd(
                  i ->
                      node(i)
                          .people()
                          .register(portal.call(ADMINISTRATOR), person(learner), PROGRAMME)),
              "person.known");
          assertThat(now(learner)).isEqualTo(person(learner));
        });
  }

  @Test
  void anIdentityIsAddedToOneOfTwo() throws Exception {
    rounds(
        learner -> {
          Actor again = second(learner);
          registered(learner, again);
          PersonIdentity mail =
              CommandingPeople.mail(person(learner) + "@school.example", LONG_AGO);
          long before = times("person.identity-added");
          List<Outcome<Receipt>> both =
              atOnce(() -> add(0, learner, mail), () -> add(1, again, mail));
          assertOneOf(both, "identity.of-another");
          assertThat(times("person.identity-added")).isEqualTo(before + 1);
          assertThat(holder(mail)).isEqualTo(person(both.get(0).isSuccess() ? learner : again));
        });
  }

  private PersonId holder(PersonIdentity identity) {
    return node(0).people().holder(ADMINISTRATOR, identity, portal.later()).orElseThrow().id();
  }

  @Test
  void anIdentityThatSomebodyHadIsAddedToOneOfACrowd() throws Exception {
    rounds(
        learner -> {
          PersonIdentity mail =
              CommandingPeople.mail(person(learner) + "@school.example", LONG_AGO);
          People people = registered(learner, second(learner));
          add(0, learner, mail).orElseThrow();
          portal.later();
          people.end(portal.call(ADMINISTRATOR), person(learner), mail.ref()).orElseThrow();
          PersonIdentity fresh = CommandingPeople.mail(mail.value(), portal.later());
          List<Outcome<Receipt>> all =
              crowd(i -> add(i, i % 3 == 0 ? learner : second(learner), fresh));
          assertOneOf(all, "identity.of-another", "identity.repeated");
          assertThat(people.person(ADMINISTRATOR, holder(fresh)).orElseThrow().identities())
              .contains(fresh);
        });
  }

  @Test
  void anIdentityEndsOnceOrIsVerifiedBefore() throws Exception {
    rounds(
        learner -> {
          PersonIdentity mail =
              CommandingPeople.mail(person(learner) + "@school.example", LONG_AGO);
          People people = registered(learner);
          add(0, learner, mail).orElseThrow();
          portal.later();
          List<Outcome<Receipt>> all =
              atOnce(
                  () -> people.end(portal.call(ADMINISTRATOR), person(learner), mail.ref()),
                  () ->
                      node(1)
                          .people()
                          .end(portal.call(SECOND_ADMINISTRATOR), person(learner), mail.ref()));
          assertOneOf(all, "identity.ended");
        });
  }

  @Test
  void twoMergesThatCrossAreOne() throws Exception {
    rounds(
        learner -> {
          Actor again = second(learner);
          registered(learner, again);
          long before = times("person.merged");
          List<Outcome<Receipt>> both =
              atOnce(
                  () -> merge(0, person(learner), person(again)),
                  () -> merge(1, person(again), person(learner)));
          assertThat(both).filteredOn(Outcome::isSuccess).hasSize(1);
          assertThat(both)
              .filteredOn(one -> !one.isSuccess())
              .flatExtracting(Races::codes)
              .contains("person.itself")
              .isSubsetOf(Set.of("person.merged", "person.itself"));
          assertThat(times("person.merged")).isEqualTo(before + 2);
          Actor stands = both.get(0).isSuccess() ? learner : again;
          assertThat(List.of(now(learner), now(again))).containsOnly(person(stands));
        });
  }

  /** Returns somebody who administers the programme and one other. */
  private static Actor between(OrganizationId home) {
    return new Actor(
        PersonId.of("admin-of-two"),
        List.of(
            new HeldRole(Role.PROGRAMME_ADMINISTRATOR, PROGRAMME),
            new HeldRole(Role.PROGRAMME_ADMINISTRATOR, home)));
  }

  private Outcome<Receipt> move(int node, Actor who, OrganizationId home) {
    return node(node).people().move(portal.call(between(home)), person(who), home);
  }

  @Test
  void somebodyIsMovedToOneOfTwoHomes() throws Exception {
    var birch = OrganizationId.of("https://birch.example/");
    var elm = OrganizationId.of("https://elm.example/");
    rounds(
        learner -> {
          registered(learner);
          List<Outcome<Receipt>> both =
              atOnce(() -> move(0, learner, birch), () -> move(1, learner, elm));
          assertOneOf(both, "permission.other-programme");
          OrganizationId home = both.get(0).isSuccess() ? birch : elm;
          assertThat(
                  node(0).people().person(between(home), person(learner)).orElseThrow().history())
              .last()
              .extracting(PersonEvent::home)
              .isEqualTo(new HomeChange(PROGRAMME, home));
        });
  }

  @Test
  void mergesInACircleMakeOnePersonOfThree() throws Exception {
    rounds(
        learner -> {
          Actor again = second(learner);
          Actor third = second(again);
          registered(learner, again, third);
          List<Outcome<Receipt>> all =
              atOnce(
                  () -> merge(0, person(learner), person(again)),
                  () -> merge(1, person(again), person(third)),
                  () -> merge(0, person(third), person(learner)));
          assertThat(all).filteredOn(Outcome::isSuccess).hasSize(2);
          assertThat(all)
              .filteredOn(one -> !one.isSuccess())
              .flatExtracting(Races::codes)
              .isNotEmpty()
              .isSubsetOf(Set.of("person.merged", "person.itself"));
          assertThat(Set.of(now(learner))).contains(now(again), now(third));
        });
  }

  @Test
  void whoIsMergedIsSplitOnce() throws Exception {
    rounds(
        learner -> {
          PersonId other = person(second(learner));
          registered(learner, second(learner));
          merge(0, person(learner), other).orElseThrow();
          assertOneOf(
              crowd(
                  i ->
                      node(i)
                          .people()
                          .split(portal.call(ADMINISTRATOR), person(learner), other, List.of())),
              "person.not-merged");
          assertThat(now(second(learner))).isEqualTo(other);
        });
  }

  private Outcome<Receipt> save(int node, Actor owner, Portfolio portfolio) {
    return node(node).portfolios().save(portal.call(owner), portfolio);
  }

  @Test
  void onlyOneSaveFollowsARevision() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          Instant now = portal.later();
          Portfolio work = CommandingPeople.noted(person(learner), "About work.", now);
          Portfolio home = CommandingPeople.noted(person(learner), "About home.", now);
          List<Outcome<Receipt>> first =
              atOnce(() -> save(0, learner, work), () -> save(1, learner, home));
          assertOneOf(first, "portfolio.changed-meanwhile");
          Portfolio saved = first.get(0).isSuccess() ? work : home;
          assertThat(stored(learner)).isEqualTo(saved);

          Portfolio without = saved.removeItem(saved.items().get(0).id(), now).orElseThrow();
          Portfolio shown =
              saved.show(saved.items().get(0).id(), Visibility.SHARED, now).orElseThrow();
          List<Outcome<Receipt>> next =
              atOnce(() -> save(0, learner, without), () -> save(1, learner, shown));
          assertOneOf(next, "portfolio.changed-meanwhile");
          assertThat(stored(learner)).isEqualTo(next.get(0).isSuccess() ? without : shown);
        });
  }

  private Portfolio stored(Actor owner) {
    return node(0).portfolios().portfolio(owner, person(owner)).orElseThrow();
  }

  private static ShareGrant grant(Actor owner, String share, String secret) {
    return new ShareGrant(
        ShareId.of(share),
        person(owner),
        new ShareScope.WholePortfolio(),
        LONG_AGO,
        null,
        null,
        SecretToken.of(secret).digest());
  }

  private Outcome<Receipt> share(int node, Actor owner, ShareGrant grant) {
    return node(node).portfolios().share(portal.call(owner), grant);
  }

  private Outcome<Receipt> withdraw(int node, Actor owner, ShareGrant grant) {
    return node(node).portfolios().withdraw(portal.call(owner), person(owner), grant.id());
  }

  @Test
  void aShareIsWithdrawnOnlyOnceItWasMade() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          String secret = "secret of " + person(learner);
          ShareGrant grant = grant(learner, "share-" + round(), secret);
          List<Outcome<Receipt>> both =
              atOnce(() -> share(0, learner, grant), () -> withdraw(1, learner, grant));
          both.get(0).orElseThrow();
          List<String> why = codes(both.get(1));
          assertThat(why).isSubsetOf("share.unknown");
          assertThat(codes(node(0).portfolios().shared(SecretToken.of(secret))))
              .isEqualTo(why.isEmpty() ? List.of("share.withdrawn") : List.of());
        });
  }

  @Test
  void aShareIsWithdrawnOnceAndOthersAreMadeMeanwhile() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          ShareGrant old = grant(learner, "old-" + round(), "old of " + person(learner));
          ShareGrant fresh = grant(learner, "new-" + round(), "new of " + person(learner));
          share(0, learner, old).orElseThrow();
          List<Outcome<Receipt>> all =
              atOnce(
                  () -> withdraw(0, learner, old),
                  () -> withdraw(1, learner, old),
                  () -> share(1, learner, fresh));
          all.get(2).orElseThrow();
          assertOneOf(all.subList(0, 2), "share.withdrawn");
          assertThat(node(0).portfolios().shares(learner, person(learner)).orElseThrow())
              .hasSize(2)
              .contains(fresh);
        });
  }

  @Test
  void aShareIsMadeOnceByACrowd() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          ShareGrant grant = grant(learner, "share-" + round(), "s " + person(learner));
          assertOneOf(crowd(i -> share(i, learner, grant)), "share.known");
          assertThat(node(0).portfolios().shares(learner, person(learner)).orElseThrow())
              .containsExactly(grant);
        });
  }

  /** Else whoever has a link could let it lead to something of their own. */
  @Test
  void aLinkLeadsToOneShareWhoeverMakesAnotherForIt() throws Exception {
    rounds(
        learner -> {
          Actor kim = learner(person(learner) + "-kim");
          registered(learner, kim);
          String secret = "secret of " + person(learner);
          List<Outcome<Receipt>> all =
              crowd(
                  i -> {
                    Actor owner = i % 2 == 0 ? learner : kim;
                    return share(i, owner, grant(owner, "s-" + round() + "-" + i, secret));
                  });
          assertOneOf(all, "share.known");
        });
  }

  @Test
  void aCommandSentByACrowdUnderOneKeyIsOne() throws Exception {
    rounds(
        learner -> {
          registered(learner);
          ShareGrant grant = grant(learner, "share-" + round(), "s " + person(learner));
          long before = times("share.granted");
          Call sharing = portal.call(learner);
          assertSame(crowd(i -> node(i).portfolios().share(sharing, grant)));
          assertThat(times("share.granted")).isEqualTo(before + 1);

          Portfolio noted = CommandingPeople.noted(person(learner), "Mine.", portal.later());
          long saved = times("portfolio.saved");
          Call saving = portal.call(learner);
          assertSame(crowd(i -> node(i).portfolios().save(saving, noted)));
          assertThat(times("portfolio.saved")).isEqualTo(saved + 1);

          registered(second(learner));
          long merged = times("person.merged");
          Call merging = portal.call(ADMINISTRATOR);
          PersonId other = person(second(learner));
          assertSame(crowd(i -> node(i).people().merge(merging, person(learner), other)));
          assertThat(times("person.merged")).isEqualTo(merged + 2);
        });
  }
}
