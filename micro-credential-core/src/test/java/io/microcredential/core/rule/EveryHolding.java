package io.microcredential.core.rule;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Up to two awards of every sort, and one that carries on where another expired. */
final class EveryHolding {

  private EveryHolding() {}

  /** Returns what may be held of two credentials, the first of which has two versions. */
  static List<List<HeldCredential>> of(
      MicroCredentialId first, MicroCredentialId second, Instant now) {
    List<HeldCredential> awards = new ArrayList<>();
    for (MicroCredentialId id : List.of(first, second)) {
      for (int version = 1; version <= (id.equals(first) ? 2 : 1); version++) {
        for (int years : new int[] {0, 1, 3}) {
          Instant from = now.minusSeconds(years * 366L * 86_400);
          awards.add(new HeldCredential(id, new Version(version, 0), from, null, null));
          awards.add(new HeldCredential(id, new Version(version, 0), from, now, null));
        }
      }
    }
    List<List<HeldCredential>> holdings = new ArrayList<>();
    holdings.add(List.of());
    for (HeldCredential one : awards) {
      holdings.add(List.of(one));
      for (HeldCredential other : awards) {
        holdings.add(List.of(one, other));
        // The one ends as the other begins, or leaves a gap before it.
        for (Instant end : List.of(other.from(), other.from().minusSeconds(86_400))) {
          holdings.add(
              List.of(
                  new HeldCredential(one.credential(), one.version(), one.from(), end, null),
                  other));
        }
      }
    }
    return holdings;
  }
}
