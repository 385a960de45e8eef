package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.archive.ArchiveReader;
import io.microcredential.badges.archive.ArchiveReport;
import io.microcredential.badges.archive.ArchiveVerifier;
import io.microcredential.badges.archive.ArchiveWriter;
import io.microcredential.badges.archive.CareerArchive;
import io.microcredential.badges.archive.SealFinding;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.DidWeb;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.Json;
import io.microcredential.core.kit.SampleDefinitions;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about career archives. */
class BadgesArchiveDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final Instant yearsLater = Instant.parse("2029-11-22T09:00:00Z");
  private final DidWeb did = DidWeb.of("example.org");
  private final SigningKey key = SigningKey.ed25519(new byte[32], did.did() + "#key-1");
  private final MicroCredential definition = SampleDefinitions.published();
  private final Profile issuer = Profile.of(definition.issuer()).withId(did.did());

  private SignedBadge signed() {
    OpenBadge badge =
        OpenBadge.of(definition, SampleWork.awarded(now), Recipient.did("did:example:teacher-7"));
    return BadgeIssuer.as(issuer).signingWith(key).issue(badge, now).orElseThrow();
  }

  private Fetcher web() {
    KeySet keys = KeySet.of(did.did()).with("key-1", key.publicKey(), KeyValidity.always());
    byte[] document = Json.write(keys.document(now)).getBytes(StandardCharsets.UTF_8);
    return Fetcher.of(Map.of(did.documentAddress().toString(), document));
  }

  @Test
  void keepsABadgeUntilNoServerIsLeft() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 5);
    SigningKey portalKey = SigningKey.ed25519DidKey(seed);
    String portal = DidKey.of(portalKey.publicKey()).did();
    SignedBadge signed = signed();
    Fetcher fetcher = web();
    // region badges: archive
    Outcome<CareerArchive> archive =
        ArchiveWriter.at(now)
            .fetching(fetcher)
            .add(signed)
            .add(definition)
            .sealedBy(portalKey)
            .write();
    byte[] zip = archive.orElseThrow().bytes();
    // end
    assertThat(archive.orElseThrow().badges()).hasSize(1);

    // region badges: read archive
    ArchiveReport report =
        ArchiveVerifier.trusting(TrustPolicy.domains("example.org"))
            .acceptingSealsOf(TrustPolicy.of(portal))
            .verify(ArchiveReader.withDefaults().read(zip).orElseThrow(), yearsLater);
    Optional<VerificationResult> result =
        report.badges().stream().map(badge -> badge.now().result()).findFirst();
    // end
    assertThat(report.seal().state()).isEqualTo(SealFinding.State.TRUSTED);
    assertThat(result).contains(VerificationResult.VALID);
    ArchiveReport unsure =
        ArchiveVerifier.trusting(TrustPolicy.domains("example.org"))
            .verify(ArchiveReader.withDefaults().read(zip).orElseThrow(), yearsLater);
    assertThat(unsure.badges().get(0).now().result()).isEqualTo(VerificationResult.CANNOT_CHECK);
  }
}
