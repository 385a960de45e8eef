package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.Succession.Carrying;
import io.microcredential.core.catalog.Succession.CriterionMapping;
import io.microcredential.core.catalog.Succession.LevelMapping;
import io.microcredential.core.catalog.Succession.PromptMapping;
import io.microcredential.core.catalog.Succession.RequirementMapping;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Feature row A5: results of criteria count where a rater would look at the same. */
class CriterionSuccessionTest {

  private static final MicroCredential OLD = SampleDefinitions.published();
  private static final List<PromptMapping> NO_PROMPTS = List.of();
  private static final List<RequirementMapping> NO_REQUIREMENTS = List.of();

  private static MicroCredential next(Succession succession, Consumer<DraftBuilder> change) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            b -> {
              b.version(new Version(2, 0)).succession(succession);
              change.accept(b);
            }));
  }

  private static SuccessionReport report(Consumer<DraftBuilder> change) {
    return SuccessionReport.of(OLD, next(Succession.of(OLD.ref()), change)).orElseThrow();
  }

  private static Rubric rubric(int index, Criterion other) {
    var criteria = new ArrayList<>(SampleDefinitions.rubric().criteria());
    criteria.set(index, other);
    return new Rubric(SampleDefinitions.rubric().title(), criteria);
  }

  private final Criterion waitTime = SampleDefinitions.rubric().criteria().get(1);

  private SuccessionReason reason(SuccessionReport report) {
    return report.criteria().get(1).reason();
  }

  private Criterion waitTime(LanguageMap title, List<CriterionLevel> levels) {
    return new Criterion(waitTime.id(), title, waitTime.description(), Fraction.of(5), levels);
  }

  private List<CriterionLevel> withDescriptors(LanguageMap... descriptors) {
    var levels = new ArrayList<>(waitTime.levels());
    CriterionLevel old = levels.get(2);
    levels.set(2, new CriterionLevel(old.id(), old.name(), old.points(), List.of(descriptors)));
    return levels;
  }

  @Test
  void anotherWeightAndATranslationChangeNothing() {
    SuccessionReport report =
        report(
            b ->
                b.rubric(
                    rubric(
                        1,
                        waitTime(
                            waitTime.title().with("es", "Tiempo de espera"), waitTime.levels()))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.UNCHANGED);
    var carried = report.criterion(SampleDefinitions.WAIT_TIME).orElseThrow();
    assertThat(carried.level(SampleDefinitions.EXEMPLARY)).contains(SampleDefinitions.EXEMPLARY);
    assertThat(carried.level(LevelId.of("unheard-of"))).isEmpty();
  }

  @Test
  void anotherDescriptorHasToBeJudgedAgain() {
    SuccessionReport report =
        report(
            b ->
                b.rubric(
                    rubric(
                        1, waitTime(waitTime.title(), withDescriptors(text("Seven seconds."))))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.LEVELS_CHANGED);
    assertThat(report.criterion(SampleDefinitions.WAIT_TIME)).isEmpty();
    assertThat(report.criteria().get(1).levels()).isEmpty();
    assertThat(report.criterion(SampleDefinitions.QUESTIONS)).isPresent();
  }

  @Test
  void oneMoreDescriptorHasToBeJudgedAgain() {
    LanguageMap old = waitTime.levels().get(2).descriptors().get(0);
    SuccessionReport report =
        report(
            b ->
                b.rubric(
                    rubric(1, waitTime(waitTime.title(), withDescriptors(old, text("Or so."))))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.LEVELS_CHANGED);
  }

  @Test
  void aLevelInBetweenHasToBeJudgedAgain() {
    var levels = new ArrayList<>(waitTime.levels());
    levels.add(
        new CriterionLevel(
            LevelId.of("beyond"), text("Beyond"), Fraction.of(9), List.of(text("More."))));
    SuccessionReport report = report(b -> b.rubric(rubric(1, waitTime(waitTime.title(), levels))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.LEVELS_CHANGED);
  }

  @Test
  void anotherTitleAsksDifferently() {
    SuccessionReport report =
        report(b -> b.rubric(rubric(1, waitTime(text("Patience"), waitTime.levels()))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.ASKED_DIFFERENTLY);
  }

  @Test
  void aTextInAnotherLanguageAloneIsAnotherText() {
    SuccessionReport report =
        report(
            b -> b.rubric(rubric(1, waitTime(LanguageMap.of("es", "Espera"), waitTime.levels()))));
    assertThat(reason(report)).isEqualTo(SuccessionReason.ASKED_DIFFERENTLY);
  }

  @Test
  void whatIsDeclaredEquivalentCarriesWithItsLevelsTranslated() {
    LevelId pass = LevelId.of("pass");
    LevelId fail = LevelId.of("fail");
    CriterionId pauses = CriterionId.of("pauses");
    var twoLevels =
        new Criterion(
            pauses, text("Pauses"), null, Fraction.of(1), List.of(level(fail, 0), level(pass, 1)));
    Succession mapping = mapping(pauses, fail, pass);
    SuccessionReport report =
        SuccessionReport.of(
                OLD,
                next(
                    mapping,
                    b ->
                        b.rubric(rubric(1, twoLevels))
                            .awardRule(
                                new AwardRule.CriterionAtLeast(
                                    SampleDefinitions.STUDENT_VOICE,
                                    SampleDefinitions.DEMONSTRATED))
                            .evidenceRequirements(speakingTo(pauses))))
            .orElseThrow();
    assertThat(reason(report)).isEqualTo(SuccessionReason.DECLARED_EQUIVALENT);
    var carried = report.criterion(SampleDefinitions.WAIT_TIME).orElseThrow();
    assertThat(carried.to()).isEqualTo(pauses);
    assertThat(carried.level(SampleDefinitions.DEVELOPING)).contains(fail);
    assertThat(carried.level(SampleDefinitions.EXEMPLARY)).contains(pass);
    assertThat(carried.level(SampleDefinitions.MISSING)).as("mapped to nothing").isEmpty();
  }

  private Succession mapping(CriterionId to, LevelId fail, LevelId pass) {
    return new Succession(
        OLD.ref(),
        List.of(
            new CriterionMapping(
                SampleDefinitions.WAIT_TIME,
                to,
                Carrying.DECLARED_EQUIVALENT,
                List.of(
                    new LevelMapping(SampleDefinitions.DEVELOPING, fail),
                    new LevelMapping(SampleDefinitions.DEMONSTRATED, pass),
                    new LevelMapping(SampleDefinitions.EXEMPLARY, pass)))),
        NO_PROMPTS,
        NO_REQUIREMENTS);
  }

  private CriterionLevel level(LevelId id, int points) {
    return new CriterionLevel(id, text(id.value()), Fraction.of(points), List.of(text(id.value())));
  }

  private EvidenceRequirement[] speakingTo(CriterionId other) {
    EvidenceRequirement[] all = SampleDefinitions.requirements();
    EvidenceRequirement old = all[2];
    all[2] =
        new EvidenceRequirement(
            old.id(),
            old.title(),
            old.description(),
            old.anyOf(),
            old.minimum(),
            old.maximum(),
            old.roles(),
            List.of(other, SampleDefinitions.STUDENT_VOICE));
    return all;
  }

  @Test
  void aMappedCriterionThatSaysTheSameCarriesWithoutADeclaration() {
    CriterionId pauses = CriterionId.of("pauses");
    var renamed =
        new Criterion(
            pauses, waitTime.title(), waitTime.description(), waitTime.weight(), waitTime.levels());
    var mapping =
        new Succession(
            OLD.ref(),
            List.of(
                new CriterionMapping(
                    SampleDefinitions.WAIT_TIME, pauses, Carrying.WHERE_UNCHANGED, List.of())),
            NO_PROMPTS,
            NO_REQUIREMENTS);
    SuccessionReport report =
        SuccessionReport.of(
                OLD,
                next(
                    mapping,
                    b -> b.rubric(rubric(1, renamed)).evidenceRequirements(speakingTo(pauses))))
            .orElseThrow();
    assertThat(reason(report)).isEqualTo(SuccessionReason.UNCHANGED);
    assertThat(report.criterion(SampleDefinitions.WAIT_TIME).orElseThrow().to()).isEqualTo(pauses);
  }
}
