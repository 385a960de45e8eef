package io.microcredential.rubric.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.internal.SeededRandom;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** E9: what holds for every table of ratings. */
class RaterEffectsLawsTest {

  private static final Scale SIX = Scale.range(1, 6);

  /** Units by raters by criteria with holes; codes leave room for one more at the top. */
  private static int[][][] codes(long seed, int units, int raters, int criteria) {
    var random = SeededRandom.of(seed);
    int[][][] codes = new int[units][raters][criteria];
    for (int[][] unit : codes) {
      for (int[] rater : unit) {
        for (int criterion = 0; criterion < criteria; criterion++) {
          rater[criterion] = random.nextIndex(6) == 0 ? -1 : random.nextIndex(5);
        }
      }
    }
    return codes;
  }

  private static int[] order(long seed, int size) {
    var random = SeededRandom.of(seed).split(1);
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int j = random.nextIndex(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private static RatingData data(int[][][] codes, int[] units, int[] raters) {
    RatingData.Builder builder = RatingData.builder();
    for (int criterion = 0; criterion < codes[0][0].length; criterion++) {
      builder.criterion("c" + criterion, SIX);
    }
    for (int unit : units) {
      for (int rater : raters) {
        for (int criterion = 0; criterion < codes[0][0].length; criterion++) {
          int code = codes[unit][rater][criterion];
          if (code >= 0) {
            builder.rate("u" + unit, "r" + rater, "c" + criterion, SIX.labels().get(code));
          }
        }
      }
    }
    return builder.build();
  }

  private static Map<String, RaterProfile> profiles(RatingData data) {
    Map<String, RaterProfile> profiles = new HashMap<>();
    RaterEffects.withDefaults()
        .estimate(data)
        .forEach(profile -> profiles.put(profile.rater(), profile));
    return profiles;
  }

  private static int[] identity(int size) {
    return java.util.stream.IntStream.range(0, size).toArray();
  }

  private static void assertAlike(RaterEffect effect, Coefficient one, Coefficient other) {
    assertThat(one.sample()).as("%s", effect).isEqualTo(other.sample());
    if (one instanceof Estimate a && other instanceof Estimate b) {
      assertThat(a.value()).as("%s", effect).isEqualTo(b.value(), within(1e-9));
      assertThat(a.standardError() == null).isEqualTo(b.standardError() == null);
      if (a.standardError() != null && b.standardError() != null) {
        assertThat(a.standardError().doubleValue())
            .as("%s", effect)
            .isEqualTo(b.standardError().doubleValue(), within(1e-8));
      }
    } else {
      assertThat(one).isEqualTo(other);
    }
  }

  @Property(tries = 150)
  void theOrderOfUnitsAndRatersDoesNotMatter(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int units,
      @ForAll @IntRange(min = 1, max = 4) int raters,
      @ForAll @IntRange(min = 1, max = 3) int criteria) {
    int[][][] codes = codes(seed, units, raters, criteria);
    var plain = profiles(data(codes, identity(units), identity(raters)));
    var mixed = profiles(data(codes, order(seed, units), order(seed + 1, raters)));

    assertThat(mixed.keySet()).isEqualTo(plain.keySet());
    plain.forEach(
        (name, profile) ->
            profile
                .figures()
                .forEach(
                    (effect, figure) ->
                        assertAlike(effect, mixed.get(name).figure(effect), figure)));
  }

  @Property(tries = 150)
  void aRaterWhoAddsALevelIsALevelMoreLenientAndTheOthersShareTheRest(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 8) int units,
      @ForAll @IntRange(min = 2, max = 4) int raters) {
    var random = SeededRandom.of(seed);
    int[][] codes = new int[units][raters];
    for (int[] row : codes) {
      for (int rater = 0; rater < raters; rater++) {
        row[rater] = random.nextIndex(5);
      }
    }
    var before = RaterEffects.withDefaults().estimate(RatingTable.of(SIX, codes));
    for (int[] row : codes) {
      row[0]++;
    }
    var after = RaterEffects.withDefaults().estimate(RatingTable.of(SIX, codes));

    for (int rater = 0; rater < raters; rater++) {
      double shift = leniency(after, rater) - leniency(before, rater);
      assertThat(shift).isEqualTo(rater == 0 ? 1 : -1.0 / (raters - 1), within(1e-9));
      assertAlike(
          RaterEffect.INCONSISTENCY,
          after.get(rater).figure(RaterEffect.INCONSISTENCY),
          before.get(rater).figure(RaterEffect.INCONSISTENCY));
      assertAlike(
          RaterEffect.SPREAD_RATIO,
          after.get(rater).figure(RaterEffect.SPREAD_RATIO),
          before.get(rater).figure(RaterEffect.SPREAD_RATIO));
    }
  }

  private static double leniency(List<RaterProfile> profiles, int rater) {
    return profiles.get(rater).figure(RaterEffect.LENIENCY).orElseThrow();
  }

  @Property(tries = 100)
  void theLeniencyOfAllRatersOfACompleteTableSumsToNothing(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int units,
      @ForAll @IntRange(min = 2, max = 5) int raters) {
    var random = SeededRandom.of(seed);
    int[][] codes = new int[units][raters];
    for (int[] row : codes) {
      java.util.Arrays.setAll(row, rater -> random.nextIndex(6));
    }
    var profiles = RaterEffects.withDefaults().estimate(RatingTable.of(SIX, codes));

    double sum = 0;
    for (int rater = 0; rater < raters; rater++) {
      sum += leniency(profiles, rater);
    }
    assertThat(sum).isEqualTo(0, within(1e-9));
  }

  @Property(tries = 150)
  void everyIntervalHoldsItsEstimate(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 8) int units,
      @ForAll @IntRange(min = 1, max = 4) int raters,
      @ForAll @IntRange(min = 1, max = 3) int criteria) {
    profiles(data(codes(seed, units, raters, criteria), identity(units), identity(raters)))
        .values()
        .forEach(
            profile ->
                profile
                    .figures()
                    .forEach(
                        (effect, figure) -> {
                          if (figure instanceof Estimate estimate && estimate.interval() != null) {
                            assertThat(estimate.interval().contains(estimate.value()))
                                .as("%s %s", effect, estimate)
                                .isTrue();
                          }
                        }));
  }
}
