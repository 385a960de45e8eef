package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.json.Json;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether a badge was issued to the person who shows it.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verify-identifier">Open Badges 3.0, Verify
 *     the Recipient Using an Identifier</a>
 */
class RecipientTest {

  private static final String MAIL = "Robin.Marsh@example.org";

  private static String identity(String hashed, String hash, String type, String salt) {
    return """
        {"type": "IdentityObject", "hashed": %s, "identityHash": "%s", "identityType": "%s"%s}
        """
        .formatted(hashed, hash, type, salt.isEmpty() ? "" : ", \"salt\": \"" + salt + "\"");
  }

  private static VerificationReport report(String subjectMembers, Identity... expected) {
    String subject =
        """
        {%s, "type": ["AchievementSubject"], "achievement": %s}
        """
            .formatted(
                subjectMembers,
                Json.write(JsonEdits.at(SampleBadge.small(), "/credentialSubject/achievement")));
    var badge = SampleBadge.small().with("credentialSubject", JsonEdits.value(subject));
    return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
        .expecting(expected)
        .verify(Json.write(SampleBadge.sign(badge)), SampleBadge.NOW);
  }

  private static boolean matches(String identifiers, Identity... expected) {
    VerificationReport report = report("\"identifier\": [" + identifiers + "]", expected);
    assertThat(report.result()).isIn(VerificationResult.VALID, VerificationResult.NOT_THIS_PERSON);
    return report.result() == VerificationResult.VALID;
  }

  @Nested
  class Hashed {

    private final String hash = HashedIdentity.hash(MAIL, "s1");

    @Test
    void matchesTheIdentityHashedWithTheSaltInTheBadge() {
      assertThat(matches(identity("true", hash, "emailAddress", "s1"), Identity.email(MAIL)))
          .isTrue();
    }

    @Test
    void doesNotMatchAnotherCase() {
      assertThat(
              matches(
                  identity("true", hash, "emailAddress", "s1"),
                  Identity.email("robin.marsh@example.org")))
          .isFalse();
    }

    @Test
    void doesNotMatchWithoutTheSaltOrWithAnother() {
      assertThat(matches(identity("true", hash, "emailAddress", ""), Identity.email(MAIL)))
          .isFalse();
      assertThat(matches(identity("true", hash, "emailAddress", "s2"), Identity.email(MAIL)))
          .isFalse();
    }

    @Test
    void matchesWithoutSaltWhatWasHashedWithoutSalt() {
      String unsalted = HashedIdentity.hash(MAIL, "");
      assertThat(matches(identity("true", unsalted, "emailAddress", ""), Identity.email(MAIL)))
          .isTrue();
    }

    @Test
    void doesNotMatchWithoutOrWithAnotherPrefix() {
      String bare = hash.substring("sha256$".length());
      for (String other : List.of(bare, "sha256:" + bare, "md5$" + bare, "SHA256$" + bare)) {
        assertThat(matches(identity("true", other, "emailAddress", "s1"), Identity.email(MAIL)))
            .as(other)
            .isFalse();
      }
    }

    @Test
    void doesNotMatchTheHashGivenAsTheIdentity() {
      assertThat(matches(identity("true", hash, "emailAddress", "s1"), Identity.email(hash)))
          .isFalse();
    }

    @Test
    void doesNotMatchPlainTextThatClaimsToBeHashed() {
      assertThat(matches(identity("true", MAIL, "emailAddress", "s1"), Identity.email(MAIL)))
          .isFalse();
    }
  }

  @Nested
  class Plain {

    @Test
    void matchesLetterByLetterAndTheSaltDoesNotMatter() {
      assertThat(matches(identity("false", MAIL, "emailAddress", ""), Identity.email(MAIL)))
          .isTrue();
      assertThat(matches(identity("false", MAIL, "emailAddress", "not-used"), Identity.email(MAIL)))
          .isTrue();
      assertThat(matches(identity("false", MAIL, "emailAddress", ""), Identity.email(MAIL + " ")))
          .isFalse();
    }

    @Test
    void doesNotMatchAHashThatClaimsToBePlain() {
      assertThat(
              matches(
                  identity("false", HashedIdentity.hash(MAIL, ""), "emailAddress", ""),
                  Identity.email(MAIL)))
          .isFalse();
    }
  }

  @Nested
  class Kinds {

