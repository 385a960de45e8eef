package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row J3: what a hostile badge can make a verifier fetch and verify has an end. */
class VerificationBoundsTest {

  private final List<URI> asked = new ArrayList<>();

  private VerificationReport verify(JsonObject badge) {
    return BadgeVerifier.trusting(TrustPolicy.nobody())
        .fetching(
            address -> {
              asked.add(address);
              return new Fetched.Unavailable("fetch.time", "Nobody answered in time.");
            })
        .verify(Json.write(badge), SampleBadge.NOW);
  }

  private static JsonObject issuedBy(String issuer) {
    return JsonEdits.with(SampleBadge.small(), "/issuer/id", JsonValue.of(issuer));
  }

  private static JsonObject proof(String method) {
    return JsonEdits.object(
        """
        {"type": "DataIntegrityProof", "cryptosuite": "eddsa-rdfc-2022",
         "proofPurpose": "assertionMethod", "created": "2026-06-03T12:00:00Z",
         "verificationMethod": "%s", "proofValue": "z1"}
        """
            .formatted(method));
  }

  @Test
  void anIssuerThatDoesNotAnswerIsAskedOnce() {
    JsonObject badge = issuedBy("https://slow.example/issuer");
    JsonObject[] proofs = new JsonObject[40];
    for (int i = 0; i < proofs.length; i++) {
      proofs[i] = proof("https://slow.example/issuer#key-" + i);
    }
    verify(SampleBadge.withProofs(badge, proofs));
    assertThat(asked).containsOnlyOnce(URI.create("https://slow.example/issuer"));
  }

  @Test
  void credentialsInsideCannotMakeItFetchWithoutEnd() {
    var endorsements = new ArrayList<JsonValue>();
    for (int i = 0; i < 40; i++) {
      JsonObject[] proofs = new JsonObject[10];
      for (int j = 0; j < proofs.length; j++) {
        proofs[j] = proof("https://host-" + i + "-" + j + ".example/keys#1");
      }
      endorsements.add(
          SampleBadge.withProofs(issuedBy("https://host-" + i + ".example/issuer"), proofs));
    }
    verify(
        SampleBadge.withProofs(
            issuedBy("https://slow.example/issuer")
                .with("endorsement", new JsonArray(endorsements)),
            proof("https://slow.example/issuer#key")));
    assertThat(asked)
        .doesNotHaveDuplicates()
        .hasSizeLessThanOrEqualTo(VerificationBounds.MAX_DOCUMENTS);
  }

  @Test
  void credentialsInsideOthersAreCountedTogether() {
    JsonObject leaf = issuedBy("https://slow.example/issuer");
    JsonObject inner = leaf.with("endorsement", several(leaf, 30));
    VerificationReport report = verify(leaf.with("endorsement", several(inner, 30)));
    assertThat(count(report)).isEqualTo(VerificationBounds.MAX_CREDENTIALS);
    assertThat(report.problems().codes()).contains("endorsement.too-many");
  }

  private static JsonArray several(JsonValue value, int count) {
    return new JsonArray(Collections.nCopies(count, value));
  }

  private static int count(VerificationReport report) {
    return report.parts().stream().mapToInt(part -> 1 + count(part.report())).sum();
  }
}
