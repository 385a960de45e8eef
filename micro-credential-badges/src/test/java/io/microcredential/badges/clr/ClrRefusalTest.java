package io.microcredential.badges.clr;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row I9: what is not issued as a learner record, and why. */
class ClrRefusalTest {

  private static final BadgeIssuer ISSUER =
      BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);

  private static List<String> codes(ClrCredential record) {
    Outcome<?> outcome = ISSUER.issue(record, SampleBadge.SIGNED_AT);
    assertThat(outcome.isSuccess()).isFalse();
    return outcome.problems().codes();
  }

  private Outcome<?> issued(ClrCredential record) {
    return ISSUER.issue(record, SampleBadge.SIGNED_AT);
  }

  @Test
  void ofARecordWithoutParts() {
    assertThat(codes(SampleRecord.empty())).containsExactly("clr.parts-missing");
  }

  @Test
  void ofAPartThatIsAToken() {
    String token = ISSUER.issueJwt(SampleBadge.plain()).orElseThrow().text();
    ClrPart part = ClrPart.parse(token).orElseThrow();
    assertThat(part.achievementId()).contains(SampleRecord.SECOND.id().value());
    assertThat(codes(SampleRecord.full().with(part))).contains("clr.part-is-jwt");
  }

  @Test
  void ofAPartThatWasNeverSigned() {
    JsonObject unsigned = SampleBadge.plain().toJson(SampleBadge.PROFILE);
    assertThat(codes(SampleRecord.empty().with(SampleRecord.part(unsigned))))
        .containsExactly("clr.part-unsigned");
  }

  @Test
  void ofAPartAboutSomebodyElse() {
    ClrCredential other =
        ClrCredential.of(
                SampleRecord.ID,
                SampleRecord.stack(),
                SampleRecord.ABOUT,
                Recipient.did("did:example:somebody-else"),
                SampleRecord.AT)
            .with(SampleRecord.part(SampleRecord.second()));
    assertThat(issued(other).isSuccess()).isFalse();
    assertThat(codes(other)).containsExactly("clr.part-of-another");
    assertThat(issued(other).problems().toString()).doesNotContain("did:");
  }

  @Test
  void ofTheSamePartTwice() {
    assertThat(codes(SampleRecord.full().with(SampleRecord.part(SampleRecord.first()))))
        .containsExactly("clr.part-twice");
  }

  @Test
  void ofAnAssociationWithNothing() {
    ClrCredential dangling =
        SampleRecord.full()
            .with(
                new Association(
                    AssociationType.PRECEDES,
                    SampleRecord.FIRST.id().value(),
                    "https://example.org/nothing"));
    assertThat(issued(dangling).problems().list())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("clr.association-dangling");
              assertThat(problem.at()).hasToString("/credentialSubject/association/3/targetId");
            });
  }

  @Test
  void ofABadgeThatIsNotWellFormedByItself() {
    JsonObject nameless =
        SampleBadge.sign(
            JsonEdits.without(
                SampleBadge.plain().toJson(SampleBadge.PROFILE),
                "/credentialSubject/achievement/name"));
    assertThat(issued(SampleRecord.empty().with(SampleRecord.part(nameless))).problems().list())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("ob3.missing");
              assertThat(problem.at())
                  .hasToString(
                      "/credentialSubject/verifiableCredential/0/credentialSubject"
                          + "/achievement/name");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"record-1", "", "https://example.org/a b"})
  void ofAnIdThatIsNone(String id) {
    ClrCredential record =
        ClrCredential.of(
                id,
                SampleRecord.stack(),
                SampleRecord.ABOUT,
                Recipient.did(SampleBadge.LEARNER_DID),
                SampleRecord.AT)
            .with(SampleRecord.part(SampleRecord.second()));
    assertThat(codes(record)).containsExactly("ob3.value");
  }

  @Test
  void ofAnEndBeforeTheBeginning() {
    assertThat(codes(SampleRecord.full().validUntil(SampleRecord.AT.minusSeconds(60))))
        .containsExactly("clr.dates");
  }
}
