package io.microcredential.core.portfolio;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.portfolio.PersonEvent.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person: an id of ours that never changes, and the identities by which they were known.
 *
 * <p>Two accounts of one person are merged: one stands for both and holds all identities, the other
 * points to it. Nothing is thrown away, so a merge that was a mistake is undone by a split. Nobody
 * here has seen all people: that two of them do not hold one identity at once is for the keeper of
 * all to check, by {@link PersonIdentity#key()} and {@link PersonIdentity#collidesWith}.
 *
 * @param id who
 * @param identities by what they are and were known, none twice at once; empty once merged
 * @param members for whom else this person stands
 * @param mergedInto who stands for this person, or null
 * @param history what happened, in order
 */
public record Person(
    PersonId id,
    List<PersonIdentity> identities,
    List<PersonMember> members,
    @Nullable PersonId mergedInto,
    List<PersonEvent> history) {

  private static final JsonForm<Person> FORM =
      JsonForm.document(Person.class, "micro-credential-person/1");
  private static final String IDENTITIES = "identities";

  /** Copies the lists and refuses what no sequence of changes leads to. */
  public Person {
    Objects.requireNonNull(id, "id");
    identities = List.copyOf(identities);
    members = List.copyOf(members);
    history = List.copyOf(history);
    requireDistinct(identities);
    requireMembers(id, identities, members, mergedInto);
    requireInOrder(history);
  }

  private static void requireInOrder(List<PersonEvent> history) {
    Instant last = Instant.MIN;
    HomeChange lastMove = null;
    for (PersonEvent event : history) {
      if (event.at().isBefore(last)) {
        throw new IllegalArgumentException("the history of a person is in the order of time");
      }
      last = event.at();
      HomeChange move = event.home();
      if (move != null && lastMove != null && !move.from().equals(lastMove.to())) {
        throw new IllegalArgumentException("a person moves from where the last move led to");
      }
      lastMove = move == null ? lastMove : move;
    }
  }

  private static void requireDistinct(List<PersonIdentity> identities) {
    for (int i = 0; i < identities.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (identities.get(i).collidesWith(identities.get(j))) {
          throw new IllegalArgumentException("a person has an identity once at a time");
        }
      }
    }
  }

  private static void requireMembers(
      PersonId id,
      List<PersonIdentity> identities,
      List<PersonMember> members,
      @Nullable PersonId mergedInto) {
    var ids = new HashSet<PersonId>(List.of(id));
    var refs = new HashSet<IdentityRef>();
    for (PersonMember member : members) {
      if (!member.ids().stream().allMatch(ids::add)
          || !member.identities().stream().allMatch(refs::add)) {
        throw new IllegalArgumentException("nobody and nothing is merged twice into one person");
      }
    }
    if (mergedInto != null && (ids.contains(mergedInto) || !identities.isEmpty())) {
      throw new IllegalArgumentException(
          "whoever is merged points to somebody else, who has the identities");
    }
    if (mergedInto == null
        && !identities.stream().map(PersonIdentity::ref).toList().containsAll(refs)) {
      throw new IllegalArgumentException("a person has the identities that came with a merge");
    }
  }

  /**
   * Returns somebody of whom nothing is known yet.
   *
   * @param id who
   * @param at since when they are registered
   * @return the person
   */
  public static Person register(PersonId id, Instant at) {
    return new Person(id, List.of(), List.of(), null, List.of(PersonEvent.registered(at)));
  }

  /**
   * Returns the JSON form in which a person is stored.
   *
   * @return the form, without loss in both directions
   */
  public static JsonForm<Person> jsonForm() {
    return FORM;
  }

  /**
   * Returns every id for which this person stands.
   *
   * @return the own id, and those of all who were merged into this person, directly or not
   */
  public List<PersonId> ids() {
    return Stream.concat(Stream.of(id), members.stream().flatMap(m -> m.ids().stream())).toList();
  }

  /**
   * Returns the identities that are this person's at an instant.
   *
   * @param at the instant
   * @return those whose validity holds then, in the order in which they were added
   */
  public List<PersonIdentity> identitiesAt(Instant at) {
    return identities.stream().filter(identity -> identity.holdsAt(at)).toList();
  }

  /**
   * Adds an identity.
   *
   * @param identity the identity
   * @param at when this happens
   * @return the person, or {@code identity.repeated} if they have it at that time, {@code
   *     person.merged} or {@code person.time-order}
   */
  public Outcome<Person> add(PersonIdentity identity, Instant at) {
    var problems = changeable(at);
    if (identities.stream().anyMatch(identity::collidesWith)) {
      problems.add(repeated());
    }
    var all = new ArrayList<>(identities);
    all.add(identity);
    return finish(
        problems, () -> with(all, PersonEvent.of(Kind.IDENTITY_ADDED, at, identity.ref())));
  }

  /**
   * Ends an identity, which may be added again later. One whose end was set for later ends now.
   *
   * @param identity which
   * @param at when this happens and the identity ends
   * @return the person, or {@code identity.unknown}, {@code identity.ended}, {@code
   *     identity.time-order}, {@code person.merged} or {@code person.time-order}
   */
  public Outcome<Person> end(IdentityRef identity, Instant at) {
    return change(identity, Kind.IDENTITY_ENDED, at, found -> found.endingAt(at));
  }

  /**
   * Notes that an identity was shown to be this person's.
   *
   * @param identity which
   * @param at when
   * @return the person, or the codes of {@link #end}
   */
  public Outcome<Person> verify(IdentityRef identity, Instant at) {
    return change(identity, Kind.IDENTITY_VERIFIED, at, found -> found.verified(at));
  }

  private Outcome<Person> change(
      IdentityRef ref, Kind kind, Instant at, UnaryOperator<PersonIdentity> change) {
    var problems = changeable(at);
    PersonIdentity found = find(ref).orElse(null);
    if (found == null) {
      problems.add(unknown());
    } else if (found.until() != null && !at.isBefore(found.until())) {
      problems.add(problem("identity.ended", IDENTITIES, "This identity has ended."));
    } else if (at.isBefore(found.from())
        || kind == Kind.IDENTITY_ENDED
            && (!found.from().isBefore(at)
                || found.verifiedAt() != null && !found.verifiedAt().isBefore(at))) {
      problems.add(
          problem("identity.time-order", IDENTITIES, "This identity began or was verified later."));
    }
    return finish(
        problems,
        () ->
            with(
                identities.stream().map(i -> i.ref().equals(ref) ? change.apply(i) : i).toList(),
                PersonEvent.of(kind, at, ref)));
  }

  /**
   * Notes that another organization looks after the account. Which one does is kept beside the
   * person, by whoever says who may change it.
   *
   * @param from who looked after it until now
   * @param to who does so from now on
   * @param at when
   * @return the person, or {@code person.at-home} if the two are one, {@code person.merged} or
   *     {@code person.time-order}
   * @throws IllegalArgumentException if the last move led to another organization than {@code from}
   */
  public Outcome<Person> move(OrganizationId from, OrganizationId to, Instant at) {
    var problems = changeable(at);
    if (from.equals(to)) {
      problems.add(
          problem("person.at-home", "home", "This organization looks after the account already.")
              .fix("Name the organization to which the person goes."));
    }
    return finish(
        problems, () -> with(identities, PersonEvent.moved(at, new HomeChange(from, to))));
  }

  /**
   * Takes somebody in who turned out to be the same person.
   *
   * @param other who
   * @param at when
   * @return this person, who stands for both, and the other, who points here; or {@code
   *     person.itself}, {@code person.merged} if one of them was merged before, {@code
   *     identity.repeated} if both have an identity at once, {@code person.time-order}
   */
  public Outcome<PersonPair> merge(Person other, Instant at) {
    var problems = changeable(at);
    if (ids().stream().anyMatch(other.ids()::contains)) {
      problems.add(problem("person.itself", "id", "These are one person already."));
    } else {
      problems.addAll(other.changeable(at));
    }
    if (problems.isEmpty()
        && other.identities.stream()
            .anyMatch(theirs -> identities.stream().anyMatch(theirs::collidesWith))) {
      problems.add(repeated());
    }
    return finish(problems, () -> merged(other, at));
  }

  private PersonPair merged(Person other, Instant at) {
    var all = new ArrayList<>(identities);
    all.addAll(other.identities);
    var refs = other.identities.stream().map(PersonIdentity::ref).toList();
    var everybody = new ArrayList<>(members);
    everybody.add(new PersonMember(other.id, other.ids(), at, refs));
    return new PersonPair(
        new Person(id, all, everybody, null, after(PersonEvent.of(Kind.MERGED, at, other.id))),
        new Person(
            other.id,
            List.of(),
            other.members,
            id,
            other.after(PersonEvent.of(Kind.MERGED_INTO, at, id))));
  }

  /**
   * Lets somebody go who is another person after all. What came with the merge goes back.
   *
   * @param other who
   * @param later identities that were added since and are the other's
   * @param at when
   * @return this person and the other, or {@code person.not-merged}, {@code identity.unknown} if
   *     one of the later identities is not here or came with another merge, {@code person.merged}
   *     if this person was merged in turn and has to leave first, {@code person.time-order}
   */
  public Outcome<PersonPair> split(Person other, List<IdentityRef> later, Instant at) {
    var problems = changeable(at);
    PersonMember member =
        members.stream().filter(m -> m.id().equals(other.id)).findFirst().orElse(null);
    if (member == null || !id.equals(other.mergedInto)) {
      problems.add(
          problem("person.not-merged", "members", "The other was not merged into this person."));
      return Outcome.refusal(Problems.of(problems));
    }
    var going = new HashSet<>(member.identities());
    for (IdentityRef ref : later) {
      boolean elsewhere =
          members.stream().anyMatch(m -> !m.equals(member) && m.identities().contains(ref));
      if (elsewhere || find(ref).isEmpty()) {
        problems.add(unknown());
      }
      going.add(ref);
    }
    if (other.isAfter(at)) {
      problems.add(tooEarly());
    }
    return finish(problems, () -> parted(other, member, going, at));
  }

  private PersonPair parted(
      Person other, PersonMember member, HashSet<IdentityRef> going, Instant at) {
    var left = identities.stream().filter(i -> !going.contains(i.ref())).toList();
    var gone = identities.stream().filter(i -> going.contains(i.ref())).toList();
    var staying = members.stream().filter(m -> !m.equals(member)).toList();
    var mine = history.stream().filter(event -> !isAbout(event, going));
    var theirs =
        Stream.concat(other.history.stream(), history.stream().filter(e -> isAbout(e, going)))
            .sorted(Comparator.comparing(PersonEvent::at));
    return new PersonPair(
        new Person(id, left, staying, null, after(mine, PersonEvent.of(Kind.SPLIT, at, other.id))),
        new Person(
            other.id,
            gone,
            other.members,
            null,
            after(theirs, PersonEvent.of(Kind.SPLIT_FROM, at, id))));
  }

  /** What happened to the other's identities goes with them, and is erased with them. */
  private static boolean isAbout(PersonEvent event, HashSet<IdentityRef> going) {
    return event.identity() != null && going.contains(event.identity());
  }

  private Optional<PersonIdentity> find(IdentityRef ref) {
    return identities.stream().filter(identity -> identity.ref().equals(ref)).findFirst();
  }

  private List<Problem> changeable(Instant at) {
    var problems = new ArrayList<Problem>();
    if (mergedInto != null) {
      problems.add(
          problem("person.merged", "mergedInto", "Somebody else stands for this person now.")
              .fix("Change the person who stands for both, or split them first."));
    }
    if (isAfter(at)) {
      problems.add(tooEarly());
    }
    return problems;
  }

  private boolean isAfter(Instant at) {
    return !history.isEmpty() && at.isBefore(history.get(history.size() - 1).at());
  }

  private static Problem tooEarly() {
    return problem("person.time-order", "history", "Something has happened since that time.");
  }

  private static Problem repeated() {
    return problem("identity.repeated", IDENTITIES, "This identity is there at the same time.")
        .fix("End the one before first.");
  }

  private static Problem unknown() {
    return problem("identity.unknown", IDENTITIES, "This identity is not one that can be changed.");
  }

  private static Problem problem(String code, String member, String message) {
    return Problem.error(code, JsonPointer.root().child(member), message);
  }

  private static <T> Outcome<T> finish(List<Problem> problems, Supplier<T> result) {
    return problems.isEmpty()
        ? Outcome.success(result.get())
        : Outcome.refusal(Problems.of(problems));
  }

  private List<PersonEvent> after(PersonEvent event) {
    return after(history.stream(), event);
  }

  private static List<PersonEvent> after(Stream<PersonEvent> before, PersonEvent event) {
    return Stream.concat(before, Stream.of(event)).toList();
  }

  private Person with(List<PersonIdentity> all, PersonEvent event) {
    return new Person(id, all, members, mergedInto, after(event));
  }

  /** Returns the id; by what the person is known stays out. */
  @Override
  public String toString() {
    return "Person[" + id + "]";
  }
}
