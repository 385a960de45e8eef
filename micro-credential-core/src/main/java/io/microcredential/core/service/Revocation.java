package io.microcredential.core.service;

import io.microcredential.core.PersonId;
import io.microcredential.core.json.JsonForm;
import java.time.Instant;
import java.util.Objects;

/**
 * The withdrawal of an award, for good.
 *
 * @param at from when on
 * @param by who revoked it
 * @param reason why, in words for the learner, with at least a letter or digit
 */
public record Revocation(Instant at, PersonId by, String reason) {

  static final JsonForm<Revocation> FORM = JsonForm.of(Revocation.class);

  /** Checks that there is a reason. */
  public Revocation {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(by, "by");
    if (reason.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new IllegalArgumentException("say why the award is revoked");
    }
  }

  /** Returns the instant only; the reason is for the learner alone. */
  @Override
  public String toString() {
    return "Revocation[" + at + "]";
  }
}
