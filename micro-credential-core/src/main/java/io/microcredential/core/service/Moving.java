package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.EarningEvent;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Withdrawn;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.json.JsonLimits;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Moves stored enrollments: reads, asks whether it is allowed, moves, writes, says what happened.
 */
final class Moving {

  private final Settings settings;
  private final Commands commands;
  private final Versions versions;
  private final Remembered<StoredEnrollment> remembered = new Remembered<>(StoredEnrollment.FORM);

  Moving(Settings settings, Commands commands, Versions versions) {
    this.settings = settings;
    this.commands = commands;
    this.versions = versions;
  }

  Outcome<Receipt> begin(Call call, DefinitionRef definition, PersonId learner) {
    return commands.run(
        call,
        "earning.enroll",
        Arguments.and(Definitions.argument(definition), Arguments.of(learner)),
        step ->
            versions
                .find(step.store(), definition)
                .map(version -> begin(step, version, learner))
                .orElseGet(Definitions::unknown));
  }

  private Outcome<Receipt> begin(Step step, Versions.Known version, PersonId learner) {
    var id = EnrollmentId.of(Keys.uuid(settings.random()));
    return opened(step, version, learner)
        .then(open -> takePlace(step, learner, open.definition().id()))
        .then(
            place ->
                begun(
                    step,
                    StoredEnrollment.begin(
                        version.process().enroll(id, learner, step.now()),
                        version.definition().issuer().id(),
                        Keys.salt(settings.random()))));
  }

  /**
   * Returns the version if somebody may begin there, and it stays in use until the command ends.
   */
  private static Outcome<Versions.Known> opened(
      Step step, Versions.Known version, PersonId learner) {
    DefinitionRef ref = version.definition().ref();
    Problems against =
        step.against(
            Action.SUBMIT,
            Subject.of(SubjectKind.SUBMISSION, version.definition().issuer().id())
                .withLearners(List.of(learner)));
    if (against.hasErrors()) {
      return Outcome.refusal(against);
    }
    if (isRetired(step, ref)) {
      return Definitions.retired();
    }
    step.lastly(
        () -> isRetired(step, ref) ? Definitions.<Receipt>retired().problems() : Problems.none());
    return Outcome.success(version);
  }

  private static Outcome<RecordKey> takePlace(Step step, PersonId learner, MicroCredentialId id) {
    if (step.ids(learner).stream()
        .anyMatch(same -> step.store().find(Keys.place(same, id)).isPresent())) {
      return Commands.refusal(
          "enrollment.open",
          "The learner is already on the way through this micro-credential.",
          "Go on there, or withdraw from it first.");
    }
    RecordKey place = Keys.place(learner, id);
    step.store().insert(StoredRecord.first(place, "{}", List.of()));
    return Outcome.success(place);
  }

  private Outcome<Receipt> begun(Step step, StoredEnrollment stored) {
    StoredEnrollment acted = acted(step, stored, EarningEvent.history(stored.enrollment()));
    return written(acted)
        .map(
            content -> {
              step.store().insert(StoredRecord.first(acted.key(), content, acted.entries()));
              step.store().insert(EnrollmentCard.of(acted).first());
              return new Receipt(acted.key(), acted.key().id(), step.events());
            });
  }

  Outcome<Receipt> carryOver(Call call, Asked asked, DefinitionRef next) {
    return change(
        call,
        asked,
        (old, step) ->
            versions
                .find(step.store(), next)
                .map(version -> carryOver(step, old, version))
                .orElseGet(Definitions::unknown));
  }

  /** Ends the old enrollment and begins the new one, so that the work goes on in one place only. */
  private Outcome<Receipt> carryOver(Step step, Here old, Versions.Known version) {
    Enrollment before = old.enrollment();
    var id = EnrollmentId.of(Keys.uuid(settings.random()));
    return opened(step, version, before.learner())
        .then(open -> open.process().carryOver(before, old.definition(), id, step.now()))
        .then(
            carried ->
                old.process()
                    .withdraw(before, step.now())
                    .then(left -> moved(step, old, old.stored().with(left)))
                    .then(left -> movePlace(step, before, carried))
                    .then(place -> begun(step, succeeding(old.stored(), version, carried))));
  }

