package io.microcredential.badges.ob3;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Fraction;
import io.microcredential.core.RangedRubric;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row E1: points inside a level's range stand in a badge and are read back. */
class RangedResultsTest {

  /** Wait time is worth ranges; Developing, which was reached, 1 to 4, and so 2.5 halfway up. */
  private static final MicroCredential DEFINITION =
      SampleDefinitions.publish(
          SampleDefinitions.withCriterion(1, c -> RangedRubric.with(c, RangedRubric.levels())));

  private static final JsonObject BADGE = badge(DEFINITION);

  private static JsonObject badge(MicroCredential definition) {
    return OpenBadge.of(
            definition, EarnedWork.awarded(definition), Recipient.did(SampleBadge.LEARNER_DID))
        .toJson(SampleBadge.PROFILE);
  }

  private static BadgeResults read(String credential) {
    return BadgeResults.of((JsonObject) at(JsonEdits.object(credential), "/credentialSubject"));
  }

  private static JudgedCriterion waitTime(BadgeResults results) {
    return results.criterion(SampleDefinitions.WAIT_TIME).orElseThrow();
  }

  @Test
  void aBadgeTellsLevelAndPointsAndFromWhatToWhatTheyGo() {
    String description = "/credentialSubject/achievement/resultDescription/1";
    assertThat(text(BADGE, description + "/valueMin")).isEqualTo("0");
    assertThat(text(BADGE, description + "/valueMax")).isEqualTo("10");
    assertThat(items(BADGE, description + "/rubricCriterionLevel"))
        .extracting(level -> text(level, "/points"))
        .containsExactly("0", "1", "5", "8");
    assertThat(text(BADGE, "/credentialSubject/result/1/achievedLevel")).endsWith("developing");
    assertThat(text(BADGE, "/credentialSubject/result/1/value")).isEqualTo("2.5");
    // (3 + 2.5 + 2 * 2 + 3) / 5
    assertThat(text(BADGE, "/credentialSubject/result/4/value")).isEqualTo("2.5");
    assertThat(CredentialStructure.problems(BADGE)).isEmpty();
  }

  @Test
  void aCriterionWithoutRangesIsToldAsBefore() {
    assertThat(((JsonObject) items(BADGE, "/credentialSubject/result").get(0)).member("value"))
        .isEmpty();
    JsonObject plain =
        (JsonObject) items(BADGE, "/credentialSubject/achievement/resultDescription").get(0);
    assertThat(plain.member("valueMin")).isEmpty();
  }

  /** Beside other levels that are ranges, one that is none is told with its points too. */
  @Test
  void aLevelWithoutARangeIsToldWithItsPointsWhereOthersAreRanges() {
    var levels = new ArrayList<>(RangedRubric.levels());
    CriterionLevel developing = levels.get(1);
    levels.set(1, RangedRubric.level(developing.id(), "Developing", "3", null));
    JsonObject badge =
        badge(
            SampleDefinitions.publish(
                SampleDefinitions.withCriterion(1, c -> RangedRubric.with(c, levels))));
    assertThat(text(badge, "/credentialSubject/result/1/value")).isEqualTo("3");
  }

  @Test
  void thePointsAreReadBackBesideTheLevel() {
    BadgeResults results = read(Json.write(BADGE));
    assertThat(waitTime(results).achieved()).isEqualTo(SampleDefinitions.DEVELOPING);
    assertThat(waitTime(results).points()).isEqualTo(Fraction.parse("2.5"));
    assertThat(results.criteria())
        .extracting(JudgedCriterion::points)
        .containsExactly(null, Fraction.parse("2.5"), null, null);
    assertThat(results.others()).isEmpty();
  }

  /** Another issuer's value may be anything; only what belongs to the level counts as points. */
  @ParameterizedTest
  @ValueSource(strings = {"0.5", "5", "11", "-1", "A", "1e999999999", "", "2,5"})
  void aValueThatBelongsToAnotherLevelIsNotTakenForPoints(String value) {
    String edited =
        Json.write(BADGE).replaceFirst("\"value\":\\s*\"2.5\"", "\"value\":\"" + value + "\"");
    JudgedCriterion judged = waitTime(read(edited));
    assertThat(judged.achieved()).isEqualTo(SampleDefinitions.DEVELOPING);
    assertThat(judged.points()).isNull();
  }

  @Test
  void pointsOfAnotherLevelAreRefused() {
    JudgedCriterion judged = waitTime(read(Json.write(BADGE)));
    for (String points : List.of("0", "5")) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new JudgedCriterion(
                      judged.description(),
                      judged.criterion(),
                      null,
                      judged.achieved(),
                      Fraction.parse(points)))
          .withMessageContaining("another level");
    }
  }
}
