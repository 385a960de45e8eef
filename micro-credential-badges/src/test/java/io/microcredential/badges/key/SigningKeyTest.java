package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigningKeyTest {

  private static final byte[] DATA = "a badge".getBytes(StandardCharsets.UTF_8);
  private static final String URL = "https://issuer.example/#key-1";

  private static SecureRandom random() throws Exception {
    return SecureRandom.getInstance("SHA1PRNG");
  }

  @Test
  void signsAsRfc8032Says() {
    // RFC 8032, section 7.1, test 1: the empty message.
    var key =
        SigningKey.ed25519(
            HexFormat.of()
                .parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"),
            URL);
    assertThat(HexFormat.of().formatHex(key.sign(new byte[0])))
        .startsWith("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155");
  }

  @Test
  void keepsItsSecretFromLaterChangesAndFromItsText() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 7);
    var key = SigningKey.ed25519(seed, URL);
    byte[] before = key.sign(DATA);
    Arrays.fill(seed, (byte) 0);
    assertThat(key.sign(DATA)).isEqualTo(before);
    assertThat(key).hasToString("SigningKey[Ed25519 " + URL + "]");
  }

  @Test
  void refusesASeedOfAnotherLength() {
    assertThatThrownBy(() -> SigningKey.ed25519(new byte[31], URL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an Ed25519 seed has 32 bytes, these are 31");
  }

  @Test
  void refusesAKeyWithoutUrl() {
    assertThatThrownBy(() -> SigningKey.ed25519(new byte[32], " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"EC,secp256r1,64", "EC,secp384r1,96", "RSA,'',256"})
  void signsWithKeysOfTheJavaPlatform(String algorithm, String curve, int bytes) throws Exception {
    var generator = KeyPairGenerator.getInstance(algorithm);
    if (curve.isEmpty()) {
      generator.initialize(2048, random());
    } else {
      generator.initialize(new ECGenParameterSpec(curve), random());
    }
    var key = SigningKey.from(generator.generateKeyPair(), URL, random());
    byte[] signature = key.sign(DATA);
    assertThat(signature).hasSize(bytes);
    assertThat(key.publicKey().verifies(DATA, signature)).isTrue();
    assertThat(key.publicKey().verifies(new byte[0], signature)).isFalse();
    assertThat(key.publicKey().verifies(DATA, new byte[bytes])).isFalse();
    assertThat(key.publicKey().verifies(DATA, new byte[3])).isFalse();
  }

  @Test
  void givesNoSignatureAwayThatDoesNotVerify() {
    var good = SigningKey.ed25519(new byte[32], URL);
    var faulty = SigningKey.of(good.publicKey(), URL, data -> new byte[64]);
    assertThatThrownBy(() -> faulty.sign(DATA))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("check that both belong together");
  }

  @Test
  void makesNewKeysFromTheGivenRandomness() throws Exception {
    var key = SigningKey.generateEd25519DidKey(random());
    assertThat(key.verificationMethod()).isEqualTo(DidKey.of(key.publicKey()).verificationMethod());
    assertThat(key.at(URL).verificationMethod()).isEqualTo(URL);
  }
}
