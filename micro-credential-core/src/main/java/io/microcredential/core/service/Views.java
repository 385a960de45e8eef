package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.StoreReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people may see, each according to the permission policy.
 *
 * <p>What somebody may not see is refused with every reason ({@code permission.…}); in lists it is
 * left out. {@code store.unavailable} where the store cannot be reached.
 */
public final class Views {

  private static final int MOST = 500;

  private final Settings settings;
  private final Moving moving;

  Views(Settings settings, Moving moving) {
    this.settings = settings;
    this.moving = moving;
  }

  /**
   * Shows one enrollment.
   *
   * @param actor who looks: allowed to {@link Action#READ_SUBMISSION}
   * @param id which
   * @return the enrollment; or {@code enrollment.unknown}, or why not
   */
  public Outcome<EnrollmentView> enrollment(Actor actor, EnrollmentId id) {
    return settings.reading(
        store ->
            moving
                .here(store, id)
                .map(here -> allowed(actor, Action.READ_SUBMISSION, here).map(h -> view(actor, h)))
                .orElseGet(Moving::unknown));
  }

  /**
   * Lists the enrollments of a learner, the oldest first.
   *
   * @param actor who looks: sees those which {@link Action#READ_SUBMISSION} allows
   * @param learner whose
   * @param after from where
   * @param limit how many at most, from 1 to 500
   * @return a page
   */
  public Outcome<Page<EnrollmentSummary>> enrollments(
      Actor actor, PersonId learner, LookupPlace after, int limit) {
    return page(
        new Lookup(EnrollmentCard.BY_LEARNER, learner.value()),
        after,
        limit,
        card -> summary(actor, Action.READ_SUBMISSION, card));
  }

  /**
   * Lists the work that waits in a programme, that which waits longest first, without whose it is.
   *
   * @param actor who looks: allowed to {@link Action#ASSIGN_SUBMISSION} or {@link
   *     Action#READ_BLIND_SUBMISSION} in the programme
   * @param programme in which programme
   * @param stage for what it waits
   * @param after from where
   * @param limit how many at most, from 1 to 500
   * @return a page, or why not
   */
  public Outcome<Page<WaitingItem>> waiting(
      Actor actor, OrganizationId programme, Stage stage, LookupPlace after, int limit) {
    Subject anywhere = Subject.of(SubjectKind.SUBMISSION, programme);
    Problems against = settings.against(actor, Action.ASSIGN_SUBMISSION, anywhere);
    if (against.hasErrors() && settings.against(actor, Action.READ_BLIND_SUBMISSION, anywhere).hasErrors()) {
      return Outcome.refusal(against);
    }
    return page(EnrollmentCard.stageLookup(programme, stage), after, limit, Views::waiting);
  }

  /**
   * Lists the work that was given to an assessor, that which waits longest first.
   *
   * @param actor the assessor
   * @param after from where
   * @param limit how many at most, from 1 to 500
   * @return a page, empty for somebody unknown
   */
  public Outcome<Page<WaitingItem>> assigned(Actor actor, LookupPlace after, int limit) {
    PersonId assessor = actor.person();
    if (assessor == null) {
      return Outcome.success(new Page<>(List.of(), null));
    }
    return page(
        new Lookup(EnrollmentCard.BY_ASSESSOR, assessor.value()), after, limit, Views::waiting);
  }

  /**
   * Shows a submission to somebody who judges it, without whose it is.
   *
   * @param actor who looks: allowed to {@link Action#READ_BLIND_SUBMISSION}
   * @param submission which
   * @param role in which role
   * @return the work and the rubric; or {@code submission.unknown}, or why not
   */
  public Outcome<BlindSubmission> blind(Actor actor, SubmissionId submission, AssessorRole role) {
    return settings.reading(
        store ->
            first(store, new Lookup(StoredEnrollment.BY_SUBMISSION, submission.value()))
                .filter(
                    here ->
                        here.enrollment()
                            .submission()
                            .filter(work -> work.id().equals(submission))
                            .isPresent())
                .map(
                    here ->
                        allowed(actor, Action.READ_BLIND_SUBMISSION, here)
                            .then(h -> h.process().blindView(h.enrollment(), role)))
                .orElseGet(
                    () ->
                        Commands.refusal(
                            "submission.unknown", "No such submission is open.", "Check its id.")));
  }

