package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeImport;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.ImportAction;
import io.microcredential.badges.ImportFile;
import io.microcredential.badges.ImportedBadges;
import io.microcredential.badges.MigrationReport;
import io.microcredential.badges.MigrationReport.Entry;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature row K1: badges of Open Badges 2.0 come in as well, with what an upgrade would lose. */
class ImportOfOlderBadgesTest {

  private final Map<String, byte[]> web = new HashMap<>();
  private final ImportedBadges store = ImportedBadges.inMemory();

  ImportOfOlderBadgesTest() {
    serve(Ob2World.issuer().toJson());
    serve(Ob2World.badgeClass());
    serve(Ob2World.assertion().toJson());
    serve(
        CryptographicKey.of(Ob2World.KEY, Ob2World.ISSUER, Ob2World.SIGNING_KEY.publicKey())
            .toJson());
    serve(RevocationList.of(Ob2World.LIST, Ob2World.ISSUER).toJson());
  }

  private void serve(JsonObject document) {
    web.put(
        document.text("id").orElseThrow(), Json.write(document).getBytes(StandardCharsets.UTF_8));
  }

  private BadgeImport imports() {
    return BadgeImport.verifying(
        BadgeVerifier.trusting(TrustPolicy.of(Ob2World.ISSUER.toString()))
            .fetching(Fetcher.of(web)));
  }

  private static ImportFile file(String name, String text) {
    return ImportFile.of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hosted() {
    return Json.write(Ob2World.assertion().toJson());
  }

  private MigrationReport run(ImportFile... files) {
    return imports().run(List.of(files).iterator(), store, Ob2World.NOW);
  }

  @Test
  void recognisesAHostedBadgeBakedBareAndByItsAddress() {
    BadgeImage picture = BadgeImage.drawSvg(BadgeDesign.of("Talk", "District")).orElseThrow();
    byte[] baked = picture.bake(BakedKind.OPEN_BADGES_2, hosted()).orElseThrow().bytes();
    MigrationReport report =
        run(
            file("bare", hosted()),
            ImportFile.of("baked", baked),
            file("address", Ob2World.ASSERTION.toString()),
            file("signed", Ob2World.signed().text()));
    assertThat(report.files())
        .extracting(Entry::action)
        .containsExactly(
            ImportAction.IMPORTED,
            ImportAction.SKIPPED,
            ImportAction.SKIPPED,
            ImportAction.IMPORTED);
    assertThat(report.files()).extracting(Entry::format).containsOnly(BadgeFormat.OPEN_BADGES_2_0);
  }

  @Test
  void tellsWhatAnUpgradeWouldLoseAsTheUpgradeItselfDoes() {
    JsonObject badge = Ob2World.badgeClass().with("issuer", Ob2World.issuer().toJson());
    JsonObject assertion =
        Ob2World.assertion().toJson().with("unheardOf", JsonValue.of("a term of nobody"));
    serve(assertion);
    Entry entry = run(file("bare", Json.write(assertion))).files().get(0);
    assertThat(entry.upgrade())
        .isNotEmpty()
        .isEqualTo(
            Ob3Upgrade.of(assertion, badge, Ob2World.issuer().toJson()).orElseThrow().changes());
    MigrationReport report = new MigrationReport(true, List.of(entry));
    assertThat(report.text(Locale.ENGLISH))
        .contains("An upgrade to Open Badges 3.0 would change:", entry.upgrade().get(0).reason());
    assertThat(report.text(Locale.forLanguageTag("es")))
        .startsWith("Prueba: no se guardó nada.")
        .contains("Una conversión a Open Badges 3.0 cambiaría:")
        .doesNotContain(entry.upgrade().get(0).reason());
  }

  @Test
  void saysSoWhereTheBadgeClassIsNotAtHand() {
    JsonObject expired =
        Ob2World.assertion().toJson().with("expires", JsonValue.of("2026-07-01T00:00:00Z"));
    serve(expired);
    MigrationReport report =
        imports()
            .accepting(VerificationResult.EXPIRED)
            .run(List.of(file("expired", Json.write(expired))).iterator(), store, Ob2World.NOW);
    Entry entry = report.files().get(0);
    assertThat(entry.action()).isEqualTo(ImportAction.IMPORTED);
    assertThat(entry.problems().codes()).containsExactly("import.upgrade-unknown");
  }

  @Test
  void refusesWhatCannotBeCheckedOffline() {
    var offline =
        BadgeImport.verifying(BadgeVerifier.trusting(TrustPolicy.of(Ob2World.ISSUER.toString())));
    Entry entry =
        offline
            .dryRun(List.of(file("bare", hosted())).iterator(), store, Ob2World.NOW)
            .files()
            .get(0);
    assertThat(entry.action()).isEqualTo(ImportAction.REFUSED);
    assertThat(entry.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
  }
}
