package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.SignatureAlgorithm;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.Cryptosuite;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Complaint 1: badges that other implementations made are valid here, and ours are written for them
 * to verify. The folder {@code .ci/interop} has the other half; {@code .ci/run} runs both.
 */
@Tag("interop")
class InteropTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final SecureRandom RANDOM = new SecureRandom();

  private static Path folder(String name) {
    return Path.of(System.getProperty("interop.folder")).resolve(name);
  }

  @Test
  void whatOthersMadeIsValidHereAndWithOneLetterChangedItIsNot() throws IOException {
    Map<String, JsonObject> controllers = new LinkedHashMap<>();
    JsonObject known = object(Files.readString(folder("theirs").resolve("controllers.json")));
    known.members().forEach((id, document) -> controllers.put(id, (JsonObject) document));
    BadgeVerifier verifier =
        BadgeVerifier.trusting(anybody -> true).resolving(ControllerDocuments.of(controllers));
    var wrong = new ArrayList<String>();
    int held = 0;
    List<Path> badges;
    try (Stream<Path> files = Files.list(folder("theirs"))) {
      badges = files.filter(f -> !f.endsWith("controllers.json")).sorted().toList();
    }
    for (Path badge : badges) {
      byte[] bytes = Files.readAllBytes(badge);
      VerificationReport report = verifier.verify(bytes, NOW);
      VerificationReport changed = verifier.verify(changed(bytes), NOW);
      if (report.result() == VerificationResult.VALID
          && changed.result() == VerificationResult.INVALID) {
        held++;
      } else {
        wrong.add(badge.getFileName() + "\n" + report.text() + changed.result());
      }
    }
    assertThat(wrong).isEmpty();
    Conformance.states("Badges made by other implementations", held, badges.size());
  }

  /** Changes a letter in the middle of what is signed: of the token's payload, or of a name. */
  private static byte[] changed(byte[] badge) {
    String text = new String(badge, StandardCharsets.ISO_8859_1);
    int name = text.indexOf("Asking open");
    int at = name >= 0 ? name + 2 : text.indexOf('.') + 40;
    byte[] changed = badge.clone();
    changed[at] = (byte) (changed[at] == 'Q' ? 'R' : 'Q');
    return changed;
  }

  @Test
  void oursAreWrittenInEverySuiteForOthersToVerify() throws Exception {
    Files.createDirectories(folder("ours"));
    Map<String, JsonValue> controllers = new LinkedHashMap<>();
    byte[] seed = new byte[32];
    RANDOM.nextBytes(seed);
    SigningKey ed25519 = SigningKey.ed25519DidKey(seed);
    String first = issue("eddsa-rdfc-2022.json", ed25519, Cryptosuite.EDDSA_RDFC_2022);
    issue("eddsa-jcs-2022.json", ed25519, Cryptosuite.EDDSA_JCS_2022);
    for (SignatureAlgorithm curve : List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.ES384)) {
      SigningKey key = generate(curve);
      SigningKey named = key.at(DidKey.of(key.publicKey()).verificationMethod());
      issue("ecdsa-rdfc-2019-" + key.algorithm() + ".json", named, Cryptosuite.ECDSA_RDFC_2019);
    }
    write("EdDSA.jwt", token(ed25519, DidKey.of(ed25519.publicKey()).did()));
    String token = "";
    for (SignatureAlgorithm kind :
        List.of(
            SignatureAlgorithm.RS256,
            SignatureAlgorithm.PS256,
            SignatureAlgorithm.ES256,
            SignatureAlgorithm.ES384)) {
      String issuer = "https://district.example/issuers/" + kind;
      SigningKey key = generate(kind).at(issuer + "#key-1");
      controllers.put(issuer, controller(issuer, key));
      token = token(key, issuer);
      write(kind + ".jwt", token);
    }
    BadgeImage drawn = BadgeImage.drawSvg(BadgeDesign.of("Größe", "District")).orElseThrow();
    BadgeImage picture = BadgeImage.png(Pngs.small()).orElseThrow();
    for (String said : List.of(first, token)) {
      String name = said.equals(first) ? "baked" : "baked-token";
      Files.write(folder("ours").resolve(name + ".png"), bake(picture, said));
      Files.write(folder("ours").resolve(name + ".svg"), bake(drawn, said));
    }
    Files.writeString(
        folder("ours").resolve("controllers.json"), Json.write(new JsonObject(controllers)));
    assertThat(folder("ours").toFile().list()).hasSize(14);
  }

  private static byte[] bake(BadgeImage picture, String badge) {
    return picture.bake(BakedKind.OPEN_BADGES_3, badge).orElseThrow().bytes();
  }

  private static OpenBadge badge() {
    return OpenBadge.of(
        SampleBadge.DEFINITION,
        EarnedWork.released(),
        Recipient.did(SampleBadge.LEARNER_DID).and(SampleBadge.hashedEmail()));
  }

  private static String issue(String file, SigningKey key, Cryptosuite suite) throws IOException {
    Profile issuer = SampleBadge.PROFILE.withId(DidKey.of(key.publicKey()).did());
    String signed =
        Json.writeIndented(
            DataIntegrity.withDefaults()
                .with(suite)
                .sign(badge().toJson(issuer), key, SampleBadge.SIGNED_AT)
                .orElseThrow());
    write(file, signed);
    return signed;
  }

  private static String token(SigningKey key, String issuer) {
    return BadgeIssuer.as(SampleBadge.PROFILE.withId(issuer))
        .signingWith(key)
        .issueJwt(badge())
        .orElseThrow()
        .text();
  }

  private static void write(String file, String content) throws IOException {
    Files.writeString(folder("ours").resolve(file), content);
  }

  private static SigningKey generate(SignatureAlgorithm scheme) throws GeneralSecurityException {
    boolean isRsa = scheme.keyAlgorithm() == KeyAlgorithm.RSA;
    var generator = KeyPairGenerator.getInstance(isRsa ? "RSA" : "EC");
    if (isRsa) {
      generator.initialize(2048, RANDOM);
    } else {
      boolean isP256 = scheme.keyAlgorithm() == KeyAlgorithm.P256;
      generator.initialize(new ECGenParameterSpec(isP256 ? "secp256r1" : "secp384r1"), RANDOM);
    }
    return SigningKey.from(generator.generateKeyPair(), scheme, "urn:x:unnamed", RANDOM);
  }

  private static JsonObject controller(String issuer, SigningKey key) {
    JsonObject method =
        new JsonObject(
            Map.of(
                "id", JsonValue.of(issuer + "#key-1"),
                "type", JsonValue.of("JsonWebKey"),
                "controller", JsonValue.of(issuer),
                "publicKeyJwk", key.publicKey().jwk()));
    return new JsonObject(
        Map.of(
            "id", JsonValue.of(issuer),
            "verificationMethod", new JsonArray(List.of(method)),
            "assertionMethod", new JsonArray(List.of(JsonValue.of(issuer + "#key-1")))));
  }

  private static JsonObject object(String json) {
    return (JsonObject) Json.parse(json).orElseThrow();
  }
}
