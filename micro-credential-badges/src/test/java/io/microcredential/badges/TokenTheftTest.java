package io.microcredential.badges;

import static io.microcredential.badges.KeyTheftTest.THIEF;
import static io.microcredential.badges.KeyTheftTest.THIEFS_DID;
import static io.microcredential.badges.KeyTheftTest.THIEFS_MULTIKEY;
import static io.microcredential.badges.KeyTheftTest.VICTIM;
import static io.microcredential.badges.KeyTheftTest.VICTIMS_KEY;
import static io.microcredential.badges.KeyTheftTest.issuedBy;
import static io.microcredential.badges.KeyTheftTest.keyCodes;
import static io.microcredential.badges.KeyTheftTest.verify;
import static io.microcredential.badges.KeyTheftTest.victims;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VC-JWTs that somebody else made in the name of an issuer whom the caller trusts. */
class TokenTheftTest {

  @Test
  void withAKeyOnlyInTheHeaderAreNobodys() {
    String token = VcJwt.signShowingKey(issuedBy(VICTIM), THIEF).orElseThrow();
    VerificationReport report = verify(token, victims());
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(keyCodes(report)).containsExactly("key.only-in-header");
    String own = VcJwt.signShowingKey(issuedBy(THIEFS_DID), THIEF).orElseThrow();
    assertThat(verify(own, victims()).result()).isEqualTo(VerificationResult.INVALID);
  }

  @Test
  void withTheThiefsKeyUnderTheVictimsNameAreRefused() {
    for (String method :
        List.of(VICTIM + "#key-1", VICTIM + "#" + THIEFS_MULTIKEY, VICTIM, THIEFS_DID)) {
      String token = VcJwt.sign(issuedBy(VICTIM), THIEF.at(method)).orElseThrow();
      assertThat(verify(token, victims()).result()).isEqualTo(VerificationResult.INVALID);
      assertThat(verify(token, ControllerDocuments.none()).result())
          .isIn(VerificationResult.INVALID, VerificationResult.CANNOT_CHECK);
    }
  }

  @Test
  void ofTheVictimAreGood() {
    String token = VcJwt.sign(issuedBy(VICTIM), VICTIMS_KEY).orElseThrow();
    VerificationReport report = verify(token, victims());
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(verify(" " + token + "\n", victims()).result()).isEqualTo(VerificationResult.VALID);
  }

  @Test
  void whoseCredentialIsNoBadgeAreRefusedThoughSigned() {
    JsonObject bare = JsonEdits.without(issuedBy(VICTIM), "/credentialSubject/achievement");
    String token = VcJwt.sign(bare, VICTIMS_KEY).orElseThrow();
    assertThat(verify(token, victims()).result()).isEqualTo(VerificationResult.INVALID);
    String undefined =
        VcJwt.sign(issuedBy(VICTIM).with("stranger", JsonValue.of("x")), VICTIMS_KEY).orElseThrow();
    assertThat(verify(undefined, victims()).result()).isEqualTo(VerificationResult.INVALID);
  }
}
