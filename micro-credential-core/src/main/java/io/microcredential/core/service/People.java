package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.portfolio.IdentityRef;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.PersonPair;
import io.microcredential.core.service.Accounts.Found;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The people of a portal: each an id of the portal's own with many identities, one and the same
 * through new employers, mailboxes and merged accounts.
 *
 * <p>Commands return a receipt, or why not: {@code permission.…}, {@code person.unknown}, the codes
 * of the change, and those of {@link Earning}.
 */
public final class People {

  private static final JsonForm<PersonIdentity> IDENTITY = JsonForm.of(PersonIdentity.class);
  private static final JsonForm<IdentityRef> REF = JsonForm.of(IdentityRef.class);

  private final Settings settings;
  private final Accounts accounts;
  private final Commands commands;

  People(Settings settings, Commands commands) {
    this.settings = settings;
    this.accounts = settings.accounts();
    this.commands = commands;
  }

  /**
   * Registers somebody.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON} in that organization, and in every
   *     programme in which this id has enrolled already, so that nobody takes a person from others
   * @param id the id of the portal's own
   * @param home the organization whose administrators look after the account
   * @return the receipt, or problems; {@code person.known} if there is somebody with this id
   */
  public Outcome<Receipt> register(Call call, PersonId id, OrganizationId home) {
    return commands.run(
        call,
        "person.register",
        Arguments.of(id, home),
        step -> {
          Problems against = againstRegistering(step, id, home);
          if (against.hasErrors()) {
            return Outcome.refusal(against);
          }
          if (step.store().find(StoredPerson.key(id)).isPresent()) {
            return Commands.refusal(
                "person.known", "There is somebody with this id.", "Take another id.");
          }
          var stored =
              new StoredPerson(Person.register(id, step.now()), home, Keys.uuid(settings.random()));
          step.store().insert(stored.first());
          return happened(step, "person.registered", stored);
        });
  }

  private static Problems againstRegistering(Step step, PersonId id, OrganizationId home) {
    Problems against = step.against(Action.EDIT_PERSON, StoredPerson.subject(home, List.of(id)));
    if (against.hasErrors() || step.store().find(StoredPerson.key(id)).isPresent()) {
      return against;
    }
    var enrolled = new Lookup(EnrollmentCard.BY_LEARNER, id.value());
    return Accounts.answers(step.store(), EnrollmentCard.KIND, enrolled).stream()
        .map(answer -> EnrollmentCard.read(answer.record()).programme())
        .distinct()
        .map(where -> step.against(Action.EDIT_PERSON, StoredPerson.subject(where, List.of(id))))
        .filter(Problems::hasErrors)
        .findFirst()
        .orElse(against);
  }

  /**
   * Moves somebody to another organization, as with a new employer. From then on its administrators
   * look after the account, and those of the one before no longer do; the person, all identities
   * and everything earned stay as they are. An account that was merged into this one stays where it
   * was, and is there again after a split.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON} in both organizations, so that nobody
   *     takes a person from others and nobody leaves one with others
   * @param id whom
   * @param home the organization whose administrators look after the account from now on
   * @return the receipt, or problems: {@code permission.…} at {@code /home} where it is the new
   *     organization that speaks against it
   * @see Person#move
   */
  public Outcome<Receipt> move(Call call, PersonId id, OrganizationId home) {
    return commands.run(
        call,
        "person.moved",
        Arguments.of(id, home),
        step ->
            accounts
                .find(step.store(), id)
                .map(
                    found ->
                        allowed(step, Action.EDIT_PERSON, found)
                            .then(f -> welcome(step, f, home))
                            .then(f -> f.person().move(f.stored().home(), home, step.now()))
                            .then(
                                moved -> {
                                  StoredPerson stored = found.stored().movedTo(home, moved);
                                  step.store().replace(stored.after(found.record()));
                                  return happened(step, "person.moved", stored);
                                }))
                .orElseGet(People::unknown));
  }

