package io.microcredential.core.catalog;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.internal.Messages;
import java.time.Instant;
import java.util.Locale;

/**
 * Turns complete drafts into published versions.
 *
 * <p>Make one and keep it: the first use sets up a validation engine, later uses are quick. Safe
 * for use by several threads.
 *
 * <pre>{@code
 * Publisher publisher = Publisher.create();
 * Outcome<MicroCredential> outcome = publisher.publish(draft, clock.instant());
 * outcome.problems().forEach(problem -> System.out.println(problem.message()));
 * }</pre>
 */
public final class Publisher {

  private final DefinitionConstraints constraints;
  private final Messages messages;

  private Publisher(Locale locale) {
    this.constraints = new DefinitionConstraints(locale);
    this.messages = LintReport.messages(locale);
  }

  /**
   * Returns a publisher that speaks English.
   *
   * @return the publisher
   */
  public static Publisher create() {
    return new Publisher(Locale.ENGLISH);
  }

  /**
   * Returns a publisher that speaks another language.
   *
   * @param locale the language of messages and fixes; English where there is no translation
   * @return the publisher
   */
  public static Publisher create(Locale locale) {
    return new Publisher(locale);
  }

  /**
   * Checks a draft.
   *
   * @param draft the draft
   * @return all problems, placed as in the draft's JSON form, those of single parts first
   */
  public Problems check(MicroCredentialDraft draft) {
    Problems tooLarge = DefinitionSize.problems(draft, messages);
    return tooLarge.hasErrors()
        ? tooLarge
        : constraints.problems(draft).and(DefinitionLints.problems(draft, messages));
  }

  /**
   * Publishes a draft.
   *
   * @param draft the draft
   * @param at when it is published
   * @return the published version, with warnings; or all problems if one of them is an error
   */
  public Outcome<MicroCredential> publish(MicroCredentialDraft draft, Instant at) {
    Problems problems = check(draft);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(new MicroCredential(draft, at), problems);
  }
}
