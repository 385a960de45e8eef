package io.microcredential.examples.rubriclab;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes the data in the folder {@code data}: nobody in them exists. The seeds stand in the code, so
 * that anybody can make the same files again.
 */
final class InventedData {

  private static final long PORTFOLIOS_SEED = 20_261_122;
  private static final long READINGS_SEED = 20_260_105;

  private InventedData() {}

  /** Somebody who rates: how lenient, how unsteady, how much one impression colours all. */
  private record Rater(String name, double leniency, double noise, double halo) {}

  private static final List<Rater> RATERS =
      List.of(
          new Rater("A. Okafor", 0.0, 0.30, 0.0),
          new Rater("B. Lindqvist", -0.45, 0.35, 0.0),
          new Rater("C. Marín", 0.05, 0.30, 0.9),
          new Rater("D. Tan", 0.35, 0.55, 0.0));

  private static final List<String> CRITERIA =
      List.of(
          "Learning goals", "Student voice", "Checks for understanding", "Feedback", "Reflection");

  /** 24 portfolios of a classroom micro-credential, each read by two to four assessors. */
  static String classroomPortfolios() {
    var random = new SplittableRandom(PORTFOLIOS_SEED);
    var text = new StringBuilder("portfolio,assessor,criterion,level\n");
    for (int portfolio = 1; portfolio <= 24; portfolio++) {
      double quality = normal(random);
      double[] profile = CRITERIA.stream().mapToDouble(c -> 0.45 * normal(random)).toArray();
      int absent = random.nextInt(8);
      int alsoAbsent = random.nextInt(12);
      for (int rater = 0; rater < RATERS.size(); rater++) {
        double[] noise = CRITERIA.stream().mapToDouble(c -> normal(random)).toArray();
        int unsaid = random.nextInt(30);
        double modest = random.nextDouble();
        if (rater == absent || rater == alsoAbsent) {
          continue;
        }
        for (int criterion = 0; criterion < CRITERIA.size(); criterion++) {
          if (criterion != unsaid) {
            int level = level(RATERS.get(rater), quality, profile[criterion], noise[criterion]);
            if (criterion == 4) {
              // Nearly everybody is Proficient in reflection: the paradox of kappa.
              level = modest < 0.05 ? 2 : modest > 0.96 ? 4 : 3;
            }
            text.append(
                String.format(
                    Locale.ROOT,
                    "P%02d,%s,%s,%d%n",
                    portfolio,
                    RATERS.get(rater).name(),
                    CRITERIA.get(criterion),
                    level));
          }
        }
      }
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static int level(Rater rater, double quality, double profile, double noise) {
    double seen = 2.6 + 0.75 * quality + (1 - rater.halo()) * profile;
    return limited(seen + rater.leniency() + rater.noise() * noise);
  }

  /** Half a year of validity readings: one paper a week, three criteria; one assessor drifts. */
  static String validityReadings() {
    var random = new SplittableRandom(READINGS_SEED);
    var text = new StringBuilder("day,paper,assessor,criterion,true_level,level\n");
    for (int week = 0; week < 26; week++) {
      LocalDate day = LocalDate.of(2026, 1, 5).plusWeeks(week);
      for (Rater rater : RATERS.subList(0, 3)) {
        double drift = rater.name().startsWith("C") && week > 12 ? 0.055 * (week - 12) : 0;
        for (String criterion : CRITERIA.subList(0, 3)) {
          int truth = 1 + random.nextInt(4);
          double seen = truth + 0.4 * normal(random) + 0.4 * rater.leniency() + drift;
          text.append(
              String.format(
                  Locale.ROOT,
                  "%s,V%02d,%s,%s,%d,%d%n",
                  day,
                  week + 1,
                  rater.name(),
                  criterion,
                  truth,
                  limited(seen)));
        }
      }
    }
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  private static int limited(double level) {
    return (int) Math.max(1, Math.min(4, Math.round(level)));
  }

  /** Twelve uniform draws less six: close enough to normal, and the same on every machine. */
  private static double normal(SplittableRandom random) {
    return random.doubles(12).sum() - 6;
  }
}
