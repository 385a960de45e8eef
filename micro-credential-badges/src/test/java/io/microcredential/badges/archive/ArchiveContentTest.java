package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.kit.SampleDefinitions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row K3: what goes into an archive comes out of it. */
class ArchiveContentTest {

  private static final CareerArchive SEALED =
      ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();

  private static List<VerificationResult> whenArchived(ArchiveReport report) {
    return report.badges().stream().map(badge -> badge.whenArchived().result()).toList();
  }

  @Test
  void givesBackEveryKindOfCredentialByteForByte() throws IOException {
    byte[] json = ArchiveSamples.bytes(SampleBadge.signed(SampleBadge.full()));
    String token =
        BadgeIssuer.as(SampleBadge.PROFILE)
            .signingWith(SampleBadge.KEY)
            .issueJwt(SampleBadge.plain())
            .orElseThrow()
            .text();
    String baked = new String(json, StandardCharsets.UTF_8);
    byte[] svg =
        BadgeImage.svg(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(StandardCharsets.UTF_8))
            .orElseThrow()
            .bake(BakedKind.OPEN_BADGES_3, baked)
            .orElseThrow()
            .bytes();
    byte[] png =
        BadgeImage.draw(
                BadgeDesign.of(SampleBadge.DEFINITION.title().original(), "Riverside District"))
            .orElseThrow()
            .withCredential(baked)
            .bytes();
    byte[] unreadable = "no badge at all".getBytes(StandardCharsets.UTF_8);
    List<byte[]> all = List.of(json, token.getBytes(StandardCharsets.UTF_8), svg, png, unreadable);
    ArchiveWriter writer = ArchiveWriter.at(ArchiveSamples.MADE_AT);
    for (byte[] badge : all) {
      writer = writer.add(badge).add(badge);
    }
    byte[] file = writer.write().orElseThrow().bytes();
    CareerArchive archive =
        ArchiveReader.withDefaults().read(new ByteArrayInputStream(file)).orElseThrow();
    assertThat(archive.badges())
        .extracting(ArchivedBadge::path)
        .containsExactly(
            "badges/0001.json",
            "badges/0002.jwt",
            "badges/0003.svg",
            "badges/0004.png",
            "badges/0005.bin");
    for (int i = 0; i < all.size(); i++) {
      assertThat(archive.badges().get(i).bytes()).isEqualTo(all.get(i));
    }
    assertThat(
            whenArchived(
                ArchiveVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
                    .verify(archive, ArchiveSamples.FIVE_MONTHS_ON)))
        .containsExactly(
            VerificationResult.VALID,
            VerificationResult.VALID,
            VerificationResult.VALID,
            VerificationResult.VALID,
            VerificationResult.INVALID);
    // One signature in the document and in both pictures, another in the token.
    assertThat(archive.manifest().signatures()).hasSize(2);
  }

  @Test
  void givesBackDefinitions() {
    CareerArchive archive =
        ArchiveWriter.at(ArchiveSamples.MADE_AT)
            .add(SampleBadge.DEFINITION)
            .add(SampleBadge.DEFINITION)
            .write()
            .orElseThrow();
    assertThat(
            ArchiveReader.withDefaults()
                .read(archive.bytes())
                .orElseThrow()
                .definitions(Publisher.create())
                .orElseThrow())
        .containsExactly(SampleDefinitions.published());
  }

  @Test
  void keepsWhatTheWebSaidAndListsWhatItDidNot() {
    assertThat(SEALED.manifest().documents())
        .extracting(ArchiveManifest.WebDocument::address)
        .containsExactlyInAnyOrder(
            ArchiveSamples.DID_DOCUMENT, ArchiveSamples.LIST.toString(), ArchiveSamples.CRITERIA);
    assertThat(SEALED.manifest().documents())
        .filteredOn(document -> document.mediaType().equals("text/html"))
        .allMatch(document -> document.path().endsWith(".txt"));
    assertThat(SEALED.manifest().missing()).isEmpty();
    CareerArchive without = ArchiveSamples.writer().fetching(Fetcher.none()).write().orElseThrow();
    assertThat(without.manifest().missing())
        .contains(new ArchiveManifest.Missing(ArchiveSamples.DID_DOCUMENT, "fetch.none"));
  }

  @Test
  void isTheSameFileEveryTime() {
    assertThat(
            ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow().bytes())
        .isEqualTo(SEALED.bytes());
  }

  @Test
  void refusesWhatIsNoBadgeOfAnyKindAtOnce() {
    ArchiveWriter writer = ArchiveWriter.at(ArchiveSamples.MADE_AT);
    assertThatIllegalArgumentException().isThrownBy(() -> writer.add(new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> writer.add(SEALED.bytes()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> writer.sealedBy(ArchiveSamples.PORTAL.at("did:web:portal.example")));
  }

  @Test
  void tellsNothingOfTheHolderInPassing() {
    ArchiveReport report =
        ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
            .verify(SEALED, ArchiveSamples.FIVE_MONTHS_ON);
    assertThat(SEALED + " " + SEALED.badges() + SEALED.manifest() + report + report.badges())
        .doesNotContain("teacher")
        .doesNotContain("Student");
  }
}
