package io.microcredential.badges;

import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.SigningTimeEvidence;
import java.util.List;
import java.util.Objects;

/**
 * What a verifier was told to go by.
 *
 * @param trust whose badges count
 * @param known issuers' documents that are at hand
 * @param contexts further JSON-LD contexts
 * @param fetcher the way to the network
 * @param signingTimes what is known of when signatures were made
 * @param expected identities of the person expected, any of them
 */
record VerifierSettings(
    TrustPolicy trust,
    ControllerDocuments known,
    ContextSource contexts,
    Fetcher fetcher,
    SigningTimeEvidence signingTimes,
    List<Identity> expected) {

  VerifierSettings {
    Objects.requireNonNull(trust, "policy");
    Objects.requireNonNull(known, "source");
    Objects.requireNonNull(contexts, "source");
    Objects.requireNonNull(fetcher, "fetcher");
    Objects.requireNonNull(signingTimes, "evidence");
    expected = List.copyOf(expected);
  }

  VerifierSettings resolving(ControllerDocuments source) {
    return new VerifierSettings(trust, source, contexts, fetcher, signingTimes, expected);
  }

  VerifierSettings supplying(ContextSource source) {
    return new VerifierSettings(trust, known, source, fetcher, signingTimes, expected);
  }

  VerifierSettings fetching(Fetcher way) {
    return new VerifierSettings(trust, known, contexts, way, signingTimes, expected);
  }

  VerifierSettings dating(SigningTimeEvidence evidence) {
    return new VerifierSettings(trust, known, contexts, fetcher, evidence, expected);
  }

  VerifierSettings expecting(List<Identity> identities) {
    return new VerifierSettings(trust, known, contexts, fetcher, signingTimes, identities);
  }

  /** Returns issuers' documents: those at hand, and those that can be fetched. */
  ControllerDocuments documents() {
    ControllerDocuments fetched = ControllerDocuments.fetching(fetcher);
    return uri -> known.document(uri).or(() -> fetched.document(uri));
  }

  Canonicalization canonicalization() {
    return Canonicalization.withDefaults().with(contexts);
  }
}
