package io.microcredential.rubric.calibration;

import io.microcredential.core.Fraction;
import io.microcredential.core.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses which readings a second person reads again, the same for the same seed.
 *
 * <p>Of every rater ⌈share × readings⌉ are drawn, so that nobody goes unread; a rater may have a
 * share of their own, such as a new one. Readings whose score lies near the cut come on top. The
 * order in which readings come does not matter, and a larger share contains the smaller one.
 *
 * <pre>{@code
 * List<BackReading.Choice> again =
 *     BackReading.ofShare(Fraction.of(1, 10))
 *         .nearCut(Fraction.of(3), Fraction.of(1, 4))
 *         .choose(readings, 42);
 * }</pre>
 */
public final class BackReading {

  private final Fraction share;
  private final Map<PersonId, Fraction> ownShares;
  private final @Nullable Near near;

  private BackReading(Fraction share, Map<PersonId, Fraction> ownShares, @Nullable Near near) {
    this.share = share;
    this.ownShares = Map.copyOf(ownShares);
    this.near = near;
  }

  /**
   * Returns back-reading of a share of every rater's readings.
   *
   * @param share from 0 to 1
   * @return the plan
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public static BackReading ofShare(Fraction share) {
    return new BackReading(Draws.requireShare(share), Map.of(), null);
  }

  /**
   * Returns the plan with another share for one rater.
   *
   * @param rater whose readings
   * @param ownShare from 0 to 1
   * @return the plan
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public BackReading withShareOf(PersonId rater, Fraction ownShare) {
    Map<PersonId, Fraction> more = new HashMap<>(ownShares);
    more.put(rater, Draws.requireShare(ownShare));
    return new BackReading(share, more, near);
  }

  /**
   * Returns the plan that reads again whatever lies near the cut.
   *
   * @param cut the score from which on somebody passes
   * @param distance how far from the cut is still near, at least 0; exactly this far is near
   * @return the plan
   * @throws IllegalArgumentException if the distance is below 0
   */
  public BackReading nearCut(Fraction cut, Fraction distance) {
    if (distance.signum() < 0) {
      throw new IllegalArgumentException("a distance from the cut is at least 0");
    }
    return new BackReading(share, ownShares, new Near(cut, distance));
  }

  /**
   * Chooses.
   *
   * @param readings what was read, each submission at most once by each rater
   * @param seed starts the draws
   * @return the readings that are read again with every reason, in the order of the readings
   * @throws IllegalArgumentException if a rater read a submission twice
   */
  public List<Choice> choose(List<ScoredReading> readings, long seed) {
    Map<PersonId, List<Keyed>> byRater = new LinkedHashMap<>();
    for (ScoredReading reading : readings) {
      byRater
          .computeIfAbsent(reading.rater(), rater -> new ArrayList<>())
          .add(Keyed.of(reading, seed));
    }
    Set<ScoredReading> drawn = new HashSet<>();
    byRater.forEach((rater, own) -> drawn.addAll(drawn(rater, own)));
    List<Choice> choices = new ArrayList<>();
    for (ScoredReading reading : readings) {
      Set<BackReadReason> reasons = EnumSet.noneOf(BackReadReason.class);
      if (drawn.contains(reading)) {
        reasons.add(BackReadReason.DRAWN);
      }
      if (near != null) {
        near.add(reading, reasons);
      }
      if (!reasons.isEmpty()) {
        choices.add(new Choice(reading, reasons));
      }
    }
    return List.copyOf(choices);
  }

  private List<ScoredReading> drawn(PersonId rater, List<Keyed> own) {
    if (own.stream().map(k -> k.reading().submission()).distinct().count() < own.size()) {
      throw new IllegalArgumentException("a rater reads a submission once");
    }
    int wanted = Draws.atLeast(ownShares.getOrDefault(rater, share), own.size());
    return own.stream()
        .sorted(
            Comparator.comparingLong(Keyed::key)
                .thenComparing(keyed -> keyed.reading().submission().value()))
        .limit(wanted)
        .map(Keyed::reading)
        .toList();
  }

  /**
   * A reading that is read again.
   *
   * @param reading which reading
   * @param reasons why, at least one
   */
  public record Choice(ScoredReading reading, Set<BackReadReason> reasons) {

    /** Copies the reasons, which come in the order of their declaration. */
    public Choice {
      Objects.requireNonNull(reading, "reading");
      reasons = Collections.unmodifiableSet(EnumSet.copyOf(reasons));
    }
  }

  private record Near(Fraction cut, Fraction distance) {

    void add(ScoredReading reading, Set<BackReadReason> reasons) {
      Fraction score = reading.score();
      if (score == null) {
        reasons.add(BackReadReason.NO_SCORE);
      } else if (cut.plus(distance).isAtLeast(score) && score.plus(distance).isAtLeast(cut)) {
        reasons.add(BackReadReason.NEAR_CUT);
      }
    }
  }

  private record Keyed(ScoredReading reading, long key) {

    static Keyed of(ScoredReading reading, long seed) {
      return new Keyed(
          reading, Draws.key(seed, "again", reading.rater().value(), reading.submission().value()));
    }
  }
}
