package io.microcredential.core.service;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.portfolio.HomeChange;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonEvent;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A person with what the service knows of them besides.
 *
 * @param person who
 * @param home the organization whose administrators look after the account
 * @param handle how the journal names the person: random, so that nothing leads back from it once
 *     the person is erased
 */
public record StoredPerson(Person person, OrganizationId home, String handle) {

  static final String KIND = "person";
  static final String BY_IDENTITY = "person.identity";
  static final String BY_HANDLE = "person.handle";

  static final JsonForm<StoredPerson> FORM =
      JsonForm.document(StoredPerson.class, "micro-credential-stored-person/1");

  /** Checks that nothing is missing, and that the home is where the last move led to. */
  public StoredPerson {
    Objects.requireNonNull(person, "person");
    Objects.requireNonNull(home, "home");
    Objects.requireNonNull(handle, "handle");
    List<HomeChange> moves =
        person.history().stream().map(PersonEvent::home).flatMap(Stream::ofNullable).toList();
    if (!moves.isEmpty() && !moves.get(moves.size() - 1).to().equals(home)) {
      throw new IllegalArgumentException("somebody's home is where their last move led to");
    }
  }

  static RecordKey key(PersonId id) {
    return new RecordKey(KIND, id.value());
  }

  StoredPerson with(Person changed) {
    return new StoredPerson(changed, home, handle);
  }

  StoredPerson movedTo(OrganizationId next, Person changed) {
    return new StoredPerson(changed, next, handle);
  }

  /** Returns what stands for this person in the journal. */
  RecordKey journalKey() {
    return new RecordKey("person-handle", handle);
  }

  StoredRecord first() {
    return StoredRecord.first(key(person.id()), content(), entries());
  }

  StoredRecord after(StoredRecord before) {
    return before.next(content(), entries());
  }

  private String content() {
    return FORM.writeCompact(this);
  }

  private List<LookupEntry> entries() {
    var entries = new ArrayList<LookupEntry>();
    entries.add(new Lookup(BY_HANDLE, handle).at(0));
    person.identities().stream()
        .map(PersonIdentity::key)
        .distinct()
        .forEach(key -> entries.add(new Lookup(BY_IDENTITY, key.hex()).at(0)));
    return entries;
  }

  Subject subject() {
    return subject(home, person.ids());
  }

  static Subject subject(OrganizationId home, List<PersonId> ids) {
    return Subject.of(SubjectKind.PERSON, home).withLearners(ids);
  }

  /** Returns the handle only. */
  @Override
  public String toString() {
    return "StoredPerson[" + handle + "]";
  }
}