  /** A version of the same micro-credential keeps the place; another one needs its own. */
  private static Outcome<RecordKey> movePlace(Step step, Enrollment before, Enrollment carried) {
    PersonId learner = carried.learner();
    MicroCredentialId id = carried.definition().id();
    if (before.definition().id().equals(id)) {
      return Outcome.success(Keys.place(learner, id));
    }
    return takePlace(step, learner, id)
        .map(
            place -> {
              leavePlace(step, before);
              return place;
            });
  }

  /**
   * Whoever coached the learner goes on to do so, unless it is another organization's programme.
   */
  private StoredEnrollment succeeding(
      StoredEnrollment old, Versions.Known version, Enrollment carried) {
    OrganizationId programme = version.definition().issuer().id();
    StoredEnrollment stored =
        StoredEnrollment.begin(carried, programme, Keys.salt(settings.random()));
    return programme.equals(old.programme()) ? stored.withCoaches(old.coaches()) : stored;
  }

  private static boolean isRetired(Step step, DefinitionRef ref) {
    return step.store().find(Keys.retirement(ref)).isPresent();
  }

  Outcome<Receipt> move(Call call, Asked asked, BiFunction<Here, Step, Outcome<Enrollment>> move) {
    return change(
        call,
        asked,
        (here, step) ->
            move.apply(here, step)
                .then(
                    next -> {
                      if (!isOver(here.enrollment()) && isOver(next)) {
                        leavePlace(step, next);
                      }
                      return moved(step, here, here.stored().with(next));
                    }));
  }

  private Outcome<Receipt> moved(Step step, Here here, StoredEnrollment next) {
    List<EarningEvent> events =
        EarningEvent.between(here.enrollment(), next.enrollment(), step.now());
    StoredEnrollment acted = acted(step, next, events);
    return replaced(step, here, acted).map(done -> receipt(step, acted.key(), events));
  }

  /** Whoever was awarded or has withdrawn may enroll again, as for a renewal. */
  private static void leavePlace(Step step, Enrollment enrollment) {
    RecordKey place = Keys.place(enrollment.learner(), enrollment.definition().id());
    step.store().find(place).ifPresent(step.store()::delete);
  }

  private static boolean isOver(Enrollment enrollment) {
    return enrollment.state() instanceof Awarded || enrollment.state() instanceof Withdrawn;
  }

  Outcome<Receipt> assign(Call call, Asked asked, List<PersonId> assessors) {
    return change(
        call,
        asked,
        (here, step) -> {
          List<PersonId> learner = step.ids(here.enrollment().learner());
          if (assessors.stream().anyMatch(learner::contains)) {
            return Commands.refusal(
                "assignment.own-work",
                "Nobody judges their own work.",
                "Assign it to somebody else.");
          }
          Optional<String> submission =
              here.enrollment().assignmentRequest().map(r -> r.submission().value());
          if (submission.isEmpty()) {
            return Commands.refusal(
                "assignment.nothing",
                "There is nothing to judge now.",
                "Assign assessors once work is handed in and until it is decided.");
          }
          return noted(
              step,
              here,
              here.stored().withAssigned(assessors),
              Earning.ASSIGNED,
              submission.get());
        });
  }

  Outcome<Receipt> nameCoaches(Call call, Asked asked, List<PersonId> coaches) {
    return change(
        call,
        asked,
        (here, step) ->
            noted(
                step,
                here,
                here.stored().withCoaches(coaches),
                Earning.COACHES_NAMED,
                here.enrollment().id().value()));
  }

  Outcome<Receipt> revoke(Call call, Asked asked, String reason) {
    return change(
        call,
        asked,
        (here, step) -> {
          Optional<AwardId> award = here.enrollment().award().map(Award::id);
          if (award.isEmpty()) {
            return Commands.refusal(
                "award.none", "There is no award to take back.", "Withdraw instead, or wait.");
          }
          if (here.stored().revocation() != null) {
            return Commands.refusal(
                "award.revoked-already", "The award was taken back before.", "Nothing to do.");
          }
          if (!Feedback.isSaid(reason)) {
            return Commands.refusal(
                "award.reason", "An award is not taken back without a reason.", "Say why.");
          }
          var revocation = new Revocation(step.now(), step.by(), reason);
          return noted(
              step, here, here.stored().revoked(revocation), Earning.REVOKED, award.get().value());
        });
  }

