package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import io.microcredential.core.CreditRequirementId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Problem;
import io.microcredential.core.credit.LedgerEntry.Credited;
import io.microcredential.core.credit.LedgerEntry.Withdrawn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goes through the entries of a ledger from the first and knows what counts after each. */
final class LedgerReplay {

  /** An award may stand once under each of these. */
  private record Use(AwardId award, CreditRequirementId requirement) {
    static Use of(LedgerEntry entry) {
      return new Use(entry.award(), entry.requirement());
    }
  }

  /** A cap counts together whatever falls under the same of these. */
  private record CapUse(
      CreditRequirementId requirement,
      OrganizationId authority,
      Jurisdiction jurisdiction,
      CreditUnit from,
      CreditUnit to,
      Validity period) {}

  private final Map<Use, Credited> standing = new LinkedHashMap<>();
  private final Map<CapUse, Fraction> used = new HashMap<>();
  private final List<StatementLine> lines = new ArrayList<>();
  private final Map<Use, Integer> lineOf = new HashMap<>();
  private int count;

  static LedgerReplay of(List<LedgerEntry> entries) {
    var replay = new LedgerReplay();
    for (LedgerEntry entry : entries) {
      Problem problem = replay.problem(entry);
      if (problem != null) {
        throw new IllegalArgumentException("entry " + replay.count + ": " + problem.message());
      }
      replay.add(entry);
    }
    return replay;
  }

  /** Returns why an entry does not fit here, or null if it does. */
  @Nullable Problem problem(LedgerEntry entry) {
    Credited before = standing.get(Use.of(entry));
    if (entry instanceof Credited credited) {
      return before != null ? usedTwice() : overCap(credited);
    }
    if (before == null) {
      return problem(
          "credit.nothing-to-withdraw",
          "This award does not count for this requirement",
          "Look up the award and the requirement in the ledger.");
    }
    return entry.on().isBefore(before.on())
        ? problem(
            "credit.withdrawn-before-credited",
            "Credit is withdrawn before the day it was given",
            "Date the withdrawal on or after " + before.on() + ".")
        : null;
  }

  private Problem usedTwice() {
    return problem(
        "credit.award-used-twice",
        "This award already counts for this requirement",
        "Use it for another requirement, or withdraw the earlier entry first.");
  }

  private @Nullable Problem overCap(Credited credited) {
    if (!(credited.basis() instanceof CreditBasis.Converted converted)) {
      return null;
    }
    Conversion conversion = converted.conversion();
    PeriodCap cap = conversion.rate().bounds().mostPerPeriod();
    if (cap == null) {
      return null;
    }
    Fraction before = used(credited.requirement(), conversion.rate(), conversion.on());
    return cap.most().isAtLeast(before.plus(conversion.credited().amount()))
        ? null
        : problem(
            "credit.over-period-cap",
            "The period would have more than its " + cap.most().toDecimalText(),
            "Let the ledger convert the amount; it knows what the period has left.");
  }

  private Problem problem(String code, String message, String fix) {
    JsonPointer here = JsonPointer.root().child("entries").child(count);
    return Problem.error(code, here, message + ".").fix(fix);
  }

  /** Adds an entry that has no problem. */
  void add(LedgerEntry entry) {
    Use use = Use.of(entry);
    if (entry instanceof Credited credited) {
      standing.put(use, credited);
      lineOf.put(use, lines.size());
      lines.add(new StatementLine(credited, null));
      count(credited, credited.basis().amount().amount());
    } else if (entry instanceof Withdrawn withdrawn) {
      Credited gone = standing.remove(use);
      Integer line = lineOf.remove(use);
      if (gone != null && line != null) {
        lines.set(line, new StatementLine(gone, withdrawn));
        count(gone, Fraction.ZERO.minus(gone.basis().amount().amount()));
      }
    }
    count++;
  }

  private void count(Credited credited, Fraction change) {
    if (credited.basis() instanceof CreditBasis.Converted converted) {
      Conversion conversion = converted.conversion();
      CapUse use = capUse(credited.requirement(), conversion.rate(), conversion.on());
      if (use != null) {
        used.merge(use, change, Fraction::plus);
      }
    }
  }

  /** Returns how much a rate has given for a requirement in the period of a day. */
  Fraction used(CreditRequirementId requirement, ExchangeRate rate, LocalDate day) {
    CapUse use = capUse(requirement, rate, day);
    return use == null ? Fraction.ZERO : used.getOrDefault(use, Fraction.ZERO);
  }

  private static @Nullable CapUse capUse(
      CreditRequirementId requirement, ExchangeRate rate, LocalDate day) {
    PeriodCap cap = rate.bounds().mostPerPeriod();
    return cap == null
        ? null
        : new CapUse(
            requirement,
            rate.scope().authority().id(),
            rate.scope().jurisdiction(),
            rate.from(),
            rate.to(),
            cap.period().containing(day));
  }

  List<Credited> standing() {
    return List.copyOf(standing.values());
  }

  List<StatementLine> lines() {
    return List.copyOf(lines);
  }
}
