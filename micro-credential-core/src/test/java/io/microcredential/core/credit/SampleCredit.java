package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.credit.LedgerEntry.Credited;
import java.net.URI;
import java.time.LocalDate;

/** Credit to begin a test with. */
final class SampleCredit {

  static final LocalDate DAY = LocalDate.parse("2026-03-02");
  static final Jurisdiction TENNESSEE = Jurisdiction.of("US-TN");
  static final Jurisdiction KNOX = Jurisdiction.of("US-TN/knox");
  static final CreditRequirementId LICENCE = CreditRequirementId.of("licence-2026");
  static final CreditRequirementId SALARY = CreditRequirementId.of("salary-lane");
  static final Organization STATE = Organization.of("https://state.example.org", "State");
  static final CreditScope SCOPE =
      new CreditScope(
          STATE,
          TENNESSEE,
          Validity.between(LocalDate.parse("2025-07-01"), LocalDate.parse("2026-07-01")));
  static final RateSource SOURCE =
      new RateSource(
          "Handbook, p. 3",
          URI.create("https://state.example.org/handbook"),
          LocalDate.parse("2026-01-15"));

  private SampleCredit() {}

  /** One CEU is ten contact hours: to the nearest tenth, at least a tenth. */
  static ExchangeRate hoursToCeu() {
    return rate(
        CreditUnit.PD_HOUR,
        CreditUnit.CEU,
        Fraction.of(1, 10),
        RateBounds.none()
            .rounding(CreditRounding.halfUpTo("0.1"))
            .minimum(new CreditMinimum(Fraction.of(1, 10), CreditMinimum.Below.RAISED)));
  }

  static ExchangeRate rate(CreditUnit from, CreditUnit to, Fraction factor, RateBounds bounds) {
    return new ExchangeRate(from, to, factor, SCOPE, bounds, SOURCE);
  }

  static CreditAmount hours(String amount) {
    return CreditAmount.of(amount, CreditUnit.PD_HOUR);
  }

  static AwardId award(int number) {
    return AwardId.of("https://awards.example.org/" + number);
  }

  static Credited credited(int award, CreditRequirementId requirement, CreditAmount amount) {
    return credited(award, requirement, new CreditBasis.Granted(amount, STATE, "A-17"));
  }

  static Credited credited(int award, CreditRequirementId requirement, CreditBasis basis) {
    return new Credited(
        DAY.plusDays(award),
        award(award),
        LanguageMap.english("Checking for understanding"),
        requirement,
        basis);
  }
}
