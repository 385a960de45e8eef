package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.ABSENT;
import static io.microcredential.rubric.scoring.Sheets.OPEN;
import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Disjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.Custom;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E3: every step in words, in English and Spanish. */
class ScoringTextTest {

  private static final Rubric RUBRIC =
      Sheets.optional(Sheets.weighted(Sheets.rubric(5, 5, 5, 5), 2, 1, 1, 1), 3);

  private static final Penalty LATE =
      new Penalty.Late(PenaltyUnit.SHARE_OF_REACHED, f("1/10"), 2, f("1/2"));

  private static final ScoringPlan PLAN =
      ScoringPlan.deciding(
              new Compensatory(
                  ScoreFormula.weightedMean(),
                  f("5/2"),
                  List.of(new CriterionFloor(id(1), level(1)))))
          .showing(ScoreFormula.weightedMean().penalized(LATE).rounded(Rounding.halfUp(1)));

  private static String text(ScoringPlan plan, Circumstances seen, int... standings) {
    return ScoringText.in(Locale.ENGLISH)
        .text(Scoring.of(RUBRIC, plan).report(Sheets.results(RUBRIC, standings), seen), RUBRIC);
  }

  @Test
  void showsEveryStepOfANumberAndADecision() {
    assertThat(text(PLAN, Circumstances.none().late(4), 4, 1, 2, ABSENT))
        .isEqualTo(
            """
            Score: 2.2 (the scale runs from 0 to 4)
              rounded to units of 1, digits after the point: 1, a half away from zero: 2.2 (the scale runs from 0 to 4)
                less penalties, never below the lowest score: 2.2 (the scale runs from 0 to 4)
                  late: 0.1 of what was reached for each day after 2 days of grace, at most 0.5 of what was reached: 0.2 of what was reached
                  mean of the points of all criteria, by weight; what does not apply is left out with its weight: 2.75 (the scale runs from 0 to 4)
                    “C0”: L4, points 4, weight 2, adds 2
                    “C1”: L1, points 1, weight 1, adds 0.25
                    “C2”: L2, points 2, weight 1, adds 0.5
                    “C3”: does not apply
            Decision: met
              a score in which strong criteria make up for weak ones, and every floor: met
                a score of at least 2.5: met
                  mean of the points of all criteria, by weight; what does not apply is left out with its weight: 2.75 (the scale runs from 0 to 4)
                    “C0”: L4, points 4, weight 2, adds 2
                    “C1”: L1, points 1, weight 1, adds 0.25
                    “C2”: L2, points 2, weight 1, adds 0.5
                    “C3”: does not apply
                Whatever the score, “C1” at “L1” or higher: met
                  “C1”: L1, at least L1""");
  }

  @Test
  void showsWhatIsStillPossible() {
    assertThat(text(PLAN, Circumstances.unknown(), 4, OPEN, 2, ABSENT))
        .contains("Score: not known yet, from 1.3 to 3.5")
        .contains("at most 0.5 of what was reached: not known yet")
        .contains("“C1”: not known yet, weight 1")
        .contains("“C0”: L4, points 4, weight 2\n")
        .contains("Decision: cannot be told yet")
        .contains("“C1”: not known yet, L1 is asked");
  }

  @Test
  void saysWhatIsDroppedAndWhatDoesNotExist() {
    List<CriterionId> alike = List.of(id(1), id(2), id(3));
    assertThat(
            text(ScoringPlan.scoring(new DropLowest(1, alike)), Circumstances.none(), 4, 1, 2, 3))
        .contains("“C1”: L1, points 1, does not count because others are higher")
        .contains("“C2”: L2, points 2, weight 1, adds 1");
    assertThat(
            text(ScoringPlan.scoring(new BestOf(3, alike)), Circumstances.none(), 4, 1, 2, ABSENT))
        .startsWith("Score: there is none, too few criteria apply");
  }

