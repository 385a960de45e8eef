package io.microcredential.badges;

import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.ProofTrace;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells what a badge is worth, without any network unless a caller {@linkplain #fetching passes
 * it}.
 *
 * <p>Whatever is handed in, the answer is a report; nothing about a badge is ever thrown. Unless
 * the caller supplies documents or a way to fetch them, only issuers whose id is a did:key can be
 * verified.
 *
 * <pre>{@code
 * BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of("did:key:z6Mk…"));
 * VerificationReport report = verifier.expecting(Identity.email("…")).verify(bytes, clock.instant());
 * }</pre>
 */
public final class BadgeVerifier {

  private final VerifierSettings settings;

  private BadgeVerifier(VerifierSettings settings) {
    this.settings = settings;
  }

  /**
   * Returns a verifier that knows no documents but those that keys are themselves.
   *
   * @param policy whose badges count
   * @return the verifier
   */
  public static BadgeVerifier trusting(TrustPolicy policy) {
    return new BadgeVerifier(
        new VerifierSettings(
            policy,
            ControllerDocuments.none(),
            ContextSource.none(),
            Fetcher.none(),
            SigningTimeEvidence.none(),
            List.of()));
  }

  /**
   * Returns this verifier with a way to find issuers' documents, before anything is fetched.
   *
   * @param source where documents come from
   * @return the changed verifier
   */
  public BadgeVerifier resolving(ControllerDocuments source) {
    return new BadgeVerifier(settings.resolving(source));
  }

  /**
   * Returns this verifier with a way to the network, for issuers' documents, status lists, fresher
   * copies, and the hosted documents of Open Badges 2.0. A badge decides which addresses are asked
   * for, so pass one that keeps to the public Internet, such as {@link
   * io.microcredential.badges.fetch.SafeFetcher}.
   *
   * @param fetcher how to fetch
   * @return the changed verifier
   */
  public BadgeVerifier fetching(Fetcher fetcher) {
    return new BadgeVerifier(settings.fetching(fetcher));
  }

  /**
   * Returns this verifier with further JSON-LD contexts.
   *
   * @param source where contexts come from that the library does not carry
   * @return the changed verifier
   */
  public BadgeVerifier with(ContextSource source) {
    return new BadgeVerifier(settings.supplying(source));
  }

  /**
   * Returns this verifier with evidence of when signatures were made, so that a badge signed by a
   * key that is over by now still counts if the key was valid then.
   *
   * @param evidence what is known of when signatures were made
   * @return the changed verifier
   */
  public BadgeVerifier dating(SigningTimeEvidence evidence) {
    return new BadgeVerifier(settings.dating(evidence));
  }

  /**
   * Returns this verifier with the person to whom the badge should have been issued.
   *
   * @param identities identities of that one person; any of them will do
   * @return the changed verifier
   */
  public BadgeVerifier expecting(Identity... identities) {
    return new BadgeVerifier(settings.expecting(List.of(identities)));
  }

  /**
   * Verifies a badge.
   *
   * @param badge a JSON document, a compact JWT, or a PNG or SVG picture with either baked in; or
   *     the address of one of them
   * @param at the instant for which to verify
   * @return the report
   */
  public VerificationReport verify(byte[] badge, Instant at) {
    BadgeInput input = BadgeInput.read(badge);
    URI address = input.address();
    return address == null ? VerifierChecks.of(settings, at).report(input) : verify(address, at);
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

  /**
   * Fetches a badge and verifies it, by the fetcher that was {@linkplain #fetching passed}.
   *
   * @param address where the badge is: a document, a token or a picture
   * @param at the instant for which to verify
   * @return the report; {@link VerificationResult#CANNOT_CHECK} with the fetcher's own code if it
   *     cannot be had
   */
  public VerificationReport verify(URI address, Instant at) {
    var checks = VerifierChecks.of(settings, at);
    return checks.report(BadgeInput.fetched(settings.fetcher().fetch(address), address));
  }

  /**
   * Returns every intermediate value of a badge's signatures, so that two implementations that
   * disagree about it can find the first step at which they do. Nothing is judged here.
   *
   * @param badge a JSON document, a compact JWT, or a picture with either baked in
   * @return one for a token and one for each Data Integrity proof, the first {@value
   *     DataIntegrity#MAX_PROOFS}; empty if the badge cannot be read or is not signed so. They hold
   *     the whole content of the badge, so they are as personal as the badge
   */
  public List<ProofTrace> traces(byte[] badge) {
    BadgeInput input = BadgeInput.read(badge);
    var traces = new ArrayList<ProofTrace>();
    if (input.token() != null) {
      traces.add(input.token().trace(settings.documents()));
    }
    JsonObject credential = input.credential();
    if (credential != null) {
      var integrity = DataIntegrity.withDefaults().with(settings.canonicalization());
      traces.addAll(integrity.traces(credential, settings.documents()));
    }
    return traces;
  }
}