    @Test
    void anotherKindOfIdentityWithTheSameTextDoesNotMatch() {
      assertThat(matches(identity("false", MAIL, "userName", ""), Identity.email(MAIL))).isFalse();
      assertThat(
              matches(
                  identity("false", MAIL, "userName", ""),
                  Identity.of(IdentityType.USER_NAME, MAIL)))
          .isTrue();
    }

    @Test
    void everyKindCanBeIssuedAndMatched() {
      for (IdentityType type : IdentityType.values()) {
        HashedIdentity hashed = HashedIdentity.of(type, "1234", "salt");
        assertThat(
                matches(
                    identity("true", hashed.hash(), type.term(), hashed.salt()),
                    Identity.of(type, "1234")))
            .isTrue();
      }
    }

    @Test
    void anyOfTheBadgesIdentitiesMayMatch() {
      String several =
          identity("false", "other@example.org", "emailAddress", "")
              + ","
              + identity("true", HashedIdentity.hash(MAIL, "s"), "emailAddress", "s");
      assertThat(matches(several, Identity.email(MAIL))).isTrue();
    }

    @Test
    void anyOfThePersonsIdentitiesMayMatch() {
      String one = identity("false", MAIL, "emailAddress", "");
      assertThat(matches(one, Identity.email("former@example.org"), Identity.email(MAIL))).isTrue();
      assertThat(matches(one, Identity.email("a@example.org"), Identity.did("did:example:x")))
          .isFalse();
    }
  }

  @Nested
  class Dids {

    @Test
    void matchTheSubjectsIdLetterByLetter() {
      String subject = "\"id\": \"did:example:teacher\"";
      assertThat(report(subject, Identity.did("did:example:teacher")).result())
          .isEqualTo(VerificationResult.VALID);
      assertThat(report(subject, Identity.did("did:example:Teacher")).result())
          .isEqualTo(VerificationResult.NOT_THIS_PERSON);
      assertThat(report(subject, Identity.did("did:example:teacher#key")).result())
          .isEqualTo(VerificationResult.NOT_THIS_PERSON);
    }

    @Test
    void anEmailAddressDoesNotMatchAnIdNorADidAnIdentity() {
      assertThat(
              report("\"id\": \"mailto:a@example.org\"", Identity.email("a@example.org")).result())
          .isEqualTo(VerificationResult.NOT_THIS_PERSON);
      assertThat(
              matches(
                  identity("false", "did:example:teacher", "identifier", ""),
                  Identity.did("did:example:teacher")))
          .isFalse();
    }
  }

  @Test
  void nobodyExpectedMeansThatTheStepDoesNotApply() {
    VerificationReport report = report("\"id\": \"did:example:teacher\"");
    assertThat(report.check(VerificationStep.RECIPIENT).outcome())
        .isEqualTo(CheckOutcome.NOT_APPLICABLE);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
  }

  @Nested
  class Making {

    @Test
    void aRandomSaltIsNewForEachBadge() {
      var random = new SecureRandom();
      var first = HashedIdentity.of(IdentityType.EMAIL_ADDRESS, MAIL, random);
      var second = HashedIdentity.of(IdentityType.EMAIL_ADDRESS, MAIL, random);
      assertThat(first.salt()).matches("[0-9a-f]{32}").isNotEqualTo(second.salt());
      assertThat(first.hash()).isEqualTo(HashedIdentity.hash(MAIL, first.salt()));
    }

    @Test
    void neverWithoutSaltAndNeverInAnotherForm() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> HashedIdentity.of(IdentityType.EMAIL_ADDRESS, MAIL, ""));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new HashedIdentity(IdentityType.EMAIL_ADDRESS, MAIL, "s"))
          .withMessageNotContaining("Robin");
    }

    @Test
    void aRecipientCanBeRecognised() {
      assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(null, List.of()));
    }
  }

  /** The hashes of the published examples, made and matched. */
  @Tag("shared")
  @Test
  void publishedHashes() {
    List<String> rows =
        SharedData.text("vectors/recipient-hash/cases.csv").lines().skip(1).toList();
    assertThat(rows).hasSize(2);
    for (String row : rows) {
      String[] cells = row.split(",");
      assertThat(HashedIdentity.hash(cells[0], cells[1])).isEqualTo(cells[2]);
      assertThat(
              matches(
                  identity("true", cells[2], "emailAddress", cells[1]), Identity.email(cells[0])))
          .isTrue();
      assertThat(
              matches(
                  identity("true", cells[2], "emailAddress", cells[1]),
                  Identity.email(cells[0].toUpperCase(java.util.Locale.ROOT))))
          .isFalse();
    }
  }
}
