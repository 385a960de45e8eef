package io.microcredential.rubric.scoring;

/** A policy for fixed criteria that apply. */
abstract class FastDecision {

  static final int NOT_MET = 0;
  static final int UNKNOWN = 1;
  static final int MET = 2;

  /** Decides; the arguments are those of {@link FastNumber#value}. */
  abstract int decide(int[] standings, long daysLate, long wordsOver, long missing);

  /** So many criteria at their levels. */
  static final class Levels extends FastDecision {
    private final int[] places;
    private final int[] needed;
    private final int least;

    Levels(int[] places, int[] needed, int least) {
      this.places = places;
      this.needed = needed;
      this.least = least;
    }

    @Override
    int decide(int[] standings, long daysLate, long wordsOver, long missing) {
      int reached = 0;
      for (int i = 0; i < places.length; i++) {
        reached += standings[places[i]] >= needed[i] ? 1 : 0;
      }
      return reached >= least ? MET : NOT_MET;
    }
  }

  /** A score at a cut. */
  static final class Cut extends FastDecision {
    private final FastNumber score;
    private final long cut;

    Cut(FastNumber score, long cut) {
      this.score = score;
      this.cut = cut;
    }

    @Override
    int decide(int[] standings, long daysLate, long wordsOver, long missing) {
      return score.value(standings, daysLate, wordsOver, missing) >= cut ? MET : NOT_MET;
    }
  }

  /** So many of some policies. */
  static final class Group extends FastDecision {
    private final FastDecision[] parts;
    private final int needed;

    Group(FastDecision[] parts, int needed) {
      this.parts = parts;
      this.needed = needed;
    }

    @Override
    int decide(int[] standings, long daysLate, long wordsOver, long missing) {
      int met = 0;
      int open = 0;
      for (FastDecision part : parts) {
        int verdict = part.decide(standings, daysLate, wordsOver, missing);
        met += verdict == MET ? 1 : 0;
        open += verdict == UNKNOWN ? 1 : 0;
      }
      return met >= needed ? MET : met + open >= needed ? UNKNOWN : NOT_MET;
    }
  }

  /** Where there is no score. */
  static final class Unknown extends FastDecision {
    @Override
    int decide(int[] standings, long daysLate, long wordsOver, long missing) {
      return UNKNOWN;
    }
  }
}
