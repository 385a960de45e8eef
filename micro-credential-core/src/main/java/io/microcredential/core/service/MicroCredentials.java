package io.microcredential.core.service;

import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.store.Store;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;

/**
 * Everything that a portal asks of micro-credentials, over one store.
 *
 * <p>Commands are allowed or refused by a permission policy, take effect once for each key, run in
 * one transaction, and write what happened into a journal that cannot be bent unseen. Safe to use
 * from many threads, and from many programs over one database.
 *
 * <pre>{@code
 * MicroCredentials portal =
 *     MicroCredentials.on(
 *         store, RubricEvaluation.standard(), InstantSource.system(), new SecureRandom());
 * Outcome<Receipt> enrolled = portal.earning().enroll(Call.of(teacher, key), version, teacherId);
 * }</pre>
 */
public final class MicroCredentials {

  private final RubricEvaluator evaluator;
  private final Settings settings;
  private final Definitions definitions;
  private final Earning earning;
  private final Views views;
  private final People people;
  private final Portfolios portfolios;
  private final Privacy privacy;
  private final Journal journal;

  private MicroCredentials(RubricEvaluator evaluator, Settings settings) {
    this.evaluator = evaluator;
    this.settings = settings;
    var commands = new Commands(settings);
    var versions = new Versions(evaluator);
    var moving = new Moving(settings, commands, versions);
    this.definitions = new Definitions(settings, commands, versions);
    this.earning = new Earning(settings, moving);
    this.views = new Views(settings, moving);
    this.people = new People(settings, commands);
    this.portfolios = new Portfolios(settings, commands);
    this.privacy = new Privacy(settings, commands);
    this.journal = new Journal(settings);
  }

  /**
   * Returns the service over a store, with the standard permissions.
   *
   * @param store keeps everything
   * @param evaluator combines and scores ratings, such as {@code RubricEvaluation.standard()} of
   *     the rubric module
   * @param clock says what time it is
   * @param random makes ids and salts
   * @return the service
   */
  public static MicroCredentials on(
      Store store, RubricEvaluator evaluator, InstantSource clock, SecureRandom random) {
    return new MicroCredentials(
        Objects.requireNonNull(evaluator, "evaluator"),
        new Settings(
            Objects.requireNonNull(store, "store"),
            PermissionPolicy.standard(),
            Objects.requireNonNull(clock, "clock"),
            Objects.requireNonNull(random, "random"),
            new Accounts()));
  }

  /**
   * Returns a service with permissions of its own.
   *
   * @param policy says who may do what
   * @return the service, over the same store
   */
  public MicroCredentials with(PermissionPolicy policy) {
    return new MicroCredentials(
        evaluator,
        new Settings(
            settings.store(),
            Objects.requireNonNull(policy, "policy"),
            settings.clock(),
            settings.random(),
            settings.accounts()));
  }

  /**
   * Returns the commands about versions of micro-credentials.
   *
   * @return publish, retire, find
   */
  public Definitions definitions() {
    return definitions;
  }

  /**
   * Returns the commands by which a micro-credential is earned.
   *
   * @return from enrolling to the award and its revocation
   */
  public Earning earning() {
    return earning;
  }

  /**
   * Returns what people may see.
   *
   * @return the queries
   */
  public Views views() {
    return views;
  }

  /**
   * Returns the people of the portal.
   *
   * @return register, identities, merge and split
   */
  public People people() {
    return people;
  }

  /**
   * Returns the portfolios of the people.
   *
   * @return arrange, share, show
   */
  public Portfolios portfolios() {
    return portfolios;
  }

  /**
   * Returns how people are erased.
   *
   * @return plan and erase
   */
  public Privacy privacy() {
    return privacy;
  }

  /**
   * Returns what happened, for the programs around a portal and for auditors.
   *
   * @return the journal
   */
  public Journal journal() {
    return journal;
  }
}