  private static Outcome<Found> welcome(Step step, Found found, OrganizationId home) {
    Problems against =
        step.against(Action.EDIT_PERSON, StoredPerson.subject(home, found.person().ids()));
    return against.hasErrors()
        ? Outcome.refusal(against.under(JsonPointer.root().child("home")))
        : Outcome.success(found);
  }

  /**
   * Adds an identity.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON}
   * @param id whose
   * @param identity by what they are known, and since when
   * @return the receipt, or problems; {@code identity.of-another} if somebody else has it at that
   *     time
   */
  public Outcome<Receipt> add(Call call, PersonId id, PersonIdentity identity) {
    return change(
        call,
        "person.identity-added",
        id,
        IDENTITY.toJson(identity),
        (found, step) -> {
          claim(step.store(), identity);
          boolean taken =
              accounts.known(step.store(), identity).stream()
                  .filter(other -> !other.person().id().equals(found.person().id()))
                  .flatMap(other -> other.person().identities().stream())
                  .anyMatch(identity::collidesWith);
          return taken
              ? Outcome.refusal(
                  Problem.error(
                          "identity.of-another",
                          JsonPointer.root(),
                          "Somebody else has this identity at that time.")
                      .fix("End it there first, or merge the two if they are one person."))
              : found.person().add(identity, step.now());
        });
  }

  /** Lets two that add the same identity at once conflict, whoever they are. */
  private static void claim(StoreWriter store, PersonIdentity identity) {
    RecordKey key = claim(identity.key());
    Optional<StoredRecord> before = store.find(key);
    if (before.isPresent()) {
      store.replace(before.get().next("{}", List.of()));
    } else {
      store.insert(StoredRecord.first(key, "{}", List.of()));
    }
  }

  static RecordKey claim(Digest identity) {
    return new RecordKey("identity", identity.hex());
  }

  /**
   * Ends an identity now, such as the mailbox of a former employer, also one whose end was set for
   * later.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON}
   * @param id whose
   * @param identity which
   * @return the receipt, or problems
   */
  public Outcome<Receipt> end(Call call, PersonId id, IdentityRef identity) {
    return change(
        call,
        "person.identity-ended",
        id,
        REF.toJson(identity),
        (found, step) -> found.person().end(identity, step.now()));
  }

  /**
   * Notes that an identity was shown to be this person's, such as by a link sent to the mailbox.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON}
   * @param id whose
   * @param identity which
   * @return the receipt, or problems
   */
  public Outcome<Receipt> verify(Call call, PersonId id, IdentityRef identity) {
    return change(
        call,
        "person.identity-verified",
        id,
        REF.toJson(identity),
        (found, step) -> found.person().verify(identity, step.now()));
  }

  private Outcome<Receipt> change(
      Call call,
      String event,
      PersonId id,
      JsonValue argument,
      BiFunction<Found, Step, Outcome<Person>> change) {
    return commands.run(
        call,
        event,
        Arguments.and(Arguments.of(id), argument),
        step ->
            accounts
                .find(step.store(), id)
                .map(
                    found ->
                        allowed(step, Action.EDIT_PERSON, found)
                            .then(f -> change.apply(f, step))
                            .then(
                                changed -> {
                                  StoredPerson stored = found.stored().with(changed);
                                  step.store().replace(stored.after(found.record()));
                                  return happened(step, event, stored);
                                }))
                .orElseGet(People::unknown));
  }

  /**
   * Makes two accounts one person. Whatever either of them earned is the person's from now on.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON} for both
   * @param into who stands for both
   * @param other who turned out to be the same person
   * @return the receipt, or problems
   * @see Person#merge
   */
  public Outcome<Receipt> merge(Call call, PersonId into, PersonId other) {
    return pair(
        call,
        "person.merged",
        into,
        other,
        Arguments.of(into, other),
        (both, step) -> both.get(0).person().merge(both.get(1).person(), step.now()));
  }

