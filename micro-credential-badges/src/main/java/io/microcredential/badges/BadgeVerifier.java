package io.microcredential.badges;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.ContextSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Tells what a badge is worth, without any network.
 *
 * <p>Whatever is handed in, the answer is a report; nothing about a badge is ever thrown. Unless
 * the caller supplies documents, only issuers whose id is a did:key can be verified.
 *
 * <pre>{@code
 * BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of("did:key:z6Mk…"));
 * VerificationReport report = verifier.expecting(Identity.email("…")).verify(bytes, clock.instant());
 * }</pre>
 */
public final class BadgeVerifier {

  private final TrustPolicy trust;
  private final ControllerDocuments documents;
  private final ContextSource contexts;
  private final List<Identity> expected;

  private BadgeVerifier(
      TrustPolicy trust,
      ControllerDocuments documents,
      ContextSource contexts,
      List<Identity> expected) {
    this.trust = trust;
    this.documents = documents;
    this.contexts = contexts;
    this.expected = expected;
  }

  /**
   * Returns a verifier that knows no documents but those that keys are themselves.
   *
   * @param policy whose badges count
   * @return the verifier
   */
  public static BadgeVerifier trusting(TrustPolicy policy) {
    return new BadgeVerifier(
        Objects.requireNonNull(policy, "policy"),
        ControllerDocuments.none(),
        ContextSource.none(),
        List.of());
  }

  /**
   * Returns this verifier with a way to find issuers' documents.
   *
   * @param source where documents come from
   * @return the changed verifier
   */
  public BadgeVerifier resolving(ControllerDocuments source) {
    return new BadgeVerifier(trust, Objects.requireNonNull(source, "source"), contexts, expected);
  }

  /**
   * Returns this verifier with further JSON-LD contexts.
   *
   * @param source where contexts come from that the library does not carry
   * @return the changed verifier
   */
  public BadgeVerifier with(ContextSource source) {
    return new BadgeVerifier(trust, documents, Objects.requireNonNull(source, "source"), expected);
  }

  /**
   * Returns this verifier with the person to whom the badge should have been issued.
   *
   * @param identities identities of that one person; any of them will do
   * @return the changed verifier
   */
  public BadgeVerifier expecting(Identity... identities) {
    return new BadgeVerifier(trust, documents, contexts, List.of(identities));
  }

  /**
   * Verifies a badge.
   *
   * @param badge a JSON document, a compact JWT, or a PNG or SVG picture with either baked in
   * @param at the instant for which to verify
   * @return the report
   */
  public VerificationReport verify(byte[] badge, Instant at) {
    Canonicalization canonicalization = Canonicalization.withDefaults().with(contexts);
    return new VerifierChecks(canonicalization, documents, trust, expected, at)
        .report(BadgeInput.read(badge));
  }

  /**
   * Verifies a badge.
   *
   * @param badge a JSON document, a compact JWT, or an SVG picture with either baked in
   * @param at the instant for which to verify
   * @return the report
   */
  public VerificationReport verify(String badge, Instant at) {
    return verify(badge.getBytes(StandardCharsets.UTF_8), at);
  }
}
