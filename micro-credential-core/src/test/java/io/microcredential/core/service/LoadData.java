package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.PersonId;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.SecretToken;
import io.microcredential.core.ShareId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.json.Json;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.ItemContent;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import io.microcredential.core.portfolio.Portfolio;
import io.microcredential.core.portfolio.ShareGrant;
import io.microcredential.core.portfolio.ShareScope;
import io.microcredential.core.portfolio.Visibility;
import io.microcredential.core.service.LoadTemplates.Kind;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a large portal holds, by numbers: enrollment 17 is the same in every run, and nobody needs
 * to remember it.
 *
 * <p>The first {@code submissions} enrollments were handed in, a tenth as many follow that were
 * not. Of a hundred enrollments one belongs to twenty learners who have very many; the others go
 * round.
 *
 * @param submissions how many enrollments were handed in
 * @param entries how many entries the journal has
 */
record LoadData(int submissions, int entries) {

  private static final int BUSY = 20;
  static final int SPREAD = (int) Duration.ofDays(300).toSeconds();

  /** When the service of the load run is asked: after everything. */
  static final Instant NOW = LoadWay.BEGIN.plus(Duration.ofDays(400));

  /** One enrollment: the template of which it is a copy, and what is its own. */
  record One(Kind kind, LoadTemplate template, LoadTemplate.Copy copy, List<String> values) {

    EnrollmentId enrollment() {
      return EnrollmentId.of(template.enrollment(values));
    }

    SubmissionId submission() {
      return SubmissionId.of(template.submission(values));
    }

    AwardId award() {
      return AwardId.of(template.award(values));
    }
  }

  static int busyLearners() {
    return BUSY;
  }

  int enrollments() {
    return submissions + submissions / 10;
  }

  int learners() {
    return Math.max(100, submissions / 5);
  }

  int assessors() {
    return Math.max(20, submissions / 500);
  }

  static String learner(int number) {
    return "learner-" + number;
  }

  static String assessor(int number) {
    return "assessor-" + number;
  }

  Kind kind(int number) {
    return number < submissions
        ? Kind.of(LoadIds.below(1_000, number, 1))
        : LoadIds.below(4, number, 1) == 0 ? Kind.ENROLLED : Kind.DRAFTING;
  }

  static int programme(int number) {
    return LoadIds.below(LoadWay.DEFINITIONS.size(), number, 2);
  }

  int owner(int number) {
    return number % 100 == 0 ? number / 100 % BUSY : number % learners();
  }

  /** Returns a learner with very many enrollments. */
  static int busy(int number) {
    return number % BUSY;
  }

  One one(LoadTemplates templates, int number) {
    Kind kind = kind(number);
    LoadTemplate template = templates.get(programme(number), kind);
    int first = LoadIds.below(assessors(), number, 3);
    int second = (first + 1 + LoadIds.below(assessors() - 1, number, 4)) % assessors();
    var copy =
        new LoadTemplate.Copy(
            number,
            learner(owner(number)),
            assessor(first),
            assessor(second),
            LoadIds.below(SPREAD, number, 5));
    return new One(kind, template, copy, template.values(copy));
  }

  /** Returns somebody's enrollments, but for those that make a learner busy. */
  List<Integer> of(int learner) {
    var all = new ArrayList<Integer>();
    for (int number = learner; number < enrollments(); number += learners()) {
      if (number % 100 != 0) {
        all.add(number);
      }
    }
    return all;
  }

  static PersonIdentity mail(String name) {
    return PersonIdentity.of(
            IdentityScheme.EMAIL, name + "@school.example", LoadWay.BEGIN.minusSeconds(1))
        .orElseThrow();
  }

  /** Returns an account with one identity, and the claim of that identity. */
  static List<StoredRecord> person(String name, int number) {
    PersonIdentity mail = mail(name);
    Person person =
        Person.register(PersonId.of(name), LoadWay.BEGIN).add(mail, LoadWay.BEGIN).orElseThrow();
    var stored =
        new StoredPerson(
            person,
            LoadWay.programme(number % LoadWay.DEFINITIONS.size()),
            LoadIds.uuid(number, name.charAt(0)));
    return List.of(stored.first(), StoredRecord.first(People.claim(mail.key()), "{}", List.of()));
  }

  static SecretToken secret(int learner) {
    return SecretToken.of(LoadIds.hex(learner, 31, 3));
  }

  /** Returns a portfolio that shows all of somebody's awards to everybody, and a share of it. */
  List<StoredRecord> portfolio(LoadTemplates templates, int learner) {
    var owner = PersonId.of(learner(learner));
    Portfolio portfolio = Portfolio.of(owner);
    for (int number : of(learner)) {
      if (kind(number).isOver() && kind(number) != Kind.WITHDRAWN) {
        var item = PortfolioItemId.of(LoadIds.uuid(number, 41));
        AwardId award = one(templates, number).award();
        portfolio =
            portfolio
                .addItem(item, new ItemContent.OfAward(award), NOW)
                .then(p -> p.show(item, Visibility.PUBLIC, NOW))
                .orElseThrow();
      }
    }
    var grant =
        new ShareGrant(
            ShareId.of(LoadIds.uuid(learner, 42)),
            owner,
            new ShareScope.WholePortfolio(),
            LoadWay.BEGIN,
            null,
            null,
            secret(learner).digest());
    return List.of(
        StoredRecord.first(
            Portfolios.key(owner), Json.write(Portfolio.jsonForm().toJson(portfolio)), List.of()),
        StoredRecord.first(
            Portfolios.key(grant.id()),
            Json.write(ShareGrant.jsonForm().toJson(grant)),
            List.of(
                new Lookup(Portfolios.BY_TOKEN, grant.token().hex()).at(0),
                new Lookup(Portfolios.BY_OWNER, owner.value()).at(Keys.micros(grant.from())))));
  }

  /** Returns the place that an open enrollment takes. */
  Optional<RecordKey> place(int number) {
    return kind(number).isOver()
        ? Optional.empty()
        : Optional.of(
            Keys.place(
                PersonId.of(learner(owner(number))),
                LoadWay.DEFINITIONS.get(programme(number)).id()));
  }

  /** Returns the newest command of a learner, kept so that it takes effect once. */
  static StoredRecord command(One one) {
    var by = PersonId.of(one.copy().learner());
    Instant at = LoadWay.BEGIN.plusSeconds(one.copy().seconds());
    var receipt =
        new Receipt(
            new RecordKey(StoredEnrollment.KIND, one.enrollment().value()),
            one.enrollment().value(),
            List.of("earning.enrolled"));
    var command =
        new StoredCommand(
            "earning.enroll",
            LoadIds.hex(one.copy().ids(), 51, 2),
            new Digest(LoadIds.hex(one.copy().ids(), 52, 4)),
            receipt,
            at);
    List<LookupEntry> entries =
        List.of(
            new Lookup(StoredCommand.BY_ACTOR, by.value()).at(Keys.micros(at)),
            new Lookup(StoredCommand.BY_TIME, "all").at(Keys.micros(at)));
    return StoredRecord.first(
        Keys.command(by, "load-" + one.copy().ids()),
        Json.write(StoredCommand.FORM.toJson(command)),
        entries);
  }
}
