package io.microcredential.rubric.report;

import io.microcredential.rubric.internal.SeededRandom;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;

/** Ratings with holes, unused levels, a paradox, and names that want to be markup. */
final class SampleRatings {

  static final String HOSTILE = "<script>alert('x')</script> & \"q\" ]]> \u202Eevil\u0000\u0007";
  static final String ARABIC = "\u0645\u0631\u062D\u0628\u0627";
  static final String LONG = "An assessor whose name is far longer than any column ".repeat(4);

  static final List<String> RATERS = List.of("Okafor", HOSTILE, ARABIC, LONG);

  private SampleRatings() {}

  /** Four raters, 24 units, three criteria. */
  static RatingData data() {
    return data(RATERS);
  }

  static RatingData data(List<String> raters) {
    var random = SeededRandom.of(7);
    var builder =
        RatingData.builder()
            .criterion(
                "Clarity", Scale.of(List.of("Not yet", "Developing", "Proficient", "Exemplary")))
            .criterion("Reflection " + HOSTILE, Scale.range(1, 4))
            .criterion("Total", Scale.range(0, 40));
    List<String> levels = List.of("Developing", "Proficient", "Exemplary");
    for (int unit = 1; unit <= 24; unit++) {
      int quality = random.nextIndex(3);
      for (String rater : raters) {
        if (random.nextUnit() < 0.2) {
          continue;
        }
        int seen = random.nextUnit() < 0.7 ? quality : random.nextIndex(3);
        String reflection = random.nextUnit() < 0.05 ? "2" : "3";
        int total = (int) Math.max(0, Math.min(40, 8 + 10 * quality + 4 * random.nextNormal()));
        builder
            .rate("p" + unit, rater, "Clarity", levels.get(seen))
            .rate("p" + unit, rater, "Reflection " + HOSTILE, reflection)
            .rate("p" + unit, rater, "Total", Integer.toString(total));
      }
    }
    return builder.build();
  }
}
