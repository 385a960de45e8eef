package io.microcredential.badges.clr;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.DataIntegrityReport;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackRequirement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row I9: a stack and its parts as one signed record with associations. */
class ClrCredentialTest {

  private static final String SUBJECT = "/credentialSubject";

  private static final BadgeIssuer ISSUER =
      BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);

  private static JsonObject signed() {
    return JsonEdits.object(
        ISSUER.issue(SampleRecord.full(), SampleBadge.SIGNED_AT).orElseThrow().text());
  }

  private static DataIntegrityReport verify(JsonObject record) {
    return DataIntegrity.withDefaults().verify(record, ControllerDocuments.none(), SampleBadge.NOW);
  }

  private static List<String> codes(ClrCredential record) {
    return ISSUER.issue(record, SampleBadge.SIGNED_AT).problems().codes();
  }

  private static List<Association> associations(ClrCredential record) {
    return ClrDocument.read(record.toJson(SampleBadge.PROFILE)).orElseThrow().associations();
  }

  @Nested
  class Document {

    @Test
    void isWrittenMemberByMember() {
      JsonObject json = SampleRecord.empty().whole().toJson(SampleBadge.PROFILE);
      assertThat(json)
          .isEqualTo(
              JsonEdits.object(
                  """
                  {
                    "@context": [
                      "https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"
                    ],
                    "id": "urn:uuid:0b7c2c9e-6a55-4d0e-9f1e-3d8f1f6a7c11",
                    "type": ["VerifiableCredential", "ClrCredential"],
                    "name": "Talk in class",
                    "description": "Talk, step by step.",
                    "partial": false,
                    "issuer": {"id": "%s", "type": ["Profile"], "name": "Larkmeadow School District"},
                    "validFrom": "2026-07-01T08:00:00Z",
                    "awardedDate": "2026-07-01T08:00:00Z",
                    "credentialSubject": {
                      "id": "%s",
                      "type": ["ClrSubject"],
                      "achievement": [{
                        "id": "https://example.org/stacks/talk",
                        "type": ["Achievement"],
                        "name": "Talk in class",
                        "description": "Talk, step by step.",
                        "criteria": {"narrative": "At least 2 of: Asking Questions; Talk That Teaches; Not held; Inner; A licence."},
                        "creator": {"id": "https://example.org/district", "type": ["Profile"], "name": "Larkmeadow School District"}
                      }]
                    }
                  }
                  """
                      .formatted(SampleBadge.ISSUER, SampleBadge.LEARNER_DID)));
    }

    @Test
    void holdsThePartsAsTheyWereSigned() {
      assertThat(items(signed(), SUBJECT + "/verifiableCredential"))
          .containsExactly(SampleRecord.first(), SampleRecord.second());
    }

    @Test
    void isInTheLanguageAskedFor() {
      JsonObject json =
          SampleRecord.full().in(Locale.forLanguageTag("es")).toJson(SampleBadge.PROFILE);
      assertThat(text(json, "/name")).isEqualTo("Conversar en clase");
      assertThat(text(json, SUBJECT + "/achievement/0/description"))
          .isEqualTo("Conversar, paso a paso.");
      assertThat(text(json, SUBJECT + "/achievement/0/criteria/narrative"))
          .startsWith("Al menos 2 de: ");
    }

    @Test
    void saysItsEndAndThatItIsPartialWhereAsked() {
      JsonObject json =
          SampleRecord.full()
              .partial()
              .validUntil(SampleRecord.AT.plusSeconds(60))
              .toJson(SampleBadge.PROFILE);
      assertThat(text(json, "/validUntil")).isEqualTo("2026-07-01T08:01:00Z");
      assertThat(at(json, "/partial")).isEqualTo(JsonEdits.value("true"));
      assertThat(SampleRecord.full().toJson(SampleBadge.PROFILE).members())
          .doesNotContainKeys("partial", "validUntil");
    }

    @Test
    void knowsTheLearnerByHashedIdentitiesToo() {
      ClrCredential record =
          ClrCredential.of(
                  SampleRecord.ID,
                  SampleRecord.stack(),
                  SampleRecord.ABOUT,
                  Recipient.hashed(SampleBadge.hashedEmail()),
                  SampleRecord.AT)
              .with(SampleRecord.part(SampleRecord.second()));
      JsonObject json = record.toJson(SampleBadge.PROFILE);
      assertThat(text(json, SUBJECT + "/identifier/0/identityHash")).startsWith("sha256$");
      assertThat(((JsonObject) at(json, SUBJECT)).members()).doesNotContainKey("id");
      assertThat(codes(record)).isEmpty();
      assertThat(ISSUER.issueJwt(record).problems().codes()).contains("jwt.missing");
    }

    @Test
    void namesNoLearnerAsTheMakerOfAStack() {
      Stack own =
          Stack.of(
              SampleRecord.STACK,
              LanguageMap.english("Mine"),
              new StackOwner.Learner(PersonId.of("marker-learner")),
              new StackRequirement.AllMembers(),
              List.of(
                  StackMember.credential(SampleRecord.SECOND.id(), SampleRecord.SECOND.title())));
      ClrCredential record =
          ClrCredential.of(
                  SampleRecord.ID,
                  own,
                  SampleRecord.ABOUT,
                  Recipient.did(SampleBadge.LEARNER_DID),
                  SampleRecord.AT)
              .with(SampleRecord.part(SampleRecord.second()));
      assertThat(Json.write(record.toJson(SampleBadge.PROFILE))).doesNotContain("marker");
      assertThat(record.toString()).doesNotContain(SampleBadge.LEARNER_DID);
      assertThat(codes(record)).isEmpty();
    }
  }

  @Nested
  class Associations {

    private final String stack = SampleRecord.STACK.value();
    private final String first = SampleRecord.FIRST.id().value();
    private final String second = SampleRecord.SECOND.id().value();

    @Test
    void makeTheStackTheParentOfWhatIsHeldAndSayWhatComesFirst() {
      assertThat(associations(SampleRecord.full()))
          .containsExactly(
              new Association(AssociationType.IS_PARENT_OF, stack, first),
              new Association(AssociationType.IS_PARENT_OF, stack, second),
              new Association(AssociationType.PRECEDES, first, second));
    }

    @Test
    void sayNothingOfWhatIsNotHeld() {
      ClrCredential one =
          SampleRecord.empty()
              .with(SampleRecord.part(SampleRecord.second()))
              .following(SampleRecord.SECOND)
              .following(SampleRecord.FIRST);
      assertThat(associations(one))
          .containsExactly(new Association(AssociationType.IS_PARENT_OF, stack, second));
    }

    @Test
    void reachIntoAStackThatIsDescribedToo() {
      Stack inner =
          Stack.of(
              SampleRecord.INNER,
              LanguageMap.english("Inner"),
              new StackOwner.Issuer(SampleBadge.DEFINITION.issuer()),
              new StackRequirement.AllMembers(),
              List.of(StackMember.credential(SampleRecord.FIRST.id(), SampleRecord.FIRST.title())));
      ClrCredential nested =
          SampleRecord.empty()
              .with(SampleRecord.part(SampleRecord.first()))
              .describing(inner, SampleRecord.ABOUT);
      assertThat(associations(nested))
          .containsExactly(
              new Association(AssociationType.IS_PARENT_OF, stack, first),
              new Association(AssociationType.IS_PARENT_OF, stack, inner.id().value()),
              new Association(AssociationType.IS_PARENT_OF, inner.id().value(), first));
      assertThat(codes(nested)).isEmpty();
    }

    @Test
    void standThereOnce() {
      var given = new Association(AssociationType.IS_PARENT_OF, stack, first);
      assertThat(associations(SampleRecord.full().with(given))).hasSize(3).doesNotHaveDuplicates();
    }
  }

  @Nested
  class Proof {

    @Test
    void holdsOverTheWholeRecord() {
      DataIntegrityReport report = verify(signed());
      assertThat(report.isSound()).isTrue();
      assertThat(report.safety()).isEmpty();
    }

    @Test
    void ofEachPartHoldsByItself() {
      for (ClrPart part : ClrDocument.read(signed()).orElseThrow().parts()) {
        assertThat(
                BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
                    .verify(part.text(), SampleBadge.NOW)
                    .result())
            .isEqualTo(VerificationResult.VALID);
      }
    }

    /** Each text of the record itself, and each of one of its parts. */
    @Test
    void noLongerHoldsWhateverTextIsChanged() {
      JsonObject signed = signed();
      var pointers = new ArrayList<String>();
      JsonEdits.each(
          signed,
          (pointer, value) -> {
            if (value instanceof JsonValue.JsonString
                && !pointer.startsWith(SUBJECT + "/verifiableCredential/0")) {
              pointers.add(pointer);
            }
          });
      assertThat(pointers).hasSizeGreaterThan(80);
      for (String pointer : pointers) {
        JsonObject changed =
            JsonEdits.with(signed, pointer, JsonValue.of(text(signed, pointer) + "x"));
        assertThat(verify(changed).isSound()).as(pointer).isFalse();
      }
    }

    @Test
    void noLongerHoldsWhereAPartIsTakenOutOrPutIn() {
      JsonObject signed = signed();
      String parts = SUBJECT + "/verifiableCredential";
      assertThat(verify(JsonEdits.without(signed, parts + "/1")).isSound()).isFalse();
      var more = new ArrayList<>(items(signed, parts));
      more.add(SampleBadge.sign(SampleBadge.small()));
      assertThat(verify(JsonEdits.with(signed, parts, new JsonArray(more))).isSound()).isFalse();
    }

    @Test
    void ofATokenHoldsTheRecordWithItsParts() {
      String token = ISSUER.issueJwt(SampleRecord.full()).orElseThrow().text();
      VcJwt jwt = VcJwt.parse(token).orElseThrow();
      assertThat(jwt.verify(ControllerDocuments.none(), SampleBadge.NOW).proof().isSound())
          .isTrue();
      assertThat(jwt.credential()).isEqualTo(SampleRecord.full().toJson(SampleBadge.PROFILE));
    }
  }

  @Test
  void isCarriedByAPictureUnderAKeywordOfItsOwn() {
    String text = Json.write(signed());
    BadgeImage picture =
        BadgeImage.draw(BadgeDesign.of("Talk in class", "Larkmeadow School District"))
            .orElseThrow()
            .withCredential(BakedKind.CLR_2, text);
    assertThat(picture.credential(BakedKind.CLR_2).orElseThrow()).isEqualTo(text);
    assertThat(new String(picture.bytes(), StandardCharsets.ISO_8859_1)).contains("clrcredential");
    assertThat(picture.credential(BakedKind.OPEN_BADGES_3).isSuccess()).isFalse();
  }
}
