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
import java.util.ArrayList;
import java.util.Comparator;
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
                .map(here -> view(settings.viewer(actor, store), here))
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
    return summaries(
        actor, Action.READ_SUBMISSION, EnrollmentCard.BY_LEARNER, learner, after, limit);
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
    return settings.reading(
        store -> {
          Viewer viewer = settings.viewer(actor, store);
          Problems against = viewer.against(Action.ASSIGN_SUBMISSION, anywhere);
          return against.hasErrors() && !viewer.may(Action.READ_BLIND_SUBMISSION, anywhere)
              ? Outcome.refusal(against)
              : page(
                  store,
                  List.of(EnrollmentCard.stageLookup(programme, stage)),
                  after,
                  limit,
                  Views::waiting);
        });
  }

  /**
   * Lists the work that was given to an assessor, that which waits longest first.
   *
   * @param actor the assessor: sees what {@link Action#READ_BLIND_SUBMISSION} allows
   * @param after from where
   * @param limit how many at most, from 1 to 500
   * @return a page, empty for somebody unknown
   */
  public Outcome<Page<WaitingItem>> assigned(Actor actor, LookupPlace after, int limit) {
    PersonId assessor = actor.person();
    return assessor == null
        ? Outcome.success(new Page<>(List.of(), null))
        : settings.reading(
            store ->
                page(
                    store,
                    ofAll(store, EnrollmentCard.BY_ASSESSOR, assessor),
                    after,
                    limit,
                    ifMay(settings.viewer(actor, store), Action.READ_BLIND_SUBMISSION)));
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
                        allowed(settings.viewer(actor, store), Action.READ_BLIND_SUBMISSION, here)
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
                        allowed(settings.viewer(actor, store), Action.READ_ASSESSMENT, here)
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
                .map(here -> readableAward(settings.viewer(actor, store), here))
                .orElseGet(Views::unknownAward));
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
    return summaries(actor, Action.READ_AWARD, EnrollmentCard.BY_AWARDED, learner, after, limit);
  }

  private static Outcome<AwardView> readableAward(Viewer viewer, Here here) {
    Optional<Award> award = here.enrollment().award();
    return award.isEmpty()
        ? unknownAward()
        : allowed(viewer, Action.READ_AWARD, here)
            .then(h -> allowed(viewer, Action.READ_DECISION, h))
            .map(h -> new AwardView(award.get(), h.stored().revocation()));
  }

  static <T> Outcome<T> unknownAward() {
    return Commands.refusal("award.unknown", "There is no such award.", "Check its id.");
  }

  private static Outcome<EnrollmentView> view(Viewer viewer, Here here) {
    return allowed(viewer, Action.READ_SUBMISSION, here)
        .map(
            h ->
                shown(
                    h,
                    allowed(viewer, Action.READ_DECISION, h).isSuccess(),
                    readableAward(viewer, h).value()));
  }

  private static EnrollmentView shown(Here here, boolean decisions, Optional<AwardView> award) {
    Enrollment enrollment = here.enrollment();
    return new EnrollmentView(
        enrollment.id(),
        enrollment.definition(),
        enrollment.enrolledAt(),
        Standing.of(enrollment.state()),
        here.process().possibleMoves(enrollment),
        enrollment.portfolio().orElse(null),
        decisions ? enrollment.decisions() : List.of(),
        award.map(AwardView::award).orElse(null),
        award.map(AwardView::revocation).orElse(null),
        enrollment.releases(),
        decisions ? enrollment.carried() : null);
  }

  private static Function<EnrollmentCard, Optional<WaitingItem>> ifMay(
      Viewer viewer, Action action) {
    return card ->
        viewer.may(action, card.subject(action.subject())) ? waiting(card) : Optional.empty();
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

  private Outcome<Page<EnrollmentSummary>> summaries(
      Actor actor, Action action, String by, PersonId learner, LookupPlace after, int limit) {
    return settings.reading(
        store -> {
          Viewer viewer = settings.viewer(actor, store);
          return page(
              store,
              ofAll(store, by, learner),
              after,
              limit,
              card ->
                  Optional.of(card)
                      .filter(c -> viewer.may(action, c.subject(action.subject())))
                      .map(EnrollmentSummary::of));
        });
  }

  /** Returns the same question about every id that is one person. */
  private List<Lookup> ofAll(StoreReader store, String by, PersonId person) {
    return settings.accounts().ids(store, person).stream()
        .map(id -> new Lookup(by, id.value()))
        .toList();
  }

  private Optional<Here> first(StoreReader store, Lookup lookup) {
    return store.find(StoredEnrollment.KIND, lookup, LookupPlace.start(), 1).stream()
        .map(answer -> moving.here(store, answer.record()))
        .findFirst();
  }

  private static Outcome<Here> allowed(Viewer viewer, Action action, Here here) {
    Problems against = viewer.against(action, here.stored().subject(action.subject()));
    return against.hasErrors() ? Outcome.refusal(against) : Outcome.success(here);
  }

  /**
   * Reads on behind one place in several lists at once, as if they were one, until there is enough
   * to show: a page that ended at what is not shown would tell of it.
   */
  private static <T> Outcome<Page<T>> page(
      StoreReader store,
      List<Lookup> lookups,
      LookupPlace after,
      int limit,
      Function<EnrollmentCard, Optional<T>> item) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("ask for 1 to 500 at a time, was " + limit);
    }
    var items = new ArrayList<T>();
    LookupPlace place = after;
    List<LookupAnswer> found;
    do {
      found = behind(store, lookups, place, limit);
      for (LookupAnswer answer : found) {
        place = answer.place();
        item.apply(EnrollmentCard.read(answer.record())).ifPresent(items::add);
        if (items.size() == limit) {
          return Outcome.success(new Page<>(items, place));
        }
      }
    } while (found.size() == limit);
    return Outcome.success(new Page<>(items, null));
  }

  private static List<LookupAnswer> behind(
      StoreReader store, List<Lookup> lookups, LookupPlace after, int limit) {
    return lookups.stream()
        .flatMap(lookup -> store.find(EnrollmentCard.KIND, lookup, after, limit).stream())
        .sorted(
            Comparator.comparingLong(LookupAnswer::order)
                .thenComparing(answer -> answer.record().key().id()))
        .limit(limit)
        .toList();
  }
}
