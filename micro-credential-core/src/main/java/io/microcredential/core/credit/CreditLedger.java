package io.microcredential.core.credit;

import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.credit.LedgerEntry.Credited;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The credit of one learner: which award counts for which requirement, and how much.
 *
 * <p>Entries are added and never changed. An award counts at most once for a requirement, in
 * whatever unit; it may count for several requirements, where their authorities allow that, which
 * is why there is no total over all requirements. A ledger that breaks this cannot be built.
 *
 * @param learner whose credit it is
 * @param entries what was written, in order
 */
public record CreditLedger(PersonId learner, List<LedgerEntry> entries) {

  /** Goes through the entries and refuses any that does not fit. */
  public CreditLedger {
    Objects.requireNonNull(learner, "learner");
    entries = List.copyOf(entries);
    LedgerReplay.of(entries);
  }

  /**
   * Returns the empty ledger of a learner.
   *
   * @param learner whose credit it will be
   * @return a ledger without entries
   */
  public static CreditLedger open(PersonId learner) {
    return new CreditLedger(learner, List.of());
  }

  /**
   * Writes an entry.
   *
   * @param entry credit, or its withdrawal
   * @return the longer ledger, or why the entry does not fit: {@code credit.award-used-twice},
   *     {@code credit.over-period-cap}, {@code credit.nothing-to-withdraw}, {@code
   *     credit.withdrawn-before-credited}
   */
  public Outcome<CreditLedger> post(LedgerEntry entry) {
    Problem problem = LedgerReplay.of(entries).problem(entry);
    if (problem != null) {
      return Outcome.refusal(problem);
    }
    var longer = new ArrayList<>(entries);
    longer.add(entry);
    return Outcome.success(new CreditLedger(learner, longer));
  }

  /**
   * Converts an amount by a rate whose cap for a period counts what this ledger holds.
   *
   * <p>What counts together is credit for the same requirement by capped rates of the same
   * authority and jurisdiction between the same units, in the same period; what was withdrawn does
   * not count.
   *
   * @param amount what is given, in the rate's unit
   * @param rate the rate
   * @param requirement what the credit is for
   * @param place the jurisdiction in which the learner works
   * @param day the day that counts
   * @return the conversion, or why there is none, as {@link ExchangeRate#convert} says
   * @throws IllegalArgumentException if the amount is in another unit than the rate takes
   */
  public Outcome<Conversion> convert(
      CreditAmount amount,
      ExchangeRate rate,
      CreditRequirementId requirement,
      Jurisdiction place,
      LocalDate day) {
    return rate.convert(amount, place, day, LedgerReplay.of(entries).used(requirement, rate, day));
  }

  /**
   * Returns the credit that was not withdrawn.
   *
   * @return the entries that count, in order
   */
  public List<Credited> standing() {
    return LedgerReplay.of(entries).standing();
  }

  /**
   * Returns how much credit counts for each requirement.
   *
   * @return one total for each requirement and unit, in the order in which they first occur
   */
  public List<RequirementTotal> totals() {
    return RequirementTotal.of(standing());
  }

  /**
   * Returns how much credit counts for one requirement.
   *
   * @param requirement the requirement
   * @return one amount for each unit, none where there is no credit
   */
  public List<CreditAmount> total(CreditRequirementId requirement) {
    return totals().stream()
        .filter(total -> total.requirement().equals(requirement))
        .map(RequirementTotal::amount)
        .toList();
  }

  /**
   * Returns what was credited in some days, for an administrator.
   *
   * @param days on which days it was credited
   * @return the statement; what was withdrawn since stands in it as such
   */
  public CreditStatement statement(Validity days) {
    return new CreditStatement(
        learner,
        days,
        LedgerReplay.of(entries).lines().stream()
            .filter(line -> days.includes(line.credited().on()))
            .toList());
  }

  /** Returns the number of entries; whose they are stays out. */
  @Override
  public String toString() {
    return "CreditLedger[" + entries.size() + " entries]";
  }
}
