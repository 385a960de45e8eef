package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import io.microcredential.core.rule.AwardEnding;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.EquivalentCredential;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another micro-credential that should be held first.
 *
 * @param credential which micro-credential
 * @param title what it is called
 * @param since the earliest version that will do, or null for any
 * @param alternatives others that do as well, none twice and none the same as the first
 * @param evenIf the ways of ending that do not matter: normally none, so that what expired or was
 *     revoked does not count
 */
public record Prerequisite(
    MicroCredentialId credential,
    LanguageMap title,
    @Nullable Version since,
    List<EquivalentCredential> alternatives,
    List<AwardEnding> evenIf) {

  /** Copies the lists and refuses repetitions. */
  public Prerequisite {
    Objects.requireNonNull(title, "title");
    var checked = new PrerequisiteHeld(credential, since, alternatives, evenIf);
    alternatives = checked.alternatives();
    evenIf = checked.evenIf();
  }

  /**
   * Asks for one micro-credential that has not ended.
   *
   * @param credential which micro-credential
   * @param title what it is called
   * @param since the earliest version that will do, or null for any
   */
  public Prerequisite(MicroCredentialId credential, LanguageMap title, @Nullable Version since) {
    this(credential, title, since, List.of(), List.of());
  }

  /**
   * Returns the rule that is met by whoever holds what is asked.
   *
   * @return a rule that looks at what is held, in which version, and whether it has ended
   */
  public PrerequisiteHeld rule() {
    return new PrerequisiteHeld(credential, since, alternatives, evenIf);
  }
}