  @Test
  void saysHowARubricIsReadBeforeAnybodyIsJudged() {
    ScoringPlan plan =
        ScoringPlan.deciding(
                new Profile(
                    1,
                    List.of(
                        new PartDecision(PartId.of("work"), new EachAtLeast(level(2), List.of())),
                        new PartDecision(
                            PartId.of("talk"),
                            new Disjunctive(
                                List.of(
                                    new CriterionAtLeast(id(2), level(3)),
                                    new CountAtLeast(2, level(1), List.of())))))))
            .withParts(Sheets.part("work", 0, 1), Sheets.part("talk", 2, 3))
            .requiring(new CriterionFloor(id(0), level(1)))
            .showing(
                new Total(
                    List.of(
                        new Term(PartId.of("work"), f("2/3"), ScoreFormula.weightedMean()),
                        new Term(null, f(5), new ShareAtLevel(level(3), List.of(id(0), id(2)))))));
    assertThat(ScoringText.in(Locale.ENGLISH).plan(Scoring.of(RUBRIC, plan)))
        .isEqualTo(
            """
            Kind of rubric: analytic, each criterion with its own levels
            Part “work”: “C0”, “C1”
            Part “talk”: “C2”, “C3”
            The score:
              sum of
                2/3 × mean of the points of all criteria of “work”, by weight; what does not apply is left out with its weight
                5 × share at level “L3” or higher of “C0”, “C2”
            The decision is met by:
              all of these, the required criteria first
                “C0” at “L1” or higher
                at least 1 of 2 parts
                  “work”: each of all criteria of “work” that applies at “L2” or higher
                  “talk”: at least one of these
                    “C2” at “L3” or higher
                    at least 2 of all criteria of “talk” at “L1” or higher""");
  }

  @Test
  void hasWordsForEveryFormulaAndPolicyInBothLanguages() {
    ScoreFormula mean = ScoreFormula.weightedMean();
    var over = new Penalty.OverLength(PenaltyUnit.POINTS, f(1), 100, null);
    var missing = new Penalty.MissingPart(PenaltyUnit.SHARE_OF_SCALE, PartId.of("x"), f("1/4"));
    var custom = new Custom("own", f(0), f(4), List.of(id(0)));
    ScoringPlan plan =
        ScoringPlan.deciding(
                new Conjunctive(
                    List.of(
                        new ScoreAtLeast(custom, f(2)),
                        new FractionAtLeast(f("1/2"), level(1), List.of()))))
            .withParts(Sheets.part("x", 3))
            .showing(
                new Total(
                    List.of(
                        new Term(null, f(1), ScoreFormula.weightedSum().penalized(over, missing)),
                        new Term(null, f(1), mean.rescaled(f(0), f(100))),
                        new Term(null, f(1), new BestOf(1, List.of(id(1)))))));
    Scoring scoring =
        Scoring.of(
            RUBRIC, plan, List.of(new CustomScore("own", p -> p.values().stream().findFirst())));
    String english = ScoringText.in(Locale.ENGLISH).plan(scoring);
    assertThat(english)
        .contains("the programme’s own function own of “C0”")
        .contains("too long: 1 points for each started 100 words")
        .contains("part “x” missing: 0.25 of the scale")
        .contains("stretched onto the scale from 0 to 100");
    String spanish = ScoringText.in(new Locale("es")).plan(scoring);
    assertThat(spanish).contains("Clase de rúbrica", "La puntuación:");
    assertThat(spanish.lines().count()).isEqualTo(english.lines().count());
    ScoringReport report = scoring.report(Sheets.results(RUBRIC, 4, 1, 2, 3));
    assertThat(ScoringText.in(Locale.ENGLISH).text(report, RUBRIC))
        .contains("“C0”: L4, points 4, counted by the function");
    assertThat(ScoringText.in(new Locale("es")).text(report, RUBRIC))
        .startsWith("Puntuación: ")
        .contains("Decisión: cumple");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ScoringText", "PlanProblems", "RubricKind"})
  void haveTheSameKeysAndBlanksInSpanish(String owner) throws IOException {
    var english = sentences(owner + ".properties");
    var spanish = sentences(owner + "_es.properties");
    assertThat(spanish.keySet()).isEqualTo(english.keySet());
    english.forEach(
        (key, sentence) ->
            assertThat(blanks(String.valueOf(spanish.get(key))))
                .as("%s", key)
                .isEqualTo(blanks(String.valueOf(sentence))));
  }

  private static List<String> blanks(String sentence) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .sorted()
        .distinct()
        .toList();
  }

  private static TreeMap<Object, Object> sentences(String name) throws IOException {
    var read = new Properties();
    try (var in = Objects.requireNonNull(ScoringText.class.getResourceAsStream(name), name)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return new TreeMap<>(read);
  }
}
