package io.microcredential.core.credit;

import io.microcredential.core.AwardId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The awards of one micro-credential to one learner, of which each renews the one before.
 *
 * @param terms the awards, the oldest first, at least one; no two the same, and each but the last
 *     with an end; each starts after the one before started and ends after it ended
 */
public record RenewalChain(List<AwardTerm> terms) {

  /** Copies the list and checks its order. */
  public RenewalChain {
    terms = List.copyOf(terms);
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("a chain of awards starts with an award");
    }
    var seen = new HashSet<AwardId>();
    for (int i = 0; i < terms.size(); i++) {
      if (!seen.add(terms.get(i).award())) {
        throw new IllegalArgumentException("every award of a chain is another one");
      }
      if (i > 0 && !follows(terms.get(i - 1).validity(), terms.get(i).validity())) {
        throw new IllegalArgumentException(
            "every award of a chain starts and ends after the one before");
      }
    }
  }

  /** Returns whether one term starts and ends after another, which has an end. */
  static boolean follows(Validity before, Validity after) {
    LocalDate end = before.until();
    LocalDate nextEnd = after.until();
    return end != null
        && after.from().isAfter(before.from())
        && (nextEnd == null || nextEnd.isAfter(end));
  }

  /**
   * Returns the chain of a first award.
   *
   * @param first the award
   * @return a chain of one
   */
  public static RenewalChain startingWith(AwardTerm first) {
    return new RenewalChain(List.of(first));
  }

  /**
   * Returns the award that would be renewed next.
   *
   * @return the newest term
   */
  public AwardTerm latest() {
    return terms.get(terms.size() - 1);
  }

  /**
   * Returns the award that is valid on a day.
   *
   * @param day the day
   * @return the newest award that is valid then
   */
  public Optional<AwardTerm> heldOn(LocalDate day) {
    return terms.stream().filter(t -> t.validity().includes(day)).reduce((older, newer) -> newer);
  }

  /**
   * Returns the days on which none of the awards was valid, between the first and the last.
   *
   * @return the gaps in order, none where the micro-credential was held without a break
   */
  public List<Validity> gaps() {
    var gaps = new ArrayList<Validity>();
    for (int i = 1; i < terms.size(); i++) {
      LocalDate end = terms.get(i - 1).validity().until();
      LocalDate next = terms.get(i).validity().from();
      if (end != null && end.isBefore(next)) {
        gaps.add(Validity.between(end, next));
      }
    }
    return List.copyOf(gaps);
  }

  /** Returns this chain with a term that is known to follow. */
  RenewalChain and(AwardTerm term) {
    var longer = new ArrayList<>(terms);
    longer.add(term);
    return new RenewalChain(longer);
  }
}
