package io.microcredential.badges.kit;

import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob2.Assertion;
import io.microcredential.badges.ob2.BadgeClass;
import io.microcredential.badges.ob2.CryptographicKey;
import io.microcredential.badges.ob2.IdentityObject;
import io.microcredential.badges.ob2.Image;
import io.microcredential.badges.ob2.Issuer;
import io.microcredential.badges.ob2.Link;
import io.microcredential.badges.ob2.Ob2Badge;
import io.microcredential.badges.ob2.RevocationList;
import io.microcredential.badges.ob2.SignedAssertion;
import io.microcredential.badges.ob2.Verification;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The golden badges of Open Badges 2.0, signed. */
final class GoldenTwo {

  private static final String HOME = "https://badges.district.example/";
  static final URI ISSUER = URI.create(HOME + "issuer.json");
  private static final URI KEY_ADDRESS = URI.create(HOME + "key.json");
  private static final URI LIST = URI.create(HOME + "revoked.json");
  private static final URI BADGE_CLASS = URI.create(HOME + "talk.json");
  private static final String REVOKED = "urn:uuid:5f2f4a7e-0d0c-4c0b-9c55-0a3a5d3f6b01";

  private static final SigningKey KEY = GoldenKeys.rsa("golden district", KEY_ADDRESS.toString());
  private static final SigningKey THIEF =
      GoldenKeys.rsa("golden rsa thief", KEY_ADDRESS.toString());

  private static final IdentityObject RECIPIENT =
      IdentityObject.email("robin@example.org", "golden-salt");
  private static final Issuer DISTRICT =
      Issuer.of(
              ISSUER,
              "Larkmeadow School District",
              URI.create("https://district.example/"),
              "badges@district.example")
          .withKeys(List.of(KEY_ADDRESS))
          .withRevocationList(LIST);

  private GoldenTwo() {}

  private static Ob2Badge badge() {
    return Ob2Badge.of(GoldenThree.BADGE, DISTRICT, GoldenThree.SIGNED_AT);
  }

  private static BadgeClass badgeClass() {
    return badge()
        .badgeClass(BADGE_CLASS, Image.of(URI.create(HOME + "talk.png"), "A circle of chairs"));
  }

  private static SignedAssertion of(SigningKey key) {
    return badge().signed(badgeClass(), RECIPIENT, key);
  }

  private static Assertion other(String id) {
    return Assertion.of(
        id,
        RECIPIENT,
        Link.to(BADGE_CLASS.toString()),
        Verification.signed(KEY_ADDRESS.toString()),
        GoldenThree.SIGNED_AT);
  }

  static List<GoldenBadge> signed() {
    String signed = of(KEY).text();
    String revoked = SignedAssertion.sign(other(REVOKED), KEY).text();
    Assertion another = other("urn:uuid:0d8b5c86-11c1-4f3e-a9f5-6f0a0b7c4e02");
    String unrelated = SignedAssertion.sign(another, KEY).text();
    String altered =
        unrelated.substring(0, unrelated.lastIndexOf('.'))
            + signed.substring(signed.lastIndexOf('.'));
    Assertion expired = another.expiring(Instant.parse("2026-11-01T00:00:00Z"));
    GoldenBadge good = GoldenBadge.good("2.0 signed", BadgeFormat.OPEN_BADGES_2_0, signed);
    return List.of(
        good,
        good.twin(
            "altered",
            altered,
            VerificationResult.INVALID,
            VerificationStep.PROOF,
            "ob2.signature-wrong"),
        good.twin(
            "signed by a thief",
            of(THIEF).text(),
            VerificationResult.INVALID,
            VerificationStep.PROOF,
            "ob2.signature-wrong"),
        good.twin(
            "expired",
            SignedAssertion.sign(expired, KEY).text(),
            VerificationResult.EXPIRED,
            VerificationStep.VALIDITY,
            "ob2.expired"),
        good.twin(
            "revoked",
            revoked,
            VerificationResult.REVOKED,
            VerificationStep.STATUS,
            "ob2.revoked-by-list"));
  }

  static Map<String, String> web() {
    var web = new LinkedHashMap<String, String>();
    for (JsonObject document :
        List.of(
            DISTRICT.toJson(),
            badgeClass().toJson(),
            CryptographicKey.of(KEY_ADDRESS, ISSUER, KEY.publicKey()).toJson(),
            RevocationList.of(LIST, ISSUER).revoking(REVOKED, "Issued by mistake.").toJson())) {
      web.put(document.text("id").orElseThrow(), Json.write(document));
    }
    return web;
  }
}
