package io.microcredential.rubric.report;

import io.microcredential.rubric.calibration.RaterEffect;
import io.microcredential.rubric.calibration.RaterProfile;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import java.util.ArrayList;
import java.util.List;

/** The main effects of raters as a table, each with its interval. */
final class RaterTable {

  private static final List<RaterEffect> SHOWN =
      List.of(
          RaterEffect.LENIENCY,
          RaterEffect.SPREAD_RATIO,
          RaterEffect.MIDDLE_EXCESS,
          RaterEffect.INCONSISTENCY,
          RaterEffect.HALO_EXCESS,
          RaterEffect.QUADRATIC_KAPPA);

  private final ReportWords words;

  RaterTable(ReportWords words) {
    this.words = words;
  }

  Xml table(List<RaterProfile> profiles) {
    var heads = new ArrayList<String>();
    heads.add(words.text("head.rater"));
    SHOWN.forEach(effect -> heads.add(words.text("effect." + effect)));
    var table = new PageTable(words.text("raters.caption"), heads);
    for (RaterProfile profile : profiles) {
      table.row(
          profile.rater(), SHOWN.stream().map(effect -> cell(profile.figure(effect))).toList());
    }
    return table.table();
  }

  private Xml cell(Coefficient figure) {
    if (!(figure instanceof Estimate estimate)) {
      return PageTable.number("–");
    }
    String value = words.figure(estimate.value());
    ConfidenceInterval interval = estimate.interval();
    return interval == null
        ? PageTable.number(value)
        : PageTable.twoLines(
            value,
            words.text(
                "range", words.number(interval.lower(), 2), words.number(interval.upper(), 2)));
  }
}
