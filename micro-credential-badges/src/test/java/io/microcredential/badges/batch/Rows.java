package io.microcredential.badges.batch;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.AwardId;
import io.microcredential.core.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Rows of badges for different awards and people, and a place to put badges. */
final class Rows {

  static final BadgeIssuer ISSUER =
      BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);

  private Rows() {}

  static AwardId award(int number) {
    return AwardId.of("urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-%012d".formatted(number));
  }

  static OpenBadge badge(int number) {
    return badge(number, "did:example:learner-" + number);
  }

  static OpenBadge badge(int number, String did) {
    return OpenBadge.of(
        SampleBadge.DEFINITION,
        EarnedWork.awarded(SampleBadge.DEFINITION, award(number)),
        Recipient.did(did));
  }

  static Iterator<BatchRow> rows(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> BatchRow.making("row-" + number, () -> Outcome.success(badge(number))))
        .iterator();
  }

  static Iterator<BatchRow> rows(BatchRow... rows) {
    return List.of(rows).iterator();
  }

  /** Keeps badges in memory, counts the writes, and can be out of reach. */
  static final class Shelf implements BadgeSink {
    final Map<String, String> badges = new TreeMap<>();
    final List<String> writes = new ArrayList<>();
    boolean outOfReach;

    @Override
    public String write(String key, SignedBadge badge) {
      reach();
      writes.add(key);
      badges.put(key, badge.text());
      return "shelf/" + key;
    }

    @Override
    public Optional<StoredBadge> find(String key) {
      reach();
      return Optional.ofNullable(badges.get(key))
          .map(text -> new StoredBadge("shelf/" + key, text));
    }

    private void reach() {
      if (outOfReach) {
        throw new UncheckedIOException(new IOException("out of reach"));
      }
    }
  }
}
