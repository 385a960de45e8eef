package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An enrollment on paper: nothing is lost, and nothing that was changed passes for true. */
class StoredDocumentTest {

  private static final JsonForm<Enrollment> FORM = Enrollment.jsonForm();
  private static final JsonValue AWARDED = FORM.toJson(SampleWork.released(PROCESS));
  private static final JsonPointer STATE = JsonPointer.root().child("state");
  private static final JsonPointer ATTEMPT = STATE.child("attempt");
  private static final JsonPointer AWARD = STATE.child("award");

  /** Changes one letter or digit, so that the text keeps its form wherever that is possible. */
  private static JsonValue other(JsonValue leaf) {
    if (leaf instanceof JsonNumber number) {
      return JsonValue.of(Long.parseLong(number.literal()) + 1);
    }
    String text = ((JsonString) leaf).value();
    int at = text.length() - 1;
    while (!Character.isLetterOrDigit(text.charAt(at))) {
      at--;
    }
    char changed = text.charAt(at) == '0' ? '1' : text.charAt(at) == 'a' ? 'b' : '0';
    return JsonValue.of(text.substring(0, at) + changed + text.substring(at + 1));
  }

  private static void assertRefused(JsonValue document) {
    Outcome<Enrollment> read = FORM.fromJson(document);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems()).isNotEmpty();
    assertThat(read.problems()).allMatch(problem -> problem.at().toString().startsWith("/state"));
  }

  @Nested
  class InEveryState {

    @ParameterizedTest
    @EnumSource
    void readsBackWhatWasWritten(StateMachineTest.Stage stage) {
      String written = FORM.write(stage.enrollment);

      Enrollment read = FORM.read(written).orElseThrow();

      assertThat(read).isEqualTo(stage.enrollment);
      assertThat(FORM.write(read)).isEqualTo(written);
      assertThat(stage.process.possibleMoves(read)).isEqualTo(stage.allowed);
    }
  }

  @Nested
  class WhatAnAwardPins {

    static Stream<JsonPointer> pinned() {
      return Stream.of(
              ATTEMPT.child("submission"),
              ATTEMPT.child("assessments"),
              ATTEMPT.child("decision"),
              AWARD.child("decision"),
              AWARD.child("pins"))
          .flatMap(at -> JsonEdits.leaves(JsonEdits.at(AWARDED, at), at).stream());
    }

    @Test
    void cannotBeChangedAnywhere() {
      List<JsonPointer> places = pinned().toList();
      assertThat(places).hasSizeGreaterThan(350);
      for (JsonPointer place : places) {
        assertRefused(JsonEdits.edit(AWARDED, place, StoredDocumentTest::other));
      }
    }

    @Test
    void cannotBeChangedInBothCopiesOfTheDecision() {
      JsonPointer first = ATTEMPT.child("decision");
      for (JsonPointer place : JsonEdits.leaves(JsonEdits.at(AWARDED, first), JsonPointer.root())) {
        JsonValue once = JsonEdits.edit(AWARDED, first.append(place), StoredDocumentTest::other);
        assertRefused(
            JsonEdits.edit(once, AWARD.child("decision").append(place), StoredDocumentTest::other));
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence", "answers"})
    void cannotLoseOrSwapAnyOfTheWork(String list) {
      JsonPointer at = ATTEMPT.child("submission").child("portfolio").child(list);
      assertRefused(
          JsonEdits.edit(
              AWARDED, at, items -> new JsonArray(((JsonArray) items).items().subList(1, 3))));
      assertRefused(
          JsonEdits.edit(
              AWARDED,
              at,
              items -> {
                var turned = new ArrayList<>(((JsonArray) items).items());
                turned.add(turned.remove(0));
                return new JsonArray(turned);
              }));
    }

    @Test
    void isNotTheLearnerOfAnother() {
      Outcome<Enrollment> read =
          FORM.fromJson(
              JsonEdits.edit(
                  AWARDED, JsonPointer.root().child("learner"), StoredDocumentTest::other));

      assertThat(read.problems().codes()).containsExactly("json.invalid-value");
      assertThat(read.problems().toString()).contains("another learner's");
    }
  }

  /** Before the award nothing is pinned; then the award itself looks again. */
  @Nested
  class ADecisionThatWasEdited {

    private final JsonValue notYet = FORM.toJson(SampleWork.notYet(PROCESS));

    private Outcome<Enrollment> award(JsonValue document) {
      return FORM.fromJson(document)
          .then(e -> PROCESS.award(e, AwardId.of("urn:uuid:1"), SampleWork.day(5)));
    }

    @Test
    void intoABetterLevelIsNotAwarded() {
      JsonPointer level =
          ATTEMPT
              .child("decision")
              .child("facts")
              .child("result")
              .child("criteria")
              .child(2)
              .child("level");
      assertThat(JsonEdits.at(notYet, level)).isEqualTo(JsonValue.of("developing"));
      JsonValue better = JsonEdits.edit(notYet, level, old -> JsonValue.of("exemplary"));

      assertThat(SampleWork.decisionOf(FORM.fromJson(better).orElseThrow()).isEarned()).isTrue();
      assertThat(award(better).problems().codes()).containsExactly("earning.decision-changed");
    }

    @Test
    void intoAnEasierRuleIsNotAwarded() {
      JsonPointer rule = ATTEMPT.child("decision").child("rule");
      JsonValue easier = Json.parse("{\"type\":\"evidencePresent\",\"atLeast\":1}").orElseThrow();
      assertThat(award(JsonEdits.edit(notYet, rule, old -> easier)).problems().codes())
          .containsExactly("earning.decision-changed");
    }

    @Test
    void intoAnEasierRubricIsNotRead() {
      JsonPointer levels =
          ATTEMPT
              .child("decision")
              .child("facts")
              .child("rubric")
              .child("criteria")
              .child(2)
              .child("levels");
      JsonValue easier =
          JsonEdits.edit(
              notYet,
              levels,
              old -> {
                var turned = new ArrayList<>(((JsonArray) old).items());
                turned.add(1, turned.remove(2));
                return new JsonArray(turned);
              });
      assertThat(award(easier).problems().toString()).contains("against another rubric");
    }
  }

  /** Assessments are not pinned before the award; they count only as far as they fit. */
  @Nested
  class AnAssessmentThatWasEdited {

    private final Enrollment judged =
        SampleWork.agreed(PROCESS, SampleWork.underAssessment(PROCESS), SampleWork.levels());
    private final JsonPointer first = STATE.child("assessments").child(0);

    private Outcome<Enrollment> decide(JsonPointer at, JsonValue value) {
      JsonValue edited = JsonEdits.edit(FORM.toJson(judged), at, old -> value);
      return FORM.fromJson(edited)
          .then(
              e ->
                  PROCESS.decide(
                      e, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), SampleWork.day(4)));
    }

    @Test
    void intoOneAgainstAnotherRubricDoesNotCount() {
      assertThat(
              decide(first.child("rubric"), JsonValue.of("sha256:" + "0".repeat(64)))
                  .problems()
                  .codes())
          .contains("earning.other-rubric", "earning.rating-missing");
    }

    @Test
    void intoALevelOrCriterionThatDoesNotExistDoesNotCount() {
      JsonPointer rating = first.child("ratings").child(1);
      for (String member : List.of("level", "criterion")) {
        assertThat(decide(rating.child(member), JsonValue.of("splendid")).problems().codes())
            .contains("earning.other-rubric", "earning.rating-missing");
      }
    }

    @Test
    void intoOneByTheLearnerIsNotRead() {
      assertThat(
              decide(first.child("assessor"), JsonValue.of(SampleWork.LEARNER.value()))
                  .problems()
                  .toString())
          .contains("nobody judges their own work");
    }
  }

  @Nested
  class HostileText {

    private final String draft =
        Json.write(
            FORM.toJson(
                PROCESS.save(SampleWork.drafting(PROCESS), SampleWork.portfolio()).orElseThrow()));
    private final String whole = Json.write(AWARDED);

    @Test
    void cutOffAnywhereIsRefused() {
      byte[] bytes = draft.getBytes(StandardCharsets.UTF_8);
      for (int length = 0; length < bytes.length; length++) {
        assertThat(FORM.read(Arrays.copyOf(bytes, length)).isSuccess()).isFalse();
      }
      for (int length = 0; length < whole.length(); length += 19) {
        assertThat(FORM.read(whole.substring(0, length)).isSuccess()).isFalse();
      }
    }

    @Test
    void withAnyByteChangedIsRefusedOrReadAsWhatItSays() {
      byte[] bytes = draft.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length; i++) {
        byte[] changed = bytes.clone();
        changed[i] ^= 1;
        Outcome<Enrollment> read = FORM.read(changed);
        assertThat(read.isSuccess() != read.problems().hasErrors()).isTrue();
        read.value()
            .ifPresent(
                value ->
                    assertThat(Json.write(FORM.toJson(value)))
                        .isEqualTo(new String(changed, StandardCharsets.UTF_8)));
      }
    }

    static Stream<JsonPointer> objects() {
      return Stream.of(
          JsonPointer.root(),
          STATE,
          ATTEMPT,
          ATTEMPT.child("submission"),
          ATTEMPT.child("submission").child("portfolio").child("evidence").child(0),
          ATTEMPT.child("assessments").child(0).child("ratings").child(0),
          ATTEMPT.child("decision").child("feedback"),
          AWARD,
          AWARD.child("pins"),
          JsonPointer.root().child("releases").child(0));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void withAMemberThatNobodyKnowsIsRefusedThere(JsonPointer at) {
      JsonValue more =
          JsonEdits.edit(AWARDED, at, o -> ((JsonObject) o).with("earned", JsonValue.of("yes")));

      assertThat(FORM.fromJson(more).problems())
          .anyMatch(
              problem ->
                  problem.code().equals("json.unknown-member")
                      && problem.at().equals(at.child("earned")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"\"learner\":\"x\",", "\"state\":{\"type\":\"enrolled\"},", "\"format\":\"x\","})
    void withAMemberTwiceIsRefused(String member) {
      assertThat(FORM.read("{" + member + whole.substring(1)).problems().codes())
          .contains("json.duplicate-member");
    }

    @Test
    void ofAnotherFormatIsRefused() {
      assertThat(FORM.read(whole.replace("enrollment/1", "enrollment/2")).problems().codes())
          .containsExactly("json.format");
    }

    @Test
    void ofAStateThatNobodyKnowsIsRefusedThere() {
      assertThat(FORM.read(whole.replace("\"awarded\"", "\"honoured\"")).problems())
          .anyMatch(problem -> problem.at().equals(STATE.child("type")));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", " ", "null", "[]", "42", "\"x\"", "{}", "{\"a\":1", "\uFEFF{}", "{} {}"})
    void thatIsNoEnrollmentAtAllIsRefused(String text) {
      assertThat(FORM.read(text).problems().hasErrors()).isTrue();
    }

    @Test
    void withEachMemberLeftOutIsRefusedOrMeansNothing() {
      for (JsonPointer leaf : JsonEdits.leaves(AWARDED, JsonPointer.root())) {
        List<String> tokens = leaf.tokens();
        if (tokens.stream().anyMatch(token -> token.matches("[1-9][0-9]*"))) {
          continue; // the first of each list stands for the others
        }
        JsonPointer parent = JsonPointer.root();
        for (String token : tokens.subList(0, tokens.size() - 1)) {
          parent = parent.child(token);
        }
        if (JsonEdits.at(AWARDED, parent) instanceof JsonObject) {
          String name = tokens.get(tokens.size() - 1);
          JsonValue less = JsonEdits.edit(AWARDED, parent, o -> ((JsonObject) o).without(name));
          assertThat(FORM.fromJson(less).isSuccess())
              .as(leaf.toString())
              .isEqualTo(leaf.toString().equals("/state/award/validUntil"));
        }
      }
    }
  }

  @Test
  void aDocumentCannotMakeAnsweringARuleABurden() {
    var rules = new StringBuilder("{\"type\":\"anyOf\",\"rules\":[");
    for (int i = 0; i < 20_000; i++) {
      rules.append("{\"type\":\"eachAtLeast\",\"level\":\"l").append(i).append("\"},");
    }
    rules.setLength(rules.length() - 1);
    String document =
        Json.write(FORM.toJson(SampleWork.notYet(PROCESS)))
            .replaceFirst("\"rule\":\\{", "\"rule\":" + rules + "]},\"x\":{");

    assertThat(FORM.read(document).problems())
        .anyMatch(problem -> problem.message().contains("at most 1000 rules"));
  }
}
