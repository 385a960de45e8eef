package io.microcredential.rubric.report;

import io.microcredential.rubric.calibration.RaterEffect;
import io.microcredential.rubric.calibration.RaterProfile;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.report.WhiskerChart.Edges;
import io.microcredential.rubric.report.WhiskerChart.Mark;
import io.microcredential.rubric.report.WhiskerChart.Span;
import io.microcredential.rubric.report.WhiskerChart.Whisker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How lenient or severe each rater is, from the most severe to the most lenient. */
final class SeverityChart {

  /** What fits on one page of paper. */
  static final int MOST_RATERS = 36;

  private SeverityChart() {}

  static Chart draw(ReportWords words, List<RaterProfile> profiles) {
    List<Whisker> all =
        profiles.stream()
            .filter(profile -> profile.figure(RaterEffect.LENIENCY) instanceof Estimate)
            .map(
                profile ->
                    whisker(profile.rater(), (Estimate) profile.figure(RaterEffect.LENIENCY)))
            .sorted(Comparator.comparingDouble(Whisker::value))
            .toList();
    return WhiskerChart.draw(
        words,
        words.text("severity.title"),
        told(words, all),
        shown(all),
        new Edges(
            words.text("severity.left"),
            words.text("severity.right"),
            words.text("severity.axis")));
  }

  private static Whisker whisker(String rater, Estimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    return new Whisker(
        rater,
        estimate.value(),
        interval == null ? null : new Span(interval.lower(), interval.upper()),
        interval != null && !interval.contains(0) ? Mark.MARKED : Mark.PLAIN);
  }

  /** Of many raters, those at both ends. */
  private static List<Whisker> shown(List<Whisker> all) {
    if (all.size() <= MOST_RATERS) {
      return all;
    }
    var ends = new ArrayList<>(all.subList(0, MOST_RATERS / 2));
    ends.addAll(all.subList(all.size() - MOST_RATERS / 2, all.size()));
    return ends;
  }

  private static String told(ReportWords words, List<Whisker> all) {
    if (all.isEmpty()) {
      return words.text("severity.told.nothing");
    }
    Whisker severe = all.get(0);
    Whisker lenient = all.get(all.size() - 1);
    List<String> marked =
        all.stream().filter(whisker -> whisker.mark() == Mark.MARKED).map(Whisker::name).toList();
    String told =
        words.text(
                "severity.told.extremes",
                severe.name(),
                words.signed(severe.value(), 2),
                lenient.name(),
                words.signed(lenient.value(), 2))
            + " "
            + (marked.isEmpty()
                ? words.text("severity.told.unmarked")
                : words.text("severity.told.marked", words.list(marked, 8)));
    return all.size() <= MOST_RATERS
        ? told
        : told + " " + words.text("severity.told.left", words.count(MOST_RATERS / 2));
  }
}