  /** Stores a change that is no move of the earning process, with its one event. */
  private Outcome<Receipt> noted(
      Step step, Here here, StoredEnrollment next, String kind, String subject) {
    StoredEnrollment acted = next.actedOn(step.by(), 1);
    return replaced(step, here, acted)
        .map(
            done -> {
              step.happened(
                  kind,
                  acted.key(),
                  subject,
                  Commitments.of(acted, kind, subject, step.by(), Optional.empty()));
              return new Receipt(acted.key(), subject, step.events());
            });
  }

  private Outcome<Receipt> change(
      Call call, Asked asked, BiFunction<Here, Step, Outcome<Receipt>> change) {
    return commands.run(
        call,
        asked.command(),
        asked.json(),
        step ->
            here(step.store(), asked.enrollment())
                .map(here -> ifAllowed(step, here, asked.action(), change))
                .orElseGet(Moving::unknown));
  }

  private static Outcome<Receipt> ifAllowed(
      Step step, Here here, Action asked, BiFunction<Here, Step, Outcome<Receipt>> change) {
    boolean own = step.by().equals(here.enrollment().learner());
    Action action = asked == Action.ASSESS && own ? Action.ASSESS_OWN_WORK : asked;
    Problems against = step.against(action, here.stored().subject(action));
    return against.hasErrors() ? Outcome.refusal(against) : change.apply(here, step);
  }

  Optional<Here> here(StoreReader store, EnrollmentId id) {
    return store.find(new RecordKey(StoredEnrollment.KIND, id.value())).map(r -> here(store, r));
  }

  Here here(StoreReader store, StoredRecord record) {
    StoredEnrollment stored = remembered.read(record);
    Versions.Known version =
        versions
            .find(store, stored.enrollment().definition())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "the definition of an enrollment is gone from the store; restore it"));
    return new Here(record, stored, version);
  }

  /** Adds what the learner holds by awards of this service. */
  static LearnerRecord withAwards(Step step, PersonId learner, LearnerRecord record) {
    var held = new LinkedHashSet<>(record.held());
    for (PersonId id : step.ids(learner)) {
      var awarded = new Lookup(EnrollmentCard.BY_AWARDED, id.value());
      Accounts.answers(step.store(), EnrollmentCard.KIND, awarded).stream()
          .flatMap(answer -> EnrollmentCard.read(answer.record()).held().stream())
          .forEach(held::add);
    }
    return new LearnerRecord(record.tests(), List.copyOf(held), record.hours());
  }

  private static StoredEnrollment acted(
      Step step, StoredEnrollment stored, List<EarningEvent> events) {
    StoredEnrollment acted = stored.actedOn(step.by(), events.size());
    for (EarningEvent event : events) {
      String kind = Commitments.name(event.kind());
      step.happened(
          kind,
          acted.key(),
          event.subject(),
          Commitments.of(acted, kind, event.subject(), step.by(), Optional.empty()));
    }
    return acted;
  }

  private Outcome<StoredEnrollment> replaced(Step step, Here here, StoredEnrollment next) {
    return written(next)
        .map(
            content -> {
              step.store().replace(here.record().next(content, next.entries()));
              replaceCard(step, here.stored(), next);
              return next;
            });
  }

  private static void replaceCard(Step step, StoredEnrollment before, StoredEnrollment after) {
    EnrollmentCard card = EnrollmentCard.of(after);
    if (!card.equals(EnrollmentCard.of(before))) {
      StoredRecord record =
          step.store()
              .find(EnrollmentCard.key(card.id()))
              .orElseThrow(
                  () -> new IllegalStateException("the card of an enrollment is gone; restore it"));
      step.store().replace(card.after(record));
    }
  }

  /** Refuses to write what nobody could read again. */
  private Outcome<String> written(StoredEnrollment stored) {
    String content = remembered.write(stored.key(), stored);
    return content.getBytes(StandardCharsets.UTF_8).length > JsonLimits.defaults().bytes()
        ? Commands.refusal(
            "enrollment.too-large",
            "The enrollment would be longer than can be stored.",
            "Shorten the texts, or hand them in as files.")
        : Outcome.success(content);
  }

  private static Receipt receipt(Step step, RecordKey key, List<EarningEvent> events) {
    String subject = events.isEmpty() ? key.id() : events.get(events.size() - 1).subject();
    return new Receipt(key, subject, step.events());
  }

  static <T> Outcome<T> unknown() {
    return Commands.refusal("enrollment.unknown", "There is no such enrollment.", "Check its id.");
  }
}
