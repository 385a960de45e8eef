package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.ob2.Assertion;
import io.microcredential.badges.ob2.IdentityObject;
import io.microcredential.badges.ob2.Issuer;
import io.microcredential.badges.ob2.Link;
import io.microcredential.badges.ob2.Verification;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Feature row K3, complaint 6: badges of Open Badges 2.0 are worth nothing without their issuer's
 * server, so an archive is the only place where they outlive it.
 */
class ArchivedOlderBadgeTest {

  private static final URI ISSUER = URI.create("https://badges.district.example/issuer.json");
  private static final String BADGE = "https://badges.district.example/talk.json";
  private static final String ASSERTION = "https://badges.district.example/a/1.json";
  private static final JsonObject HOSTED =
      Assertion.of(
              ASSERTION,
              IdentityObject.email("Robin.Marsh@example.org", "some-salt"),
              Link.to(BADGE),
              Verification.hosted(),
              Instant.parse("2026-06-01T09:30:15Z"))
          .toJson();
  private static final ArchiveVerifier VERIFIER =
      ArchiveVerifier.trusting(TrustPolicy.of(ISSUER.toString()))
          .acceptingSealsOf(ArchiveSamples.PORTALS)
          .expecting(Identity.email("Robin.Marsh@example.org"));

  private final Map<String, JsonObject> web = new HashMap<>();

  ArchivedOlderBadgeTest() {
    web.put(ASSERTION, HOSTED);
    web.put(
        ISSUER.toString(),
        Issuer.of(
                ISSUER,
                "Riverside District",
                URI.create("https://district.example/"),
                "badges@district.example")
            .toJson());
    web.put(
        BADGE,
        JsonEdits.object(
            """
            {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass",
             "id": "%s", "name": "Student talk", "description": "Plans lessons around talk.",
             "image": "https://badges.district.example/talk.png",
             "criteria": {"narrative": "Two lessons, observed."}, "issuer": "%s"}
            """
                .formatted(BADGE, ISSUER)));
  }

  private CareerArchive archive() {
    return ArchiveWriter.at(ArchiveSamples.MADE_AT)
        .fetching(
            address -> {
              JsonObject found = web.get(address.toString());
              return found == null
                  ? new Fetched.Unavailable("fetch.gone", "It was taken away.")
                  : Fetched.Document.of(
                      address, "application/ld+json", ArchiveSamples.bytes(found));
            })
        .add(ArchiveSamples.bytes(HOSTED))
        .sealedBy(ArchiveSamples.PORTAL)
        .write()
        .orElseThrow();
  }

  @Test
  void wasValidWhenArchivedAndCannotBeCheckedSince() {
    ArchivedBadgeReport report =
        VERIFIER.verify(archive(), ArchiveSamples.FIVE_MONTHS_ON).badges().get(0);
    assertThat(report.whenArchived().result())
        .as(report.whenArchived().text())
        .isEqualTo(VerificationResult.VALID);
    assertThat(report.now().result()).isEqualTo(VerificationResult.CANNOT_CHECK);
  }

  @Test
  void isNothingWithoutASealThatIsAccepted() {
    ArchivedBadgeReport report =
        ArchiveVerifier.trusting(TrustPolicy.of(ISSUER.toString()))
            .verify(archive(), ArchiveSamples.FIVE_MONTHS_ON)
            .badges()
            .get(0);
    assertThat(report.whenArchived().result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(report.whenArchived().verifiedBadge()).isEmpty();
  }

  @Test
  void staysRevokedIfItsIssuerHadTakenItAway() {
    web.remove(ASSERTION);
    ArchivedBadgeReport report =
        VERIFIER.verify(archive(), ArchiveSamples.FIVE_MONTHS_ON).badges().get(0);
    assertThat(report.whenArchived().result())
        .as(report.whenArchived().text())
        .isEqualTo(VerificationResult.REVOKED);
  }

  @Test
  void hasAPageWithWhatItOnlyLinksTo() {
    String page =
        new String(Zips.entries(archive()).get("pages/badge-0001.html"), StandardCharsets.UTF_8);
    assertThat(page)
        .contains("Student talk")
        .contains("Riverside District")
        .contains("Two lessons, observed.")
        .doesNotContain("Robin");
  }
}
