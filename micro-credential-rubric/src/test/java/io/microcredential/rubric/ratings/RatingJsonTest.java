package io.microcredential.rubric.ratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row N7: long-form JSON in and out. */
class RatingJsonTest {

  private static final String DOCUMENT =
      """
      {"scales":{"clarity":[{"label":"low","value":0},{"label":"high","value":2.5}]},\
      "ratings":[{"unit":"p1","rater":"A","criterion":"clarity","rating":"low"},\
      {"unit":"p1","rater":"B","criterion":"clarity","rating":"high"}]}""";

  private static List<String> places(String text) {
    return RatingJson.read(text).problems().stream().map(p -> p.code() + " " + p.at()).toList();
  }

  @Test
  void readsScalesAndRatings() {
    RatingTable table = RatingJson.read(DOCUMENT).orElseThrow().table("clarity");

    assertThat(table.scale()).isEqualTo(Scale.of(List.of("low", "high"), 0, 2.5));
    assertThat(table.code(0, 1)).isEqualTo(1);
  }

  @Test
  void writesWhatItReads() {
    assertThat(Json.write(RatingJson.write(RatingJson.read(DOCUMENT).orElseThrow())))
        .isEqualTo(DOCUMENT);
  }

  @Test
  void saysEverythingThatIsWrongAndWhere() {
    assertThat(
            places(
                """
                {"scales": {"clarity": [{"label": "1", "value": 1}, {"label": "2", "value": 2}],
                            "depth": [{"label": "1", "value": 1}, {"label": "2", "value": 1}],
                            "voice": 3, "pace": [{"label": "1"}]},
                 "ratings": [{"unit": "p", "rater": "A", "criterion": "clarity", "rating": "3"},
                             {"unit": "p", "rater": "A", "criterion": "clarity", "rating": "1"},
                             {"unit": "p", "rater": "A", "criterion": "clarity", "rating": "2"},
                             {"unit": "p", "criterion": "clarity", "rating": "2"},
                             {"unit": "p", "rater": "A", "criterion": "tone", "rating": "2"},
                             7]}"""))
        .containsExactly(
            "ratings.scale /scales/depth",
            "ratings.scale /scales/voice",
            "ratings.scale /scales/pace",
            "ratings.no-such-category /ratings/0/rating",
            "ratings.twice /ratings/2",
            "ratings.name-missing /ratings/3/rater",
            "ratings.no-such-criterion /ratings/4/criterion",
            "ratings.name-missing /ratings/5/unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "{}", "null", "{\"scales\":[],\"ratings\":{}}"})
  void refusesAnotherForm(String text) {
    assertThat(places(text)).containsExactly("ratings.form /scales", "ratings.form /ratings");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{\"scales\":{\"a\":[{\"label\":\"x\",\"value\":1e999999999}]},\"ratings\":[]}"
      })
  void refusesHostileText(String text) {
    Outcome<RatingData> read = RatingJson.read(text);

    assertThat(read.isSuccess()).isFalse();
  }
}
