package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;

import io.microcredential.core.Digest;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.IdentityRef;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.service.Commanding.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The commands about people, their portfolios and their privacy, as {@link Commanding} has them.
 */
final class CommandingPeople {

  static final RetentionPolicy KEEPING =
      RetentionPolicy.ofAwards(
          new Retention(
              RetentionGround.LEGAL_OBLIGATION,
              "State register of professional development",
              Instant.parse("2036-01-01T00:00:00Z")));

  private static final PersonId KIM = PersonId.of("kim");
  private static final PersonId LEE = PersonId.of("lee");
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final PersonIdentity MAIL = mail("robin@school.example", LONG_AGO);
  private static final PersonIdentity OTHER_MAIL = mail("robin@home.example", LONG_AGO);
  private static final ShareId SHARE = ShareId.of("principal");
  private static final ShareId OTHER_SHARE = ShareId.of("coach");
  private static final PortfolioItemId NOTE = PortfolioItemId.of("note");
  private static final ShareScope WHOLE = new ShareScope.WholePortfolio();
  private static final Digest TOKEN = SecretToken.of("a secret").digest();

  private static final OrganizationId BIRCH = OrganizationId.of("https://birch.example");

  /** Somebody who administers both programmes: one of them is not enough for a move. */
  private static final Actor OF_BOTH =
      new Actor(
          PersonId.of("state-1"),
          Stream.of(PROGRAMME, BIRCH)
              .map(home -> new HeldRole(Role.PROGRAMME_ADMINISTRATOR, home))
              .toList());

  private CommandingPeople() {}

  static List<Commanding> all() {
    return Stream.of(accounts(), pairs(), portfolios(), shares(), erasures())
        .flatMap(List::stream)
        .toList();
  }

  static PersonIdentity mail(String address, Instant from) {
    return PersonIdentity.of(IdentityScheme.EMAIL, address, from).orElseThrow();
  }

  private static Commanding administrator(String name, Function<Portal, Scene> scene) {
    return new Commanding(name, ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR, false, scene);
  }

  private static Commanding owner(String name, Function<Portal, Scene> scene) {
    return new Commanding(name, ROBIN, Role.LEARNER, true, scene);
  }

  private static People registered(Portal portal, PersonId... ids) {
    People people = portal.service.people();
    for (PersonId id : ids) {
      people.register(portal.call(ADMINISTRATOR), id, PROGRAMME).orElseThrow();
    }
    return people;
  }

  private static People known(Portal portal, PersonIdentity... identities) {
    People people = registered(portal, person(ROBIN));
    for (PersonIdentity identity : identities) {
      people.add(portal.call(ADMINISTRATOR), person(ROBIN), identity).orElseThrow();
    }
    portal.later();
    return people;
  }

  private static List<Commanding> accounts() {
    PersonId robin = person(ROBIN);
    return List.of(
        administrator(
            "People.register(PersonId,OrganizationId)",
            portal -> {
              People people = portal.service.people();
              var elsewhere = OrganizationId.of("https://elsewhere.example");
              return Scene.of(
                  call -> people.register(call, robin, PROGRAMME),
                  call -> people.register(call, KIM, PROGRAMME),
                  call -> people.register(call, robin, elsewhere));
            }),
        new Commanding(
            "People.move(PersonId,OrganizationId)",
            OF_BOTH,
            Role.PROGRAMME_ADMINISTRATOR,
            true,
            portal -> {
              People people = portal.service.people();
              people.register(portal.call(OF_BOTH), robin, BIRCH).orElseThrow();
              return Scene.of(
                  call -> people.move(call, robin, PROGRAMME),
                  call -> people.move(call, KIM, PROGRAMME),
                  call -> people.move(call, robin, BIRCH));
            }),
        administrator(
            "People.add(PersonId,PersonIdentity)",
            portal -> {
              People people = known(portal);
              return Scene.of(
                  call -> people.add(call, robin, MAIL),
                  call -> people.add(call, KIM, MAIL),
                  call -> people.add(call, robin, OTHER_MAIL),
                  call -> people.add(call, robin, mail(MAIL.value(), LONG_AGO.plusSeconds(1))));
            }),
        administrator(
            "People.end(PersonId,IdentityRef)",
            portal -> {
              People people = known(portal, MAIL, OTHER_MAIL);
              return Scene.of(
                  call -> people.end(call, robin, MAIL.ref()),
                  call -> people.end(call, KIM, MAIL.ref()),
                  call -> people.end(call, robin, OTHER_MAIL.ref()),
                  call -> people.end(call, robin, new IdentityRef(MAIL.key(), Instant.EPOCH)),
                  call -> people.verify(call, robin, MAIL.ref()));
            }),
        administrator(
            "People.verify(PersonId,IdentityRef)",
            portal -> {
              People people = known(portal, MAIL, OTHER_MAIL);
              return Scene.of(
                  call -> people.verify(call, robin, MAIL.ref()),
                  call -> people.verify(call, KIM, MAIL.ref()),
                  call -> people.verify(call, robin, OTHER_MAIL.ref()),
                  call -> people.verify(call, robin, new IdentityRef(MAIL.key(), Instant.EPOCH)),
                  call -> people.end(call, robin, MAIL.ref()));
            }));
  }

