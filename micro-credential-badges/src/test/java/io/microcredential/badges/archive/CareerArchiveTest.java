package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row K3, promises 36 and 53, complaint 6: an archive verifies years later, without any
 * server, and says what it rests on.
 */
class CareerArchiveTest {

  private static final CareerArchive SEALED =
      ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();
  private static final CareerArchive UNSEALED = ArchiveSamples.writer().write().orElseThrow();
  private static final ArchiveVerifier VERIFIER =
      ArchiveVerifier.trusting(ArchiveSamples.DISTRICT).acceptingSealsOf(ArchiveSamples.PORTALS);

  private static List<VerificationResult> then(ArchiveReport report) {
    return report.badges().stream().map(badge -> badge.whenArchived().result()).toList();
  }

  private static List<VerificationResult> now(ArchiveReport report) {
    return report.badges().stream().map(badge -> badge.now().result()).toList();
  }

  private static CareerArchive stored(CareerArchive archive) {
    return ArchiveReader.withDefaults().read(archive.bytes()).orElseThrow();
  }

  /** The servers of issuer and portal are gone: nothing is passed but the file and a date. */
  @Nested
  class WhenTheServerIsGone {

    @Test
    void saysThatABadgeWasValidAndThatItsStatusSinceThenIsUnknown() {
      ArchiveReport report = VERIFIER.verify(stored(SEALED), ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(report.seal())
          .returns(SealFinding.State.TRUSTED, SealFinding::state)
          .returns(ArchiveSamples.did(ArchiveSamples.PORTAL), SealFinding::signer);
      assertThat(then(report))
          .as(report.badges().get(0).whenArchived().text())
          .containsExactly(VerificationResult.VALID, VerificationResult.VALID);
      assertThat(now(report))
          .as(report.badges().get(1).now().text())
          .containsExactly(VerificationResult.STATUS_UNKNOWN, VerificationResult.VALID);
      assertThat(report.text(Locale.ENGLISH))
          .contains(
              "badges/0001.json: It was valid when archived on November 22, 2026. Whether its"
                  + " issuer has revoked it since is unknown.");
      assertThat(report.text(Locale.forLanguageTag("es-MX")))
          .contains("Era válida al archivarla el 22 de noviembre de 2026.");
    }

    @Test
    void tellsTenYearsLaterThatBadgesHaveExpiredWhichWereValid() {
      ArchiveReport report = VERIFIER.verify(stored(SEALED), ArchiveSamples.TEN_YEARS_ON);
      assertThat(then(report)).containsOnly(VerificationResult.VALID);
      assertThat(now(report)).containsOnly(VerificationResult.EXPIRED);
    }

    @Test
    void knowsTheRevocationOfWhichTheArchiveTells() {
      CareerArchive revoked =
          ArchiveSamples.writer()
              .fetching(ArchiveSamples.districtThatRevoked())
              .sealedBy(ArchiveSamples.PORTAL)
              .write()
              .orElseThrow();
      ArchiveReport report = VERIFIER.verify(revoked, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(report))
          .containsExactly(VerificationResult.REVOKED, VerificationResult.VALID);
    }

    @Test
    void tellsWhoseBadgesTheyAre() {
      ArchiveReport report =
          VERIFIER
              .expecting(Identity.did("did:example:somebody-else"))
              .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(report)).containsOnly(VerificationResult.NOT_THIS_PERSON);
      assertThat(
              then(
                  VERIFIER
                      .expecting(Identity.did("did:example:teacher"))
                      .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON)))
          .containsOnly(VerificationResult.VALID);
    }

    @Test
    void needsNothingOfTheArchiveForAnIssuerThatIsItsOwnKey() {
      byte[] badge = ArchiveSamples.bytes(SampleBadge.sign(SampleBadge.small()));
      CareerArchive archive =
          ArchiveWriter.at(ArchiveSamples.MADE_AT).add(badge).write().orElseThrow();
      ArchiveReport report =
          ArchiveVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
              .verify(archive, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(report)).containsExactly(VerificationResult.VALID);
      assertThat(now(report)).containsExactly(VerificationResult.VALID);
    }

