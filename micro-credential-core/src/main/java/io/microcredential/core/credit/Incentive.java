package io.microcredential.core.credit;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.IncentiveId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What an employer promises, and for what.
 *
 * @param id identifies it in the schedule
 * @param name what it is called
 * @param ground what earns it
 * @param benefit what it is
 */
public record Incentive(IncentiveId id, LanguageMap name, Ground ground, Benefit benefit) {

  /** Checks that nothing is missing. */
  public Incentive {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ground, "ground");
    Objects.requireNonNull(benefit, "benefit");
  }

  /** What earns an incentive. */
  public sealed interface Ground {}

  /**
   * Each of some micro-credentials earns it, once for a micro-credential: its renewal earns nothing
   * more.
   *
   * @param credentials which micro-credentials, at least one
   * @param most how many times a learner can earn it under the schedule, at least 1
   */
  public record EachAward(List<MicroCredentialId> credentials, int most) implements Ground {

    /** Copies the list and checks the range. */
    public EachAward {
      credentials = List.copyOf(credentials);
      if (credentials.isEmpty() || most < 1) {
        throw new IllegalArgumentException(
            "name at least one micro-credential, and let it count at least once");
      }
    }
  }

  /**
   * An amount of credit for one requirement earns it, once.
   *
   * @param requirement for which requirement
   * @param amount how much of which unit
   */
  public record CreditReached(CreditRequirementId requirement, CreditAmount amount)
      implements Ground {

    /** Checks that nothing is missing. */
    public CreditReached {
      Objects.requireNonNull(requirement, "requirement");
      Objects.requireNonNull(amount, "amount");
    }
  }

  /** What somebody gets. */
  public sealed interface Benefit {}

  /**
   * An amount of money, before whatever payroll does to it.
   *
   * @param amount how much, more than 0, with up to 30 digits before and 18 after the decimal point
   * @param currency the ISO 4217 code, such as {@code USD}
   * @see <a href="https://www.iso.org/iso-4217-currency-codes.html">ISO 4217</a>
   */
  public record Stipend(BigDecimal amount, String currency) implements Benefit {

    /** Checks range and form. */
    public Stipend {
      if (amount.signum() <= 0) {
        throw new IllegalArgumentException("a stipend is more than 0");
      }
      if (amount.scale() > 18 || amount.precision() - amount.scale() > 30) {
        throw new IllegalArgumentException(
            "a stipend has up to 30 digits before and 18 after the decimal point");
      }
      // Written out in full, so that it reads back as the same number: 1E+3 is 1000 here.
      amount = amount.setScale(Math.max(0, amount.scale()));
      if (!currency.matches("[A-Z]{3}")) {
        throw new IllegalArgumentException("a currency is three capital letters, as in ISO 4217");
      }
    }
  }

  /**
   * A move on the salary schedule.
   *
   * @param from the lane from which it leads
   * @param to the lane to which it leads
   */
  public record LaneChange(String from, String to) implements Benefit {

    /** Checks that it leads somewhere. */
    public LaneChange {
      if (from.isBlank() || to.isBlank() || from.equals(to)) {
        throw new IllegalArgumentException("a lane change leads from one lane to another");
      }
    }
  }
}
