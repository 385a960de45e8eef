package io.microcredential.badges.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.fetch.Fetcher;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Golden badges: good ones in each form, and broken twins of each, to try a verifier or a portal
 * on.
 *
 * <p>All are made here from keys and times that never change, so that the same version of the
 * library makes the same badges everywhere. A verifier is to trust {@link #ISSUERS}, to find what
 * it fetches in {@link #web()} and nowhere else, and to be asked at {@link #NOW}.
 *
 * <pre>{@code
 * for (GoldenBadge badge : GoldenBadges.all()) {
 *   assertThat(yours.verify(badge.bytes(), GoldenBadges.NOW)).isEqualTo(badge.result());
 * }
 * }</pre>
 */
public final class GoldenBadges {

  /** When the badges are verified. */
  public static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  /** The ids of those who are trusted: one who issues 3.0, and one who issues 2.0. */
  public static final List<String> ISSUERS =
      List.of(GoldenThree.ISSUER, GoldenTwo.ISSUER.toString());

  private GoldenBadges() {}

  /**
   * Returns all golden badges: each good one, followed by its twins.
   *
   * @return the badges, in the same order at every call
   */
  public static List<GoldenBadge> all() {
    return Stream.of(
            GoldenThree.json(), GoldenThree.tokens(), GoldenThree.pictures(), GoldenTwo.signed())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Returns the documents that the badges name.
   *
   * @return the JSON text of each by its address
   */
  public static Map<String, String> web() {
    var web = new LinkedHashMap<>(GoldenThree.web());
    web.putAll(GoldenTwo.web());
    return web;
  }

  /**
   * Returns a verifier of this library that trusts whom it should and finds what the badges name.
   *
   * @return the verifier
   */
  public static BadgeVerifier verifier() {
    var bytes = new LinkedHashMap<String, byte[]>();
    web().forEach((address, text) -> bytes.put(address, text.getBytes(UTF_8)));
    return BadgeVerifier.trusting(TrustPolicy.of(ISSUERS)).fetching(Fetcher.of(bytes));
  }
}
