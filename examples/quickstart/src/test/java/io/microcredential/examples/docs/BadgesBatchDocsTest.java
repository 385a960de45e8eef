package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeImport;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.ImportAction;
import io.microcredential.badges.ImportFile;
import io.microcredential.badges.ImportedBadges;
import io.microcredential.badges.MigrationReport;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.batch.BatchIssuer;
import io.microcredential.badges.batch.BatchRow;
import io.microcredential.badges.batch.BatchSummary;
import io.microcredential.badges.batch.FileBatchJournal;
import io.microcredential.badges.batch.FolderSink;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.offer.AcceptedOffer;
import io.microcredential.badges.offer.BadgeOffer;
import io.microcredential.core.Outcome;
import io.microcredential.core.SecretToken;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.kit.SampleDefinitions;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of the page on badges that are about many badges, offers and imports. */
class BadgesBatchDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final MicroCredential definition = SampleDefinitions.published();
  private final Enrollment enrollment = SampleWork.awarded(now);
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(definition.issuer()).withId(DidKey.of(key.publicKey()).did());
  private final BadgeIssuer district = BadgeIssuer.as(issuer).signingWith(key);
  private final OpenBadge badge =
      OpenBadge.of(definition, enrollment, Recipient.did("did:example:teacher-7"));
  private final List<String> printed = new ArrayList<>();

  private void print(Object line) {
    printed.add(line.toString());
  }

  @Test
  void issuesEachRowOnce(@TempDir Path folder) {
    BatchSummary first = batch(folder);
    BatchSummary again = batch(folder);
    assertThat(first.issued()).isEqualTo(1);
    assertThat(again.issued()).isZero();
    assertThat(again.alreadyIssued()).isEqualTo(1);
    assertThat(printed).contains("Ready[row=1]", "Issued[row=1]", "AlreadyIssued[row=1]");
  }

  private BatchSummary batch(Path folder) {
    // region badges: batch
    List<BatchRow> rows = List.of(BatchRow.of("award-1", badge));
    try (var journal = FileBatchJournal.open(folder.resolve("journal")).orElseThrow()) {
      BatchIssuer batch =
          BatchIssuer.of(district, journal, FolderSink.into(folder))
              .reporting(progress -> print(progress.rows() + " rows"));
      BatchSummary plan = batch.dryRun(rows.iterator(), now, this::print);
      print(plan.refused() + " rows would be refused");
      return batch.issue(rows.iterator(), now, this::print);
    }
    // end
  }

  @Test
  void issuesOnlyWhatWasAccepted() {
    Award award = enrollment.award().orElseThrow();
    Instant later = now.plus(Duration.ofDays(3));
    // region badges: offer
    var email = HashedIdentity.of(IdentityType.EMAIL_ADDRESS, "teacher@example.org", random);
    Instant end = now.plus(Duration.ofDays(30));
    BadgeOffer.Sent sent = BadgeOffer.send(award.id(), definition.ref(), email, now, end, random);
    String inTheLink = sent.token().text();
    // end
    assertThat(sent.offer().asOf(end).isOpen()).isFalse();
    // region badges: accept
    Recipient me = Recipient.did("did:example:teacher-7");
    Outcome<AcceptedOffer> accepted = sent.offer().accept(SecretToken.of(inTheLink), me, later);
    Outcome<SignedBadge> signed =
        accepted.then(yes -> district.issue(yes.badge(definition, enrollment), later));
    // end
    assertThat(
            BadgeVerifier.trusting(TrustPolicy.of(issuer.id()))
                .verify(signed.orElseThrow().bytes(), later)
                .verifiedBadge())
        .isPresent();
    assertThat(sent.offer().accept(SecretToken.of("a".repeat(43)), me, later).isSuccess())
        .isFalse();
  }

  @Test
  void importsEachBadgeOnce() {
    byte[] json = district.issue(badge, now).orElseThrow().bytes();
    byte[] token = district.issueJwt(badge.asOf(now)).orElseThrow().bytes();
    BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(issuer.id()));
    ImportedBadges store = ImportedBadges.inMemory();
    // region badges: import
    List<ImportFile> files =
        List.of(ImportFile.of("talk.json", json), ImportFile.of("talk.jwt", token));
    BadgeImport badges = BadgeImport.verifying(verifier);
    MigrationReport plan = badges.dryRun(files.iterator(), store, now);
    MigrationReport done = badges.run(files.iterator(), store, now);
    print(done.text(Locale.forLanguageTag("es")));
    // end
    assertThat(plan.isDryRun()).isTrue();
    assertThat(plan.counts()).isEqualTo(done.counts());
    assertThat(done.counts()).containsEntry(ImportAction.IMPORTED, 1);
    assertThat(printed).singleElement().asString().contains("talk.json");
  }
}
