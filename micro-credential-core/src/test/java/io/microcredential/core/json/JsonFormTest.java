package io.microcredential.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormTest {

  record Note(String title, @Nullable String body, List<String> tags, List<Note> below) {}

  record Span(int from, int to) {
    Span {
      if (from > to) {
        throw new IllegalArgumentException("from is not above to");
      }
    }
  }

  record Drawing(List<Shape> shapes, @Nullable Span span, Map<CriterionId, Fraction> weights) {}

  sealed interface Shape {
    record Circle(int radius) implements Shape {}

    record WideBox(int width, @Nullable String name) implements Shape {}

    sealed interface Line extends Shape {
      record StraightLine() implements Line {}
    }
  }

  private static final JsonForm<Note> NOTE = JsonForm.of(Note.class);
  private static final JsonForm<Drawing> DRAWING = JsonForm.document(Drawing.class, "drawing/1");

  private static List<String> found(Outcome<?> outcome) {
    return outcome.problems().stream().map(p -> p.code() + " " + p.at()).toList();
  }

  private static Problem only(Outcome<?> outcome) {
    assertThat(outcome.problems()).hasSize(1);
    return outcome.problems().list().get(0);
  }

  @Nested
  class OfARecord {

    @Test
    void leavesOutWhatIsNullOrEmpty() {
      var note =
          new Note("a", null, List.of(), List.of(new Note("b", "c", List.of("d"), List.of())));
      assertThat(Json.write(NOTE.toJson(note)))
          .isEqualTo(
              "{\"title\":\"a\",\"below\":[{\"title\":\"b\",\"body\":\"c\",\"tags\":[\"d\"]}]}");
      assertThat(NOTE.read(NOTE.write(note)).orElseThrow()).isEqualTo(note);
    }

    @Test
    void writesAndDigestsNothingThatNobodyCouldReadAgain() {
      var half = new Note("a\uD83D", null, List.of(), List.of());
      for (Consumer<Note> writing :
          List.<Consumer<Note>>of(NOTE::toJson, NOTE::write, NOTE::writeCompact, NOTE::digest)) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> writing.accept(half))
            .withMessageContaining("half a character");
      }
      var whole = new Note("a\uD83C\uDF93", null, List.of(), List.of());
      assertThat(NOTE.read(NOTE.writeCompact(whole)).orElseThrow()).isEqualTo(whole);
    }

    @Test
    void suggestsTheMemberThatWasMeant() {
      Problem problem = only(NOTE.read("{\"title\":\"a\",\"titel\":\"b\"}"));
      assertThat(problem.code()).isEqualTo("json.unknown-member");
      assertThat(problem.at()).hasToString("/titel");
      assertThat(problem.fix()).isEqualTo("Did you mean \"title\"?");
    }

    @Test
    void knowsNoMemberWithoutAName() {
      Problem problem = only(NOTE.read("{\"title\":\"a\",\"\":\"b\"}"));
      assertThat(problem.code()).isEqualTo("json.unknown-member");
      assertThat(problem.at()).hasToString("/");
    }

    @Test
    void listsTheMembersWhereNoneIsSimilar() {
      assertThat(only(NOTE.read("{\"title\":\"a\",\"colour\":1}")).fix())
          .isEqualTo("Known here: title, body, tags, below.");
      assertThat(only(NOTE.read("{\"title\":\"a\",\"" + "x".repeat(1000) + "\":1}")).fix())
          .isEqualTo("Known here: title, body, tags, below.");
    }

    @Test
    void locatesAMemberThatIsMissing() {
      Problem problem = only(NOTE.read("{\"below\":[]}"));
      assertThat(problem.code()).isEqualTo("json.missing-member");
      assertThat(problem.at()).hasToString("/title");
      assertThat(problem.fix()).isEqualTo("Add the member \"title\".");
    }

    @Test
    void neverTakesNullForAbsence() {
      assertThat(found(NOTE.read("{\"title\":null,\"body\":null,\"tags\":null,\"below\":[null]}")))
          .containsExactly(
              "json.null /title", "json.null /body", "json.null /tags", "json.wrong-type /below/0");
    }

    @Test
    void locatesARefusalOfTheWholeRecord() {
      Problem problem =
          only(DRAWING.read("{\"format\":\"drawing/1\",\"span\":{\"from\":2,\"to\":1}}"));
      assertThat(problem.code()).isEqualTo("json.invalid-value");
      assertThat(problem.at()).hasToString("/span");
      assertThat(problem.message()).contains("from is not above to");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true", "null"})
    void refusesAnythingThatIsNoObject(String json) {
      assertThat(found(NOTE.read(json))).containsExactly("json.wrong-type ");
    }

    @Test
    void reportsAllProblemsAtOnce() {
      String json =
          "{\"title\":7,\"tag\":[],\"tags\":[\"a\",2,null],\"below\":[{\"body\":[]},{\"title\":\"x\"},"
              + "{\"title\":\"y\",\"below\":{}}]}";
      assertThat(found(NOTE.read(json)))
          .containsExactly(
              "json.unknown-member /tag",
              "json.wrong-type /title",
              "json.wrong-type /tags/1",
              "json.wrong-type /tags/2",
              "json.missing-member /below/0/title",
              "json.wrong-type /below/0/body",
              "json.wrong-type /below/2/below");
    }

    @Test
    void listsAtMostAThousandProblems() {
      String json = "{\"title\":\"a\",\"tags\":[0" + ",0".repeat(20_000) + "]}";
      List<String> codes = NOTE.read(json).problems().codes();
      assertThat(codes).hasSize(1_001).endsWith("json.more-problems");
    }
  }

  @Nested
  class OfAClosedChoice {

    @Test
    void writesTheKindFirst() {
      var drawing =
          new Drawing(
              List.of(
                  new Shape.Circle(1), new Shape.WideBox(2, null), new Shape.Line.StraightLine()),
              null,
              Map.of());
      assertThat(Json.write(DRAWING.toJson(drawing)))
          .isEqualTo(
              "{\"format\":\"drawing/1\",\"shapes\":[{\"type\":\"circle\",\"radius\":1},"
                  + "{\"type\":\"wideBox\",\"width\":2},{\"type\":\"straightLine\"}]}");
      assertThat(DRAWING.read(DRAWING.write(drawing)).orElseThrow()).isEqualTo(drawing);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"type\":\"square\"}",
          "{\"type\":1}",
          "{\"type\":null}",
          "{\"type\":\"Circle\"}",
          "{\"type\":\"line\"}"
        })
    void saysWhichKindsThereAre(String shape) {
      Problem problem = only(DRAWING.read("{\"format\":\"drawing/1\",\"shapes\":[" + shape + "]}"));
      assertThat(problem.code()).isEqualTo("json.type");
      assertThat(problem.at()).hasToString("/shapes/0/type");
      assertThat(problem.fix()).isEqualTo("Write one of circle, straightLine, wideBox.");
    }

    @Test
    void refusesMembersOfAnotherKind() {
      assertThat(
              found(
                  DRAWING.read(
                      "{\"format\":\"drawing/1\",\"shapes\":[{\"type\":\"circle\",\"radius\":1,"
                          + "\"width\":2},7]}")))
          .containsExactly("json.unknown-member /shapes/0/width", "json.wrong-type /shapes/1");
    }

    @Test
    void readsTheRuleLanguageToAnyDepth() {
      AwardRule rule =
          new AwardRule.Not(
              new AwardRule.AllOf(
                  List.of(new AwardRule.CriterionAtLeast(CriterionId.of("c"), LevelId.of("l")))));
      JsonForm<AwardRule> form = JsonForm.of(AwardRule.class);
      assertThat(form.read(form.write(rule)).orElseThrow()).isEqualTo(rule);
      assertThat(found(form.read("{\"type\":\"allOf\"}"))).containsExactly("json.invalid-value ");
      assertThat(
              found(
                  form.read(
                      "{\"type\":\"not\",\"rule\":{\"type\":\"hoursAtLeast\",\"hours\":\"0\"}}")))
          .containsExactly("json.invalid-value /rule");
    }
  }

  @Nested
  class OfAMap {

    @Test
    void readsKeysAsTheirType() {
      Drawing drawing =
          DRAWING
              .read("{\"format\":\"drawing/1\",\"weights\":{\"b\":\"1/2\",\"a\":\"2\"}}")
              .orElseThrow();
      assertThat(drawing.weights())
          .isEqualTo(
              Map.of(CriterionId.of("b"), Fraction.of(1, 2), CriterionId.of("a"), Fraction.of(2)));
    }

    @Test
    void locatesKeysAndValuesThatDoNotFit() {
      assertThat(
              found(
                  DRAWING.read(
                      "{\"format\":\"drawing/1\",\"weights\":{\"a b\":\"1\",\"c\":1,\"d\":\"x\"}}")))
          .containsExactly(
              "json.invalid-value /weights/a b",
              "json.wrong-type /weights/c",
              "json.invalid-value /weights/d");
    }

    record Prices(Map<Fraction, String> byAmount) {}

    @Test
    void refusesTwoSpellingsOfOneKey() {
      assertThat(
              found(
                  JsonForm.of(Prices.class)
                      .read("{\"byAmount\":{\"1/2\":\"a\",\"1\":\"b\",\"0.5\":\"c\"}}")))
          .containsExactly("json.invalid-value /byAmount/0.5");
    }

    @Test
    void readsATextInLanguagesAsOne() {
      JsonForm<LanguageMap> form = JsonForm.of(LanguageMap.class);
      LanguageMap text = LanguageMap.of("de", "ja").with("en", "yes");
      assertThat(Json.write(form.toJson(text))).isEqualTo("{\"de\":\"ja\",\"en\":\"yes\"}");
      assertThat(form.read(form.write(text)).orElseThrow().original()).isEqualTo("ja");
      assertThat(found(form.read("{}"))).containsExactly("json.invalid-value ");
      assertThat(found(form.read("{\"english\":\"yes\",\"e\":\"\"}"))).hasSize(1);
      assertThat(found(form.read("{\"en\":1}"))).containsExactly("json.wrong-type /en");
      assertThat(found(form.read("\"yes\""))).containsExactly("json.wrong-type ");
    }
  }

  @Nested
  class OfADocument {

    @Test
    void asksForItsFormatAndReportsTheRestToo() {
      for (String start : new String[] {"{", "{\"format\":\"drawing/2\",", "{\"format\":1,"}) {
        Outcome<Drawing> outcome = DRAWING.read(start + "\"shape\":[]}");
        assertThat(found(outcome))
            .containsExactly("json.format /format", "json.unknown-member /shape");
        assertThat(outcome.problems().list().get(0).fix()).contains("drawing/1");
      }
    }

    @Test
    void hasADigestThatDoesNotDependOnTheOrderOfMembers() {
      Drawing one = read("{\"format\":\"drawing/1\",\"weights\":{\"a\":\"1\",\"b\":\"2\"}}");
      Drawing two = read("{\"weights\":{\"b\":\"2\",\"a\":\"1\"},\"format\":\"drawing/1\"}");
      Drawing other = read("{\"format\":\"drawing/1\",\"weights\":{\"a\":\"2\",\"b\":\"1\"}}");
      assertThat(DRAWING.digest(one)).isEqualTo(DRAWING.digest(two));
      assertThat(DRAWING.digest(one)).isNotEqualTo(DRAWING.digest(other));
      assertThat(DRAWING.digest(one)).isNotEqualTo(JsonForm.of(Drawing.class).digest(one));
    }

    private Drawing read(String json) {
      return DRAWING.read(json).orElseThrow();
    }
  }

  @Nested
  class OfOtherTypes {

    record Unknown(Object anything) {}

    record Keys(Map<Integer, String> map) {}

    sealed interface Told permits Told.Twice {
      record Twice(String type) implements Told {}
    }

    record Formatted(String format, int number) {}

    @Test
    void refusesTypesWithoutAForm() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JsonForm.of(Unknown.class))
          .withMessageContaining("no JSON form");
      assertThatIllegalArgumentException().isThrownBy(() -> JsonForm.of(Keys.class));
      assertThatIllegalArgumentException().isThrownBy(() -> JsonForm.of(Thread.class));
    }

    @Test
    void refusesComponentsNamedLikeAMemberThatIsWrittenBesideThem() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JsonForm.of(Told.class))
          .withMessageContaining("\"type\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JsonForm.document(Formatted.class, "formatted/1"))
          .withMessageContaining("\"format\"");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JsonForm.document(Told.class, "told/1"));
    }
  }
}
