package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.earning.EarningState;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.service.Accounts.Found;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a store holds of one person, under all their ids. */
final class Erasing {

  private final Accounts accounts;
  private final PersonId person;
  private final List<PersonId> ids;
  private final List<StoredRecord> records = new ArrayList<>();
  private final List<StoredEnrollment> enrollments = new ArrayList<>();
  private final List<ErasureItem> items = new ArrayList<>();
  private final List<ErasedFile> files = new ArrayList<>();
  private final List<RetainedAward> retained = new ArrayList<>();

  private Erasing(Accounts accounts, Person standing) {
    this.accounts = accounts;
    this.person = standing.id();
    this.ids = standing.ids().stream().sorted(Comparator.comparing(PersonId::value)).toList();
  }

  static Erasing of(
      Accounts accounts,
      StoreReader store,
      Found standing,
      RetentionPolicy policy,
      String holder,
      Instant now) {
    var all = new Erasing(accounts, standing.person());
    for (PersonId id : all.ids) {
      accounts.find(store, id).ifPresent(found -> all.account(store, found));
      for (var card : answers(store, EnrollmentCard.KIND, EnrollmentCard.BY_LEARNER, id)) {
        all.enrollment(store, card, policy, holder, now);
      }
      store
          .find(Portfolios.key(id))
          .ifPresent(r -> all.deleted(r, "What the person arranged goes with them."));
      answers(store, Portfolios.SHARE, Portfolios.BY_OWNER, id)
          .forEach(r -> all.deleted(r, "Its link leads nowhere from now on."));
      List<StoredRecord> commands = answers(store, StoredCommand.KIND, StoredCommand.BY_ACTOR, id);
      if (!commands.isEmpty()) {
        all.records.addAll(commands);
        all.items.add(
            item(
                StoredCommand.KIND,
                Integer.toString(commands.size()),
                "Nobody sends these commands again."));
      }
    }
    all.pseudonyms(standing);
    return all;
  }

  private void pseudonyms(Found standing) {
    items.add(
        new ErasureItem(
            "journal",
            standing.stored().handle(),
            ErasureMeans.PSEUDONYM,
            "The journal names work by random ids, and commits to its words by digests whose salt"
                + " goes with the work.",
            null));
    items.add(
        new ErasureItem(
            "others-enrollments",
            Integer.toString(standing.person().ids().size()),
            ErasureMeans.PSEUDONYM,
            "What the person judged or decided of others stays theirs; the id there leads to"
                + " nobody once the account is gone.",
            null));
  }

  /** In the order in which others write these records, so that nobody waits for each other. */
  private void account(StoreReader store, Found found) {
    found.person().identities().stream()
        .map(PersonIdentity::key)
        .distinct()
        .flatMap(key -> store.find(People.claim(key)).stream())
        .forEach(records::add);
    deleted(found.record(), "The account goes, with all identities.");
    found.person().history().stream()
        .flatMap(event -> Optional.ofNullable(event.other()).stream())
        .filter(other -> !ids.contains(other) && accounts.find(store, other).isPresent())
        .distinct()
        .forEach(
            other ->
                items.add(
                    new ErasureItem(
                        "others-account",
                        other.value(),
                        ErasureMeans.PSEUDONYM,
                        "Who was once taken for the person stays; the id there leads to nobody.",
                        null)));
  }

  private void enrollment(
      StoreReader store, StoredRecord card, RetentionPolicy policy, String holder, Instant now) {
    EnrollmentCard listed = EnrollmentCard.read(card);
    StoredRecord record =
        store.find(new RecordKey(StoredEnrollment.KIND, listed.id().value())).orElse(null);
    if (record == null) {
      // Somebody else has just erased it, and deleting the card says so.
      records.add(card);
      return;
    }
    StoredEnrollment stored = StoredEnrollment.read(record);
    enrollments.add(stored);
    Optional<Retention> kept =
        listed.award() == null ? Optional.empty() : policy.keep(EnrollmentSummary.of(listed), now);
    if (kept.isPresent()) {
      retained.add(RetainedAward.of(stored, holder, kept.get()));
      records.add(record);
      items.add(
          new ErasureItem(
              StoredEnrollment.KIND,
              listed.id().value(),
              ErasureMeans.FACTS_KEPT,
              "Work, judgements and feedback go; that there was an award stays, under a random"
                  + " name.",
              kept.get()));
    } else {
      deleted(record, "Work, judgements, feedback and award go.");
    }
    records.add(card);
    store.find(Keys.place(listed.learner(), listed.definition().id())).ifPresent(records::add);
    works(stored.enrollment())
        .flatMap(work -> work.evidence().stream())
        .map(piece -> new ErasedFile(listed.id(), piece.id(), piece.artifact().digest()))
        .distinct()
        .forEach(files::add);
  }

  private static Stream<EvidencePortfolio> works(Enrollment enrollment) {
    Set<EvidencePortfolio> all = new LinkedHashSet<>();
    enrollment.earlier().forEach(attempt -> all.add(attempt.submission().portfolio()));
    enrollment.portfolio().ifPresent(all::add);
    if (enrollment.state().reached() instanceof EarningState.Drafting drafting) {
      all.add(drafting.portfolio());
    }
    return all.stream();
  }

  private void deleted(StoredRecord record, String reason) {
    records.add(record);
    items.add(item(record.key().kind(), record.key().id(), reason));
  }

  private static ErasureItem item(String what, String id, String reason) {
    return new ErasureItem(what, id, ErasureMeans.DELETED, reason, null);
  }

  private static List<StoredRecord> answers(
      StoreReader store, String kind, String by, PersonId id) {
    return Accounts.answers(store, kind, new Lookup(by, id.value())).stream()
        .map(answer -> answer.record())
        .toList();
  }

  /** The commands given meanwhile do not count: asking for the plan may be one of them. */
  private Digest state() {
    return Digest.ofText(
        records.stream()
            .filter(record -> !record.key().kind().equals(StoredCommand.KIND))
            .map(record -> record.key() + " " + record.revision())
            .sorted()
            .collect(Collectors.joining("\n")));
  }

  ErasurePlan plan() {
    return new ErasurePlan(person, items, files, state());
  }

  void carryOut(Step step) {
    records.stream().distinct().forEach(step.store()::delete);
    retained.forEach(award -> step.store().insert(award.first()));
    for (StoredEnrollment stored : enrollments) {
      step.happened("enrollment.erased", stored.key(), stored.enrollment().id().value(), null);
    }
    step.lastly(
        () -> {
          requireNothingLeft(step);
          return Problems.none();
        });
  }

  /** What was stored after this looked and is not among what it deleted; it begins again then. */
  private void requireNothingLeft(Step step) {
    for (PersonId id : ids) {
      boolean isLeft =
          step.store().find(Portfolios.key(id)).isPresent()
              || !answers(step.store(), EnrollmentCard.KIND, EnrollmentCard.BY_LEARNER, id)
                  .isEmpty()
              || !answers(step.store(), Portfolios.SHARE, Portfolios.BY_OWNER, id).isEmpty()
              || answers(step.store(), StoredCommand.KIND, StoredCommand.BY_ACTOR, id).stream()
                  .anyMatch(command -> !command.key().equals(step.command()));
      if (isLeft) {
        throw new StoreConflictException("something was stored of the person meanwhile", null);
      }
    }
  }
}