    @Test
    void findsTheContextsAndDocumentsThatWereAtHand() {
      String context = "https://district.example/context";
      JsonObject defined =
          (JsonObject)
              Json.parse("{\"@context\": {\"room\": \"https://district.example/ns#room\"}}")
                  .orElseThrow();
      ContextSource contexts = ContextSource.of(Map.of(context, defined));
      ControllerDocuments known = ArchiveSamples.KEYS.documents(ArchiveSamples.MADE_AT);
      JsonObject badge = ArchivedContexts.badge(context, contexts);
      ArchiveWriter writer =
          ArchiveWriter.at(ArchiveSamples.MADE_AT)
              .resolving(known)
              .with(contexts)
              .add(ArchiveSamples.bytes(badge));
      CareerArchive archive = writer.sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();
      ArchiveReport report = VERIFIER.verify(archive, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(report))
          .as(report.badges().get(0).whenArchived().text())
          .containsExactly(VerificationResult.VALID);
      assertThat(now(report)).containsExactly(VerificationResult.VALID);
      assertThat(archive.manifest().contexts())
          .extracting(ArchiveManifest.Named::name)
          .containsExactly(context);
      assertThat(then(VERIFIER.verify(writer.write().orElseThrow(), ArchiveSamples.TEN_YEARS_ON)))
          .containsExactly(VerificationResult.CANNOT_CHECK);
    }
  }

  /** The archive is its maker's word unless somebody vouches for it whom the caller trusts. */
  @Nested
  class Trust {

    @Test
    void isUndecidedWithoutASeal() {
      ArchiveReport report = VERIFIER.verify(UNSEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(report.seal().state()).isEqualTo(SealFinding.State.NONE);
      assertThat(then(report)).containsOnly(VerificationResult.CANNOT_CHECK);
      assertThat(report.badges().get(1).now().problems().codes()).containsExactly("trust.unknown");
      assertThat(report.text(Locale.ENGLISH)).contains("only the word of whoever made it");
    }

    @Test
    void isUndecidedUnderTheHoldersOwnSeal() {
      CareerArchive own =
          ArchiveSamples.writer().sealedBy(ArchiveSamples.HOLDER).write().orElseThrow();
      ArchiveReport report = VERIFIER.verify(own, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(report.seal().code()).isEqualTo("seal.not-trusted");
      assertThat(then(report)).containsOnly(VerificationResult.CANNOT_CHECK);
    }

    /** Whoever makes an archive can write any document of any issuer into it. */
    @Test
    void isNotWonByAnInventedDocumentOfAnIssuer() {
      KeySet invented =
          KeySet.of(ArchiveSamples.ISSUER)
              .with("key-1", ArchiveSamples.HOLDER.publicKey(), KeyValidity.always());
      JsonObject forged =
          SampleBadge.sign(
              ArchiveSamples.PLAIN.without("proof"),
              ArchiveSamples.HOLDER.at(ArchiveSamples.ISSUER + "#key-1"));
      CareerArchive archive =
          ArchiveWriter.at(ArchiveSamples.MADE_AT)
              .resolving(invented.documents(ArchiveSamples.MADE_AT))
              .add(ArchiveSamples.bytes(forged))
              .sealedBy(ArchiveSamples.HOLDER)
              .write()
              .orElseThrow();
      ArchiveReport alone = VERIFIER.verify(archive, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(alone)).containsExactly(VerificationResult.CANNOT_CHECK);
      assertThat(now(alone)).containsExactly(VerificationResult.CANNOT_CHECK);
      ArchiveReport withTheIssuer =
          VERIFIER
              .fetching(ArchiveSamples.district())
              .verify(archive, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(now(withTheIssuer)).containsExactly(VerificationResult.INVALID);
    }

    @Test
    void doesNotCoverIssuersWhomTheCallerDoesNotTrust() {
      ArchiveReport report =
          ArchiveVerifier.trusting(TrustPolicy.nobody())
              .acceptingSealsOf(ArchiveSamples.PORTALS)
              .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(then(report)).containsOnly(VerificationResult.ISSUER_NOT_TRUSTED);
    }

    @Test
    void isNotGivenToAnArchiveFromTheFuture() {
      ArchiveReport report = VERIFIER.verify(SEALED, ArchiveSamples.MADE_AT.minusSeconds(1));
      assertThat(report.seal().code()).isEqualTo("seal.later");
      assertThat(then(report)).containsOnly(VerificationResult.CANNOT_CHECK);
    }

    @Test
    void comesFromDocumentsThatTheCallerHasFromElsewhereToo() {
      ArchiveReport report =
          ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
              .resolving(ArchiveSamples.KEYS.documents(ArchiveSamples.MADE_AT))
              .verify(UNSEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(now(report))
          .containsExactly(VerificationResult.STATUS_UNKNOWN, VerificationResult.VALID);
    }

    @Test
    void asksWhoseTheSealIsWithoutTheArchive() {
      String portal = "did:web:portal.example";
      KeySet keys =
          KeySet.of(portal).with("seal", ArchiveSamples.PORTAL.publicKey(), KeyValidity.always());
      CareerArchive archive =
          ArchiveSamples.writer()
              .sealedBy(ArchiveSamples.PORTAL.at(portal + "#seal"))
              .write()
              .orElseThrow();
      ArchiveVerifier verifier =
          ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
              .acceptingSealsOf(TrustPolicy.of(portal));
      assertThat(verifier.verify(archive, ArchiveSamples.FIVE_MONTHS_ON).seal().state())
          .isEqualTo(SealFinding.State.CANNOT_CHECK);
      assertThat(
              verifier
                  .resolving(keys.documents(ArchiveSamples.MADE_AT))
                  .verify(archive, ArchiveSamples.FIVE_MONTHS_ON)
                  .seal()
                  .state())
          .isEqualTo(SealFinding.State.TRUSTED);
    }

    /** Whoever came by a retired key could seal an archive and date it back. */
    @Test
    void endsWithTheKeyOfTheSealUnlessItsTimeIsEvidenced() {
      String portal = "did:web:portal.example";
      KeySet revoked =
          KeySet.of(portal)
              .with("seal", ArchiveSamples.PORTAL.publicKey(), KeyValidity.always())
              .revoke("seal", ArchiveSamples.MADE_AT.plusSeconds(60));
      CareerArchive archive =
          ArchiveSamples.writer()
              .sealedBy(ArchiveSamples.PORTAL.at(portal + "#seal"))
              .write()
              .orElseThrow();
      ArchiveVerifier verifier =
          ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
              .acceptingSealsOf(TrustPolicy.of(portal))
              .resolving(revoked.documents(ArchiveSamples.MADE_AT));
      assertThat(verifier.verify(archive, ArchiveSamples.FIVE_MONTHS_ON).seal())
          .returns(SealFinding.State.NOT_TRUSTED, SealFinding::state)
          .returns("key.revoked", SealFinding::code);
      String seal =
          new String(Zips.entries(archive).get("manifest.jws"), StandardCharsets.US_ASCII);
      Digest signature =
          Digest.of(Base64.getUrlDecoder().decode(seal.substring(seal.lastIndexOf('.') + 1)));
      assertThat(
              verifier
                  .dating(SigningTimeEvidence.of(Map.of(signature, ArchiveSamples.MADE_AT)))
                  .verify(archive, ArchiveSamples.FIVE_MONTHS_ON)
                  .seal()
                  .state())
          .isEqualTo(SealFinding.State.TRUSTED);
    }
  }

  /** Keys end, and documents change; what was signed in their time still counts. */
  @Nested
  class Rotation {

    private static final Instant RETIRED = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void keepsWhatAKeySignedThatIsRetiredOrRevokedSince() {
      for (KeySet keys :
          List.of(
              ArchiveSamples.KEYS.retire("key-1", RETIRED),
              ArchiveSamples.KEYS.revoke("key-1", RETIRED))) {
        Fetcher present = ArchiveSamples.district(keys);
        ArchiveReport report =
            VERIFIER.fetching(present).verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
        assertThat(report.badges().get(1).now()).returns(VerificationResult.VALID, r -> r.result());
        assertThat(report.badges().get(1).now().problems().codes())
            .containsExactly("key.valid-at-evidenced-time");
        ArchiveReport unsealed =
            VERIFIER.fetching(present).verify(UNSEALED, ArchiveSamples.FIVE_MONTHS_ON);
        assertThat(now(unsealed)).containsOnly(VerificationResult.INVALID);
      }
    }

    @Test
    void keepsWhatAKeySignedThatIsNoLongerListedAtAll() {
      KeySet rotated =
          KeySet.of(ArchiveSamples.ISSUER)
              .with("key-2", SampleBadge.key(9).publicKey(), KeyValidity.always());
      Fetcher present = ArchiveSamples.district(rotated);
      assertThat(
              now(VERIFIER.fetching(present).verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON)).get(1))
          .isEqualTo(VerificationResult.VALID);
      assertThat(
              now(VERIFIER.fetching(present).verify(UNSEALED, ArchiveSamples.FIVE_MONTHS_ON))
                  .get(1))
          .isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void learnsFromTheIssuerIfItIsStillThere() {
      ArchiveReport stands =
          VERIFIER
              .fetching(ArchiveSamples.district())
              .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(now(stands)).containsOnly(VerificationResult.VALID);
      ArchiveReport revoked =
          VERIFIER
              .fetching(ArchiveSamples.districtThatRevoked())
              .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
      assertThat(now(revoked))
          .containsExactly(VerificationResult.REVOKED, VerificationResult.VALID);
      assertThat(then(revoked)).containsOnly(VerificationResult.VALID);
    }

    @Test
    void handsTheTimeOfSignaturesOnToTheNextArchive() {
      SigningTimeEvidence first =
          VERIFIER.verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON).signingTimes();
      CareerArchive second =
          ArchiveWriter.at(ArchiveSamples.FIVE_MONTHS_ON)
              .dating(first)
              .add(ArchiveSamples.bytes(ArchiveSamples.PLAIN))
              .write()
              .orElseThrow();
      assertThat(second.manifest().signatures())
          .extracting(ArchiveManifest.SeenSignature::at)
          .containsExactly(ArchiveSamples.MADE_AT);
      SigningTimeEvidence nobodys =
          VERIFIER.verify(UNSEALED, ArchiveSamples.FIVE_MONTHS_ON).signingTimes();
      assertThat(nobodys.seen(second.manifest().signatures().get(0).digest())).isEmpty();
    }
  }
}
