package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.LanguageMap;
import java.time.LocalDate;
import java.util.Objects;

/** What is written into a ledger, and never changed there. */
public sealed interface LedgerEntry {

  /**
   * Returns when it was written.
   *
   * @return the day
   */
  LocalDate on();

  /**
   * Returns the award that is used.
   *
   * @return its id
   */
  AwardId award();

  /**
   * Returns what the award is used for.
   *
   * @return the id of the requirement
   */
  CreditRequirementId requirement();

  /**
   * An award is used for a requirement.
   *
   * @param on the day
   * @param award which award
   * @param title what the award is called, for whoever reads a statement
   * @param requirement which requirement
   * @param basis how much credit it gives, and why
   */
  record Credited(
      LocalDate on,
      AwardId award,
      LanguageMap title,
      CreditRequirementId requirement,
      CreditBasis basis)
      implements LedgerEntry {

    /** Checks that nothing is missing. */
    public Credited {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(award, "award");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(requirement, "requirement");
      Objects.requireNonNull(basis, "basis");
    }
  }

  /**
   * An award no longer counts for a requirement.
   *
   * @param on the day, not before that of the credit
   * @param award which award
   * @param requirement which requirement
   * @param reason why
   */
  record Withdrawn(LocalDate on, AwardId award, CreditRequirementId requirement, Reason reason)
      implements LedgerEntry {

    /** Checks that nothing is missing. */
    public Withdrawn {
      Objects.requireNonNull(on, "on");
      Objects.requireNonNull(award, "award");
      Objects.requireNonNull(requirement, "requirement");
      Objects.requireNonNull(reason, "reason");
    }

    /** Why credit is withdrawn. */
    public enum Reason {
      /** The award was revoked. */
      AWARD_REVOKED,
      /** The entry was wrong; another may follow. */
      CORRECTED,
      /** The learner wants to use the award for something else. */
      LEARNER_ASKED
    }
  }
}
