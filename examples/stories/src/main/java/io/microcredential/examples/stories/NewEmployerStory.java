package io.microcredential.examples.stories;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.HeldRole;
import io.microcredential.core.permission.Role;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.service.AwardView;
import io.microcredential.core.service.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A teacher moves to another district and mailbox, and an account of long ago turns up. */
final class NewEmployerStory implements Story {

  private static final OrganizationId ALDER =
      OrganizationId.of("https://example.org/alder-valley/schools");
  private static final OrganizationId BIRCH =
      OrganizationId.of("https://example.org/birch-hill/schools");

  /** Who administers the programme of both districts. */
  private static final Actor OFFICE =
      new Actor(
          Portal.ADMINISTRATOR.person(),
          Stream.of(Programme.ISSUER.id(), ALDER, BIRCH)
              .map(district -> new HeldRole(Role.PROGRAMME_ADMINISTRATOR, district))
              .toList());

  private static final PersonIdentity HOME = mail("rosa@home.example", Programme.PUBLISHED_AT);
  private static final PersonIdentity OLD = mail("rosa@alder.example", Programme.PUBLISHED_AT);
  private static final PersonIdentity OLD_NUMBER = number("4711", ALDER, Programme.PUBLISHED_AT);

  @Override
  public String title() {
    return "A new employer, a new address, the same person";
  }

  private static PersonIdentity mail(String address, Instant from) {
    return PersonIdentity.of(IdentityScheme.EMAIL, address, from).orElseThrow();
  }

  private static PersonIdentity number(String number, OrganizationId employer, Instant from) {
    return PersonIdentity.of(IdentityScheme.EMPLOYEE_NUMBER, number, employer, from).orElseThrow();
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential summer =
        portal.publish(
            Programme.definition(
                    "words-on-walks",
                    "Words on Walks",
                    "The teacher collects words with students outdoors.",
                    "Plan")
                .build());
    MicroCredential year =
        portal.publish(
            Programme.definition(
                    "first-ten-minutes",
                    "First Ten Minutes",
                    "The teacher begins a lesson so that everybody works at once.",
                    "Plan")
                .build());
    PersonId account = portal.register(OFFICE, ALDER, "rosa-summer", HOME);
    portal.enroll("rosa-summer", summer).earns();

    PersonId rosa = portal.register(OFFICE, ALDER, "rosa", OLD, OLD_NUMBER);
    Award award = portal.enroll("rosa", year).earns().award();
    telling.line("Rosa", "rosa@alder.example, employee 4711 of Alder Valley Schools");
    telling.line("", "is awarded First Ten Minutes on " + Portal.day(award.awardedAt()));
    Instant then = portal.now();

    PersonIdentity fresh = moves(telling, portal, rosa);
    found(telling, portal, "new address", fresh, portal.now());
    found(telling, portal, "old address", OLD, portal.now());
    telling.line(
        "",
        "and led on "
            + Portal.day(then)
            + " to "
            + portal.service().people().holder(OFFICE, OLD, then).orElseThrow().id());

    merge(telling, portal, rosa, account);
    AwardView now =
        portal.service().views().award(Portal.learner("rosa"), award.id()).orElseThrow();
    telling.line(
        "the award",
        now.award().equals(award) && now.revocation() == null
            ? "is the same as on the day it was made"
            : "was changed");
  }

  private static PersonIdentity moves(Telling telling, Portal portal, PersonId rosa) {
    People people = portal.service().people();
    Instant day = portal.comesTo(LocalDate.parse("2026-08-03"));
    people.move(portal.call(OFFICE), rosa, BIRCH).orElseThrow();
    for (PersonIdentity over : List.of(OLD, OLD_NUMBER)) {
      people.end(portal.call(OFFICE), rosa, over.ref()).orElseThrow();
    }
    PersonIdentity fresh = mail("rosa@birch.example", day);
    for (PersonIdentity begins : List.of(fresh, number("88", BIRCH, day))) {
      people.add(portal.call(OFFICE), rosa, begins).orElseThrow();
    }
    people.verify(portal.call(OFFICE), rosa, fresh.ref()).orElseThrow();
    telling.line(
        Portal.day(day).toString(), "moves to Birch Hill Schools: address and number end there,");
    telling.line("", "rosa@birch.example (verified) and number 88 begin here");
    looks(telling, people, "Birch Hill", BIRCH, rosa);
    looks(telling, people, "Alder Valley", ALDER, rosa);
    return fresh;
  }

  /** Says what an administrator of one district is told of somebody. */
  private static void looks(
      Telling telling, People people, String label, OrganizationId district, PersonId person) {
    Actor administrator =
        Actor.of(PersonId.of("their-office"), district, Role.PROGRAMME_ADMINISTRATOR);
    Outcome<Person> seen = people.person(administrator, person);
    if (seen.isSuccess()) {
      telling.line(label, "they look after her account now");
    } else {
      telling.refusal(label, seen.problems());
    }
  }

  private static void merge(Telling telling, Portal portal, PersonId rosa, PersonId account) {
    People people = portal.service().people();
    portal.nextDay();
    telling.refusal("home address", people.add(portal.call(OFFICE), rosa, HOME).problems());
    found(telling, portal, "who has it", HOME, portal.now());
    people.merge(portal.call(OFFICE), rosa, account).orElseThrow();
    telling.line("merged", "the account of that summer was hers, too");
    found(telling, portal, "home address", HOME, portal.now());
    telling.line("old account", "leads to " + people.person(OFFICE, account).orElseThrow().id());
  }

  /** Says whom an address leads to, and what they hold. */
  private static void found(
      Telling telling, Portal portal, String label, PersonIdentity address, Instant at) {
    Outcome<Person> holder = portal.service().people().holder(OFFICE, address, at);
    telling.line(
        label,
        holder
            .value()
            .map(
                person ->
                    "leads to "
                        + person.id()
                        + ", who holds "
                        + String.join(" and ", portal.awards(person.id())))
            .orElse("leads to nobody"));
  }
}