  /**
   * Undoes a merge.
   *
   * @param call who: allowed to {@link Action#EDIT_PERSON} for both
   * @param from who stood for both
   * @param other who is another person after all
   * @param later identities that were added since and are the other's
   * @return the receipt, or problems
   * @see Person#split
   */
  public Outcome<Receipt> split(Call call, PersonId from, PersonId other, List<IdentityRef> later) {
    return pair(
        call,
        "person.split",
        from,
        other,
        Arguments.and(
            Arguments.of(from, other),
            Arguments.list(later.stream().map(ref -> REF.digest(ref)).toList())),
        (both, step) -> both.get(0).person().split(both.get(1).person(), later, step.now()));
  }

  private Outcome<Receipt> pair(
      Call call,
      String event,
      PersonId first,
      PersonId second,
      JsonValue arguments,
      BiFunction<List<Found>, Step, Outcome<PersonPair>> change) {
    return commands.run(
        call,
        event,
        arguments,
        step -> {
          Optional<Found> one = accounts.find(step.store(), first);
          Optional<Found> other = accounts.find(step.store(), second);
          if (one.isEmpty() || other.isEmpty()) {
            return unknown();
          }
          return allowed(step, Action.EDIT_PERSON, one.get())
              .then(found -> allowed(step, Action.EDIT_PERSON, other.get()))
              .then(found -> change.apply(List.of(one.get(), other.get()), step))
              .then(pair -> replaced(step, event, one.get(), other.get(), pair));
        });
  }

  private static Outcome<Receipt> replaced(
      Step step, String event, Found one, Found other, PersonPair pair) {
    StoredPerson first = one.stored().with(pair.person());
    StoredPerson second = other.stored().with(pair.other());
    // Always in one order, so that two commands about the same two do not wait for each other.
    Stream.of(first.after(one.record()), second.after(other.record()))
        .sorted(Comparator.comparing(record -> record.key().id()))
        .forEach(step.store()::replace);
    step.happened(event, second.journalKey(), first.handle(), null);
    return happened(step, event, first);
  }

  /**
   * Shows by what somebody is and was known.
   *
   * @param actor who looks: allowed to {@link Action#READ_PERSON}
   * @param id whoever it is now: an id that was merged leads to who stands for it
   * @return the person; or {@code person.unknown}, or why not
   */
  public Outcome<Person> person(Actor actor, PersonId id) {
    return settings.reading(
        store ->
            accounts
                .standing(store, id)
                .map(found -> readable(settings.viewer(actor, store), found))
                .orElseGet(People::unknown));
  }

  /**
   * Finds who is known by an identity.
   *
   * @param actor who looks: allowed to {@link Action#READ_PERSON} of whoever it is
   * @param identity the identity; its validity does not matter
   * @param at when
   * @return the person who holds it then; or {@code person.unknown}, which is also said of somebody
   *     whom the actor may not see
   */
  public Outcome<Person> holder(Actor actor, PersonIdentity identity, Instant at) {
    return settings.reading(
        store ->
            accounts
                .holder(store, identity, at)
                .map(found -> readable(settings.viewer(actor, store), found))
                .filter(Outcome::isSuccess)
                .orElseGet(People::unknown));
  }

  private static Outcome<Person> readable(Viewer viewer, Found found) {
    Problems against = viewer.against(Action.READ_PERSON, found.stored().subject());
    return against.hasErrors() ? Outcome.refusal(against) : Outcome.success(found.person());
  }

  static Outcome<Found> allowed(Step step, Action action, Found found) {
    Problems against = step.against(action, found.stored().subject());
    return against.hasErrors() ? Outcome.refusal(against) : Outcome.success(found);
  }

  static Outcome<Receipt> happened(Step step, String event, StoredPerson stored) {
    step.happened(event, stored.journalKey(), stored.handle(), null);
    return Outcome.success(new Receipt(stored.journalKey(), stored.handle(), step.events()));
  }

  static <T> Outcome<T> unknown() {
    return Commands.refusal(
        "person.unknown", "There is no such person.", "Register the person first.");
  }
}
