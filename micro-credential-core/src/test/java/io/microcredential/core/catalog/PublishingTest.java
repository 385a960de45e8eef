package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.PUBLISHED_AT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature rows A1 and A4: drafts in the parts teachers write become versions that never change. */
class PublishingTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final MicroCredential PUBLISHED = SampleDefinitions.published();

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Nested
  class AVersion {

    @Test
    void hasEverythingThatTheDraftHad() {
      assertThat(PUBLISHED.content()).isEqualTo(SampleDefinitions.draft());
      assertThat(PUBLISHED.id()).isEqualTo(SampleDefinitions.ID);
      assertThat(PUBLISHED.version()).isEqualTo(new Version(1, 0));
      assertThat(PUBLISHED.title().original()).isEqualTo("Talk That Teaches");
      assertThat(PUBLISHED.description()).isEqualTo(PUBLISHED.content().description());
      assertThat(PUBLISHED.issuer()).isEqualTo(PUBLISHED.content().issuer());
      assertThat(PUBLISHED.creator()).isEqualTo(PUBLISHED.content().creator());
      assertThat(PUBLISHED.assessingOrganization())
          .isEqualTo(PUBLISHED.content().assessingOrganization());
      assertThat(PUBLISHED.competency()).isEqualTo(PUBLISHED.content().competency());
      assertThat(PUBLISHED.awardRule()).isEqualTo(SampleDefinitions.rule());
      assertThat(PUBLISHED.assessmentPolicy()).isEqualTo(PUBLISHED.content().assessmentPolicy());
      assertThat(PUBLISHED.attemptPolicy().maximum()).isEqualTo(3);
      assertThat(PUBLISHED.publishedAt()).isEqualTo(PUBLISHED_AT);
    }

    @Test
    void pinsTheDefinitionAndTheRubric() {
      assertThat(PUBLISHED.ref().digest())
          .isEqualTo(
              Digest.ofText(
                  Json.writeCanonical(
                      Json.parse(MicroCredentialJson.write(SampleDefinitions.draft()))
                          .orElseThrow())));
      assertThat(PUBLISHED.rubricDigest())
          .isEqualTo(JsonForm.of(Rubric.class).digest(SampleDefinitions.rubric()));
    }

    @Test
    void listsPromptsOfThePartsAndThenOfTheReflection() {
      assertThat(PUBLISHED.prompts().map(Prompt::id))
          .containsExactly(
              SampleDefinitions.CONTEXT, SampleDefinitions.CHOICE, SampleDefinitions.REFLECTION);
    }

    @Test
    void isTheSameOnlyWithTheSameContentAtTheSameTime() {
      MicroCredential again = SampleDefinitions.published();
      assertThat(again).isEqualTo(PUBLISHED).hasSameHashCodeAs(PUBLISHED);
      assertThat(PUBLISHER.publish(SampleDefinitions.draft(), Instant.EPOCH).orElseThrow())
          .isNotEqualTo(PUBLISHED);
      assertThat(SampleDefinitions.publish(SampleDefinitions.draft(b -> b.tags("other"))))
          .isNotEqualTo(PUBLISHED);
      assertThat(PUBLISHED.toString()).contains(PUBLISHED.ref().digest().toString());
      assertThat(SampleDefinitions.draft().toString()).contains("1.0").doesNotContain("Talk");
    }

    @Test
    void isNeverMadeFromADraftWithAnError() {
      Outcome<MicroCredential> outcome =
          PUBLISHER.publish(SampleDefinitions.draft(b -> b.competency(null)), PUBLISHED_AT);
      assertThat(outcome.value()).isEmpty();
      assertThat(outcome.problems().codes()).containsExactly("definition.competency.missing");
    }
  }

  @Nested
  class TheDigest {

    private final JsonObject document =
        (JsonObject) Json.parse(MicroCredentialJson.write(SampleDefinitions.draft())).orElseThrow();

    @Test
    void staysWhenMembersChangePlaces() {
      MicroCredentialDraft reordered =
          MicroCredentialJson.read(Json.write(reversed(document))).orElseThrow();
      assertThat(MicroCredentialJson.draftForm().digest(reordered))
          .isEqualTo(PUBLISHED.ref().digest());
    }

    @Test
    void changesWithEveryTextAndNumber() {
      int changed = 0;
      for (JsonPointer place : leaves(document)) {
        JsonObject other = (JsonObject) replace(document, place, 0, PublishingTest::altered);
        Outcome<MicroCredentialDraft> read = MicroCredentialJson.draftForm().fromJson(other);
        if (read.isSuccess()) {
          assertThat(MicroCredentialJson.draftForm().digest(read.orElseThrow()))
              .as("after a change at %s", place)
              .isNotEqualTo(PUBLISHED.ref().digest());
          changed++;
        }
      }
      assertThat(changed).as("leaves that can be changed and read").isGreaterThan(150);
    }

    @Test
    void changesWithEveryMemberThatIsLeftOut() {
      int changed = 0;
      for (String member : document.members().keySet()) {
        Outcome<MicroCredentialDraft> read =
            MicroCredentialJson.read(Json.write(document.without(member)));
        if (read.isSuccess()) {
          assertThat(MicroCredentialJson.draftForm().digest(read.orElseThrow()))
              .as("without %s", member)
              .isNotEqualTo(PUBLISHED.ref().digest());
          changed++;
        }
      }
      assertThat(changed).isEqualTo(document.members().size() - 1);
    }
  }

  @Nested
  class ReadBack {

    private final String stored = MicroCredentialJson.write(PUBLISHED);

    @Test
    void isTheSameVersion() {
      assertThat(MicroCredentialJson.readPublished(utf8(stored), PUBLISHER).orElseThrow())
          .isEqualTo(PUBLISHED);
    }

    @Test
    void refusesEveryContentThatWasChanged() {
      var published = (JsonObject) Json.parse(stored).orElseThrow();
      JsonPointer below = JsonPointer.root().child("definition");
      int refused = 0;
      for (JsonPointer place : leaves(published.members().get("definition"))) {
        JsonValue other = replace(published, below.append(place), 0, PublishingTest::altered);
        Outcome<MicroCredential> outcome =
            MicroCredentialJson.readPublished(utf8(Json.write(other)), PUBLISHER);
        assertThat(outcome.isSuccess()).as("changed at %s", place).isFalse();
        if (outcome.problems().codes().contains("definition.digest")) {
          assertThat(outcome.problems().list().get(0).at()).hasToString("/digest");
          refused++;
        }
      }
      assertThat(refused).isGreaterThan(150);
    }

    @Test
    void refusesAnotherDigest() {
      String other = stored.replace(PUBLISHED.ref().digest().hex(), "0".repeat(64));
      assertThat(MicroCredentialJson.readPublished(utf8(other), PUBLISHER).problems().codes())
          .containsExactly("definition.digest");
    }

    @Test
    void refusesContentThatFailsTheChecksEvenWithItsRightDigest() {
      MicroCredentialDraft bad = SampleDefinitions.draft(b -> b.supportingResearch());
      var form =
          JsonForm.document(
              MicroCredentialJson.Publication.class, MicroCredentialJson.PUBLISHED_FORMAT);
      String text =
          form.write(
              new MicroCredentialJson.Publication(
                  MicroCredentialJson.draftForm().digest(bad), PUBLISHED_AT, bad));
      assertThat(MicroCredentialJson.readPublished(utf8(text), PUBLISHER).problems().codes())
          .containsExactly("definition.supporting-research.missing");
    }

    @Test
    void neverTakesADraftForAPublishedVersionNorTheReverse() {
      String draft = MicroCredentialJson.write(SampleDefinitions.draft());
      assertThat(MicroCredentialJson.readPublished(utf8(draft), PUBLISHER).problems().codes())
          .contains("json.format");
      assertThat(MicroCredentialJson.read(stored).problems().codes()).contains("json.format");
      assertThat(MicroCredentialJson.read(utf8(draft)).orElseThrow())
          .isEqualTo(SampleDefinitions.draft());
    }
  }

  @Nested
  class PartsThatRefuseThemselves {

    @Test
    void numbersOutOfRangeAreRefusedWhenBuilt() {
      assertThatIllegalArgumentException().isThrownBy(() -> new AttemptPolicy(0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CredentialLevel(0, SampleDefinitions.text("x")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CredentialLevel(100, SampleDefinitions.text("x")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Prompt(SampleDefinitions.CHOICE, text(), 0, List.of()));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Workload(Duration.ZERO, Duration.ofHours(1)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Workload(Duration.ofHours(2), Duration.ofHours(1)));
    }

    @Test
    void countsOfEvidenceAreInOrder() {
      for (int[] counts : new int[][] {{-1, 1}, {0, 0}, {2, 1}, {0, 1001}}) {
        assertThatIllegalArgumentException().isThrownBy(() -> asking(counts[0], counts[1]));
      }
      assertThat(asking(1000, 1000).maximum()).isEqualTo(1000);
    }

    private static EvidenceRequirement asking(int minimum, int maximum) {
      return new EvidenceRequirement(
          SampleDefinitions.RECORDING,
          text(),
          text(),
          List.of(EvidenceKind.VIDEO),
          minimum,
          maximum,
          List.of(),
          List.of());
    }

    @Test
    void aFeeIsAnAmountThatCanBeWrittenAndReadBack() {
      var payee = PUBLISHED.issuer().id();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Fee(new BigDecimal("-0.01"), "USD", payee));
      assertThatIllegalArgumentException().isThrownBy(() -> new Fee(BigDecimal.ONE, "usd", payee));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Fee(new BigDecimal("1e30"), "USD", payee));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Fee(new BigDecimal("1e-19"), "USD", payee));
      JsonForm<Fee> form = JsonForm.of(Fee.class);
      for (String amount : List.of("0", "12.50", "1E+3", "100", "999999999999.99")) {
        var fee = new Fee(new BigDecimal(amount), "USD", payee);
        assertThat(form.read(form.write(fee)).orElseThrow()).isEqualTo(fee);
      }
    }

    private static LanguageMap text() {
      return SampleDefinitions.text("x");
    }
  }

  private static JsonValue altered(JsonValue leaf) {
    if (leaf instanceof JsonString text) {
      String value = text.value();
      return JsonValue.of(
          value.matches("[0-9.]+") ? "1" + value : value.matches("P[0-9]+Y") ? "P9Y" : value + "x");
    }
    return leaf instanceof JsonNumber ? JsonValue.of(77) : leaf;
  }

  private static List<JsonPointer> leaves(JsonValue value) {
    var found = new ArrayList<JsonPointer>();
    if (value instanceof JsonObject object) {
      object
          .members()
          .forEach((name, member) -> leaves(member).forEach(l -> found.add(at(name, l))));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        String index = Integer.toString(i);
        leaves(array.items().get(i)).forEach(l -> found.add(at(index, l)));
      }
    } else {
      found.add(JsonPointer.root());
    }
    return found;
  }

  private static JsonPointer at(String token, JsonPointer below) {
    return JsonPointer.root().child(token).append(below);
  }

  private static JsonValue replace(
      JsonValue value, JsonPointer place, int depth, UnaryOperator<JsonValue> change) {
    if (depth == place.tokens().size()) {
      return change.apply(value);
    }
    String token = place.tokens().get(depth);
    if (value instanceof JsonObject object) {
      return object.with(token, replace(object.members().get(token), place, depth + 1, change));
    }
    var items = new ArrayList<>(((JsonArray) value).items());
    int index = Integer.parseInt(token);
    items.set(index, replace(items.get(index), place, depth + 1, change));
    return new JsonArray(items);
  }

  private static JsonValue reversed(JsonValue value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(PublishingTest::reversed).toList());
    }
    if (value instanceof JsonObject object) {
      var names = new ArrayList<>(object.members().keySet());
      Collections.reverse(names);
      var members = new LinkedHashMap<String, JsonValue>();
      names.forEach(name -> members.put(name, reversed(object.members().get(name))));
      return new JsonObject(members);
    }
    return value;
  }
}
