package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.api.Access;
import io.microcredential.badges.api.CredentialDocument;
import io.microcredential.badges.api.CredentialGate;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row I4, complaint 8: what an issuer says of a badge after issuing it reaches the report,
 * and silence is never taken for good news.
 */
class LaterNewsTest {

  private static final URI LIST = URI.create("https://district.example/status/1");
  private static final String REFRESH = "https://district.example/refresh/1";

  private final Map<String, byte[]> web = new HashMap<>();
  private final List<URI> asked = new ArrayList<>();

  private VerificationReport verify(JsonObject badge) {
    Fetcher known = Fetcher.of(web);
    Fetcher noting =
        address -> {
          asked.add(address);
          return known.fetch(address);
        };
    return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
        .fetching(noting)
        .verify(Json.write(badge), SampleBadge.NOW);
  }

  private void serve(String address, String content) {
    web.put(address, content.getBytes(StandardCharsets.UTF_8));
  }

  @Nested
  class Status {

    private final StatusList.Assignment revocation = assign(StatusPurpose.REVOCATION);
    private final JsonObject badge = withStatus(revocation.entry());

    private StatusList.Assignment assign(StatusPurpose purpose) {
      return StatusList.empty(LIST, purpose).assign(new Random(7)).orElseThrow();
    }

    private JsonObject withStatus(JsonObject entry) {
      return SampleBadge.sign(SampleBadge.small().with("credentialStatus", entry));
    }

    private void publish(StatusList list) {
      serve(
          LIST.toString(),
          Json.write(
              list.signed(
                      SampleBadge.ISSUER,
                      SampleBadge.KEY,
                      SampleBadge.NOW.minusSeconds(60),
                      Duration.ofDays(1))
                  .orElseThrow()));
    }

    @Test
    void aBadgeStandsUntilItsIssuerRevokesIt() {
      publish(revocation.list());
      VerificationReport before = verify(badge);
      assertThat(before.result()).as(before.text()).isEqualTo(VerificationResult.VALID);
      publish(revocation.list().mark(revocation.index()).orElseThrow());
      VerificationReport after = verify(badge);
      assertThat(after.result()).isEqualTo(VerificationResult.REVOKED);
      assertThat(after.problems().codes()).containsExactly("status.revoked");
      assertThat(after.verifiedBadge()).isEmpty();
    }

    @Test
    void aSuspendedBadgeIsSuspended() {
      StatusList.Assignment suspension = assign(StatusPurpose.SUSPENSION);
      publish(suspension.list().mark(suspension.index()).orElseThrow());
      VerificationReport report = verify(withStatus(suspension.entry()));
      assertThat(report.result()).isEqualTo(VerificationResult.SUSPENDED);
    }

    @Test
    void aListThatIsNotThereOrNotTheIssuersLeavesTheStatusUnknown() {
      assertThat(verify(badge).result()).isEqualTo(VerificationResult.STATUS_UNKNOWN);
      var other = SampleBadge.key(66);
      serve(
          LIST.toString(),
          Json.write(
              revocation
                  .list()
                  .signed(
                      DidKey.of(other.publicKey()).did(),
                      other,
                      SampleBadge.NOW.minusSeconds(60),
                      Duration.ofDays(1))
                  .orElseThrow()));
      assertThat(verify(badge).result()).isEqualTo(VerificationResult.STATUS_UNKNOWN);
    }

    @Test
    void theListsOfAForgedBadgeAreNotAskedFor() {
      VerificationReport forged = verify(with(badge, "/name", "\"Forged\""));
      assertThat(forged.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(asked).isEmpty();
    }
  }

  @Nested
  class Refresh {

    private final JsonObject original =
        SampleBadge.sign(
            with(
                with(
                    SampleBadge.small(),
                    "/@context",
                    """
                    ["https://www.w3.org/ns/credentials/v2",
                     "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
                     "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"]
                    """),
                "/refreshService",
                "{\"id\": \"" + REFRESH + "\", \"type\": \"1EdTechCredentialRefresh\"}"));

    private JsonObject later(String name) {
      return SampleBadge.sign(with(original.without("proof"), "/name", "\"" + name + "\""));
    }