  /**
   * Shows what assessors said of the current submission.
   *
   * @param actor who looks: allowed to {@link Action#READ_ASSESSMENT}
   * @param id which enrollment
   * @return the assessments in order, earlier attempts included; or why not
   */
  public Outcome<List<Assessment>> assessments(Actor actor, EnrollmentId id) {
    return settings.reading(
        store ->
            moving
                .here(store, id)
                .map(
                    here ->
                        allowed(actor, Action.READ_ASSESSMENT, here)
                            .map(h -> h.enrollment().assessments()))
                .orElseGet(Moving::unknown));
  }

  /**
   * Shows an award with the decision behind it, as a badge is made of it.
   *
   * @param actor who looks: allowed to {@link Action#READ_AWARD} and {@link Action#READ_DECISION}
   * @param award which
   * @return the award and whether it was taken back; or {@code award.unknown}, or why not
   */
  public Outcome<AwardView> award(Actor actor, AwardId award) {
    return settings.reading(
        store ->
            first(store, StoredEnrollment.lookup(award))
                .map(here -> readableAward(actor, here))
                .orElseGet(
                    () ->
                        Commands.refusal(
                            "award.unknown", "There is no such award.", "Check its id.")));
  }

  /**
   * Lists the awards of a learner, the oldest first, those included that were taken back.
   *
   * @param actor who looks: sees those which {@link Action#READ_AWARD} allows
   * @param learner whose
   * @param after from where
   * @param limit how many at most, from 1 to 500
   * @return a page
   */
  public Outcome<Page<EnrollmentSummary>> awards(
      Actor actor, PersonId learner, LookupPlace after, int limit) {
    return page(
        new Lookup(EnrollmentCard.BY_AWARDED, learner.value()),
        after,
        limit,
        card -> summary(actor, Action.READ_AWARD, card));
  }

  private Outcome<AwardView> readableAward(Actor actor, Here here) {
    return allowed(actor, Action.READ_AWARD, here)
        .then(h -> allowed(actor, Action.READ_DECISION, h))
        .map(h -> new AwardView(h.enrollment().award().orElseThrow(), h.stored().revocation()));
  }

  private EnrollmentView view(Actor actor, Here here) {
    Enrollment enrollment = here.enrollment();
    boolean decisions = isAllowed(actor, Action.READ_DECISION, here);
    boolean awards = decisions && isAllowed(actor, Action.READ_AWARD, here);
    Optional<Award> award = enrollment.award().filter(a -> awards);
    return new EnrollmentView(
        enrollment.id(),
        enrollment.definition(),
        enrollment.enrolledAt(),
        Standing.of(enrollment.state()),
        here.process().possibleMoves(enrollment),
        enrollment.portfolio().orElse(null),
        decisions ? enrollment.decisions() : List.of(),
        award.orElse(null),
        award.isPresent() ? here.stored().revocation() : null,
        enrollment.releases());
  }

  private static Optional<WaitingItem> waiting(EnrollmentCard card) {
    EnrollmentCard.Work work = card.work();
    if (work == null) {
      return Optional.empty();
    }
    return card.stage()
        .map(
            stage ->
                new WaitingItem(
                    card.id(),
                    work.submission(),
                    card.definition(),
                    work.attempt(),
                    stage,
                    work.at(),
                    card.assigned().size()));
  }

  private Optional<EnrollmentSummary> summary(Actor actor, Action action, EnrollmentCard card) {
    return settings.against(actor, action, card.subject(action.subject())).hasErrors()
        ? Optional.empty()
        : Optional.of(EnrollmentSummary.of(card));
  }

  private Optional<Here> first(StoreReader store, Lookup lookup) {
    return store.find(StoredEnrollment.KIND, lookup, LookupPlace.start(), 1).stream()
        .map(answer -> moving.here(store, answer.record()))
        .findFirst();
  }

  private Outcome<Here> allowed(Actor actor, Action action, Here here) {
    Problems against = settings.against(actor, action, here.stored().subject(action.subject()));
    return against.hasErrors() ? Outcome.refusal(against) : Outcome.success(here);
  }

  private boolean isAllowed(Actor actor, Action action, Here here) {
    return allowed(actor, action, here).isSuccess();
  }

  private <T> Outcome<Page<T>> page(
      Lookup lookup, LookupPlace after, int limit, Function<EnrollmentCard, Optional<T>> item) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("ask for 1 to 500 at a time, was " + limit);
    }
    return settings.reading(
        store -> {
          List<LookupAnswer> found = store.find(EnrollmentCard.KIND, lookup, after, limit);
          List<T> items =
              found.stream()
                  .map(answer -> EnrollmentCard.read(answer.record()))
                  .flatMap(card -> item.apply(card).stream())
                  .toList();
          LookupPlace next = found.size() < limit ? null : found.get(found.size() - 1).place();
          return Outcome.success(new Page<>(items, next));
        });
  }
}