  private static List<Commanding> pairs() {
    PersonId robin = person(ROBIN);
    return List.of(
        administrator(
            "People.merge(PersonId,PersonId)",
            portal -> {
              People people = known(portal, MAIL);
              registered(portal, KIM, LEE);
              return Scene.of(
                  call -> people.merge(call, KIM, robin),
                  call -> people.merge(call, LEE, robin),
                  call -> people.merge(call, KIM, LEE),
                  call -> people.merge(call, robin, KIM));
            }),
        administrator(
            "People.split(PersonId,PersonId,List)",
            portal -> {
              People people = known(portal, MAIL);
              registered(portal, KIM, LEE);
              people.merge(portal.call(ADMINISTRATOR), robin, KIM).orElseThrow();
              return Scene.of(
                  call -> people.split(call, robin, KIM, List.of(MAIL.ref())),
                  call -> people.split(call, LEE, KIM, List.of(MAIL.ref())),
                  call -> people.split(call, robin, LEE, List.of(MAIL.ref())),
                  call -> people.split(call, robin, KIM, List.of()),
                  call -> people.split(call, robin, KIM, List.of(MAIL.ref(), MAIL.ref())));
            }));
  }

  /** Returns somebody's portfolio with one note, which only the owner sees. */
  static Portfolio noted(PersonId owner, String note, Instant at) {
    var text = new ItemContent.OfText(LanguageMap.of("en", note), null);
    return Portfolio.of(owner).addItem(NOTE, text, at).orElseThrow();
  }

  private static List<Commanding> portfolios() {
    return List.of(
        owner(
            "Portfolios.save(Portfolio)",
            portal -> {
              known(portal);
              Portfolios portfolios = portal.service.portfolios();
              Instant at = portal.later();
              PersonId robin = person(ROBIN);
              return Scene.of(
                  call -> portfolios.save(call, noted(robin, "About me.", at)),
                  call -> portfolios.save(call, noted(KIM, "About me.", at)),
                  call -> portfolios.save(call, noted(robin, "About us.", at)),
                  call -> portfolios.save(call, noted(robin, "About me.", LONG_AGO)),
                  call -> portfolios.save(call, Portfolio.of(robin)));
            }));
  }

  private static List<Commanding> shares() {
    PersonId robin = person(ROBIN);
    Instant end = LONG_AGO.plus(Duration.ofDays(9_000));
    ShareScope note = new ShareScope.SomeItems(List.of(NOTE));
    Digest other = SecretToken.of("another").digest();
    var grant = new ShareGrant(SHARE, robin, WHOLE, LONG_AGO, end, null, TOKEN);
    List<ShareGrant> changed =
        List.of(
            new ShareGrant(OTHER_SHARE, robin, WHOLE, LONG_AGO, end, null, TOKEN),
            new ShareGrant(SHARE, KIM, WHOLE, LONG_AGO, end, null, TOKEN),
            new ShareGrant(SHARE, robin, note, LONG_AGO, end, null, TOKEN),
            new ShareGrant(SHARE, robin, WHOLE, LONG_AGO.plusSeconds(1), end, null, TOKEN),
            new ShareGrant(SHARE, robin, WHOLE, LONG_AGO, null, null, TOKEN),
            new ShareGrant(SHARE, robin, WHOLE, LONG_AGO, end, end, TOKEN),
            new ShareGrant(SHARE, robin, WHOLE, LONG_AGO, end, null, other));
    return List.of(
        owner(
            "Portfolios.share(ShareGrant)",
            portal -> {
              known(portal);
              Portfolios portfolios = portal.service.portfolios();
              return new Scene(
                  call -> portfolios.share(call, grant),
                  changed.stream()
                      .<Commanding.Given>map(one -> call -> portfolios.share(call, one))
                      .toList());
            }),
        owner(
            "Portfolios.withdraw(PersonId,ShareId)",
            portal -> {
              known(portal);
              Portfolios portfolios = portal.service.portfolios();
              portfolios.share(portal.call(ROBIN), grant).orElseThrow();
              return Scene.of(
                  call -> portfolios.withdraw(call, robin, SHARE),
                  call -> portfolios.withdraw(call, KIM, SHARE),
                  call -> portfolios.withdraw(call, robin, OTHER_SHARE));
            }));
  }

  /** Whoever looks after an account may erase it, and everybody themselves. */
  private static List<Commanding> erasures() {
    String name = "Privacy.erase(ErasurePlan,RetentionPolicy)";
    return List.of(
        administrator(name, portal -> erasing(portal, ADMINISTRATOR)),
        owner(name, portal -> erasing(portal, ROBIN)));
  }

  /** The policy is not among what is changed: a function is known by what it says in the plan. */
  private static Scene erasing(Portal portal, Actor actor) {
    known(portal, MAIL);
    portal.service.definitions().publish(portal.call(ADMINISTRATOR), Portal.DEFINITION);
    portal.awarded(ROBIN);
    Privacy privacy = portal.service.privacy();
    ErasurePlan plan = privacy.plan(actor, person(ROBIN), KEEPING).orElseThrow();
    ErasurePlan nothingKept =
        privacy.plan(actor, person(ROBIN), RetentionPolicy.nothing()).orElseThrow();
    return Scene.of(
        call -> privacy.erase(call, plan, KEEPING),
        call -> privacy.erase(call, nothingKept, RetentionPolicy.nothing()),
        call ->
            privacy.erase(
                call, new ErasurePlan(KIM, plan.items(), plan.files(), plan.state()), KEEPING),
        call ->
            privacy.erase(
                call, new ErasurePlan(plan.person(), plan.items(), plan.files(), TOKEN), KEEPING));
  }
}