    @Test
    void theIssuersPresentVersionIsTheOneThatIsJudged() {
      serve(REFRESH, Json.write(later("The present version")));
      VerificationReport report = verify(original);
      assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
      assertThat(report.check(VerificationStep.REFRESH).outcome()).isEqualTo(CheckOutcome.PASSED);
      assertThat(report.verifiedBadge().orElseThrow().credential().text("name"))
          .contains("The present version");
    }

    @Test
    void withoutAnAnswerOrWithAForgedOneTheOriginalStays() {
      JsonObject forged = with(later("Later"), "/name", "\"Forged\"");
      for (String answer : List.of("", "nonsense", Json.write(forged))) {
        if (!answer.isEmpty()) {
          serve(REFRESH, answer);
        }
        VerificationReport report = verify(original);
        assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
        assertThat(report.verifiedBadge().orElseThrow().credential()).isEqualTo(original);
        assertThat(report.check(VerificationStep.REFRESH).outcome())
            .isEqualTo(CheckOutcome.UNDECIDED);
      }
    }

    /** A thief can wrap the issuer's badge in a token of the thief's own, with other claims. */
    @Test
    void aTokenThatLiesAroundTheOriginalIsNotMadeGoodByThePresentVersion() {
      serve(REFRESH, Json.write(later("The present version")));
      SigningKey thief = SampleBadge.key(66);
      JsonObject lying =
          VcJwt.claims(original).orElseThrow().with("sub", JsonValue.of("did:example:thief"));
      JsonObject header =
          new JsonObject(
              Map.of(
                  "alg", JsonValue.of("EdDSA"), "kid", JsonValue.of(thief.verificationMethod())));
      String input = encoded(header) + "." + encoded(lying);
      String token = input + "." + encoded(thief.sign(input.getBytes(StandardCharsets.US_ASCII)));
      VerificationReport report =
          BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
              .fetching(Fetcher.of(web))
              .verify(token, SampleBadge.NOW);
      assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.problems().codes()).contains("jwt.sub");
    }

    private String encoded(JsonObject part) {
      return encoded(Json.write(part).getBytes(StandardCharsets.UTF_8));
    }

    private String encoded(byte[] bytes) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void theBadgeOfAnotherPersonIsNoPresentVersion() {
      JsonObject others =
          SampleBadge.sign(
              with(original.without("proof"), "/credentialSubject/id", "\"did:example:another\""));
      serve(REFRESH, Json.write(others));
      VerificationReport report = verify(original);
      assertThat(report.verifiedBadge().orElseThrow().credential()).isEqualTo(original);
      assertThat(report.problems().codes()).containsExactly("refresh.other-person");
    }

    /** Who keeps a file because something else is valid keeps what may be over or revoked. */
    @Test
    void nobodyKeepsTheOriginalBecauseThePresentVersionIsGood() {
      JsonObject over =
          SampleBadge.sign(
              with(original.without("proof"), "/validUntil", "\"2026-06-30T00:00:00Z\""));
      for (JsonObject present : List.of(over, original)) {
        serve(REFRESH, Json.write(present));
        boolean isGood = present == original;
        BadgeVerifier verifier =
            BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER)).fetching(Fetcher.of(web));
        CredentialGate gate =
            CredentialGate.verifiedBy(verifier, InstantSource.fixed(SampleBadge.NOW));
        Access access = Access.of("person", "");
        assertThat(gate.check(document(over), access).codes())
            .contains(isGood ? "api.credential.outdated" : "api.credential.not-valid");
        assertThat(gate.check(document(original), access).hasErrors()).isEqualTo(!isGood);
        MigrationReport imported =
            BadgeImport.verifying(verifier)
                .dryRun(
                    List.of(file(over), file(original)).iterator(),
                    ImportedBadges.inMemory(),
                    SampleBadge.NOW);
        assertThat(imported.files())
            .extracting(MigrationReport.Entry::action)
            .containsExactly(
                ImportAction.REFUSED, isGood ? ImportAction.IMPORTED : ImportAction.REFUSED);
      }
    }

    private CredentialDocument document(JsonObject badge) {
      return CredentialDocument.parse(Json.write(badge)).orElseThrow();
    }

    private ImportFile file(JsonObject badge) {
      return ImportFile.of("a badge", Json.write(badge).getBytes(StandardCharsets.UTF_8));
    }
  }
}
