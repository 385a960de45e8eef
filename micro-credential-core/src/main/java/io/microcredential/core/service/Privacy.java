package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.permission.SubjectKind;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreUnavailableException;
import java.time.Instant;
import java.util.List;

/**
 * Erases what is kept of somebody: first a plan that says what goes, what becomes a pseudonym and
 * what stays on what ground, then the deed.
 */
public final class Privacy {

  private static final int PAGE = 500;
  private static final JsonForm<ErasureItem> ITEM = JsonForm.of(ErasureItem.class);

  private final Settings settings;
  private final Accounts accounts;
  private final Commands commands;

  Privacy(Settings settings, Commands commands) {
    this.settings = settings;
    this.accounts = settings.accounts();
    this.commands = commands;
  }

  /**
   * Plans an erasure, and changes nothing.
   *
   * @param actor who asks: allowed to {@link Action#ERASE_PERSON}
   * @param person whom, under any of their ids
   * @param policy of which awards the facts are kept
   * @return the plan; or {@code person.unknown}, or why not
   */
  public Outcome<ErasurePlan> plan(Actor actor, PersonId person, RetentionPolicy policy) {
    Instant now = settings.now();
    return settings.reading(
        store ->
            accounts
                .standing(store, person)
                .map(
                    found -> {
                      Problems against =
                          settings
                              .viewer(actor, store)
                              .against(Action.ERASE_PERSON, found.stored().subject());
                      return against.hasErrors()
                          ? Outcome.<ErasurePlan>refusal(against)
                          : Outcome.success(
                              Erasing.of(accounts, store, found, policy, "planned", now).plan());
                    })
                .orElseGet(People::unknown));
  }

  /**
   * Carries a plan out, all of it or nothing.
   *
   * @param call who: allowed to {@link Action#ERASE_PERSON}
   * @param plan the plan, whose files are deleted already
   * @param policy the policy by which it was made
   * @return the receipt, with one event for each enrollment, so that other programs can follow; or
   *     {@code erasure.outdated} if anything was changed since the plan was made, {@code
   *     person.unknown}, or why not
   */
  public Outcome<Receipt> erase(Call call, ErasurePlan plan, RetentionPolicy policy) {
    return commands.run(
        call,
        "person.erase",
        Arguments.and(
            Arguments.of(plan.person(), plan.state()),
            Arguments.list(
                plan.items(ErasureMeans.FACTS_KEPT).stream().map(ITEM::digest).toList())),
        step ->
            accounts
                .standing(step.store(), plan.person())
                .map(
                    found ->
                        People.allowed(step, Action.ERASE_PERSON, found)
                            .then(
                                allowed -> {
                                  var erasing =
                                      Erasing.of(
                                          accounts,
                                          step.store(),
                                          found,
                                          policy,
                                          Keys.uuid(settings.random()),
                                          step.now());
                                  ErasurePlan now = erasing.plan();
                                  if (!now.state().equals(plan.state())
                                      || !now.items(ErasureMeans.FACTS_KEPT)
                                          .equals(plan.items(ErasureMeans.FACTS_KEPT))) {
                                    return Commands.refusal(
                                        "erasure.outdated",
                                        "Something was changed since the plan was made.",
                                        "Plan it again.");
                                  }
                                  erasing.carryOut(step);
                                  return People.happened(step, "person.erased", found.stored());
                                }))
                .orElseGet(People::unknown));
  }

  /**
   * Shows what is left of an award whose person was erased.
   *
   * @param actor who looks: allowed to {@link Action#READ_AWARD} in the programme
   * @param award which
   * @return the facts; or {@code award.unknown}, or why not
   */
  public Outcome<RetainedAward> retained(Actor actor, AwardId award) {
    return settings.reading(
        store ->
            store
                .find(RetainedAward.key(award))
                .map(RetainedAward::read)
                .map(
                    facts -> {
                      Problems against =
                          settings
                              .viewer(actor, store)
                              .against(
                                  Action.READ_AWARD,
                                  Subject.of(SubjectKind.AWARD, facts.programme()));
                      return against.hasErrors()
                          ? Outcome.<RetainedAward>refusal(against)
                          : Outcome.success(facts);
                    })
                .orElseGet(Views::unknownAward));
  }

  /**
   * Deletes facts whose time has come; to be called now and then, such as every night.
   *
   * @return how many were deleted
   * @throws StoreUnavailableException if the store cannot be reached, or others change the same all
   *     the time; what was deleted until then stays deleted
   */
  public int purge() {
    return delete(RetainedAward.KIND, RetainedAward.ENDING, settings.now());
  }

  /**
   * Forgets commands given before an instant, so that sending them again takes effect anew; to be
   * called now and then, for a time after which nobody sends anything again.
   *
   * @param before the instant
   * @return how many were forgotten
   * @throws StoreUnavailableException if the store cannot be reached, or others change the same all
   *     the time; what was forgotten until then stays forgotten
   */
  public int forgetCommands(Instant before) {
    return delete(StoredCommand.KIND, new Lookup(StoredCommand.BY_TIME, "all"), before);
  }

  private int delete(String kind, Lookup lookup, Instant before) {
    int deleted = 0;
    int more;
    do {
      more = deletePage(kind, lookup, before);
      deleted += more;
    } while (more == PAGE);
    return deleted;
  }

  /** Begins again where another node deletes the same at once. */
  private int deletePage(String kind, Lookup lookup, Instant before) {
    StoreConflictException last = null;
    for (int tries = 0; tries < Commands.MOST_TRIES; tries++) {
      try {
        return settings
            .store()
            .write(
                store -> {
                  List<LookupAnswer> due =
                      store.find(kind, lookup, LookupPlace.start(), PAGE).stream()
                          .filter(answer -> answer.order() < Keys.micros(before))
                          .toList();
                  due.forEach(answer -> store.delete(answer.record()));
                  return due.size();
                });
      } catch (StoreConflictException othersWereQuicker) {
        last = othersWereQuicker;
        Thread.onSpinWait();
      }
    }
    throw new StoreUnavailableException("others were quicker each time; try again later", last);
  }
}
