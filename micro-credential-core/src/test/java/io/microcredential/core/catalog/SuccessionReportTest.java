package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PartId;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.catalog.Succession.Carrying;
import io.microcredential.core.catalog.Succession.CriterionMapping;
import io.microcredential.core.catalog.Succession.LevelMapping;
import io.microcredential.core.catalog.Succession.PromptMapping;
import io.microcredential.core.catalog.Succession.RequirementMapping;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row A5: what of the work on one version counts for the next, and why. */
class SuccessionReportTest {

  private static final MicroCredential OLD = SampleDefinitions.published();
  private static final List<CriterionMapping> NO_CRITERIA = List.of();
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

  private static List<String> lines(SuccessionReport report) {
    var lines = new ArrayList<String>();
    report.criteria().forEach(c -> lines.add(c.from() + " > " + c.to() + " " + c.reason()));
    report.prompts().forEach(p -> lines.add(p.from() + " > " + p.to() + " " + p.reason()));
    report.requirements().forEach(r -> lines.add(r.from() + " > " + r.to() + " " + r.reason()));
    return lines;
  }

  /**
   * The story of CAST: "UDL Initial Practitioner – Level 3" became "Credential 3: UDL Application";
   * the criteria stayed, the order of the questions shifted, work in progress was transferable.
   */
  @Test
  void aRenamedCredentialWithItsQuestionsInAnotherOrderLosesNoWork() {
    MicroCredential level3 = udl("level-3", "UDL Initial Practitioner – Level 3", "q", false, null);
    var mapping =
        new Succession(
            level3.ref(),
            NO_CRITERIA,
            List.of(
                new PromptMapping(
                    PromptId.of("q1"), PromptId.of("question-b"), Carrying.WHERE_UNCHANGED),
                new PromptMapping(
                    PromptId.of("q2"), PromptId.of("question-a"), Carrying.WHERE_UNCHANGED)),
            NO_REQUIREMENTS);
    MicroCredential credential3 =
        udl("credential-3", "Credential 3: UDL Application", "question-", true, mapping);

    SuccessionReport report = SuccessionReport.of(level3, credential3).orElseThrow();

    assertThat(lines(report))
        .containsExactly(
            "question-design > question-design UNCHANGED",
            "wait-time > wait-time UNCHANGED",
            "student-voice > student-voice UNCHANGED",
            "next-steps > next-steps UNCHANGED",
            "q2 > question-a UNCHANGED",
            "q1 > question-b UNCHANGED",
            "reflection > reflection UNCHANGED",
            "lesson-plan > lesson-plan UNCHANGED",
            "student-work > student-work UNCHANGED",
            "recording > recording UNCHANGED");
    assertThat(report.prompt(PromptId.of("q1"))).contains(PromptId.of("question-b"));
    assertThat(report.from()).isEqualTo(level3.ref());
    assertThat(report.to()).isEqualTo(credential3.ref());
  }

  private static MicroCredential udl(
      String id, String title, String prefix, boolean shifted, Succession succession) {
    Prompt design = prompt(prefix + (shifted ? "b" : "1"), "How did you design for every learner?");
    Prompt barrier = prompt(prefix + (shifted ? "a" : "2"), "Which barrier did you take away?");
    List<Prompt> prompts = shifted ? List.of(barrier, design) : List.of(design, barrier);
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            b ->
                b.id(MicroCredentialId.of("https://example.org/udl/" + id))
                    .title(text(title))
                    .parts(new Part(PartId.of("questions"), text("Questions"), prompts))
                    .succession(succession)));
  }

  private static Prompt prompt(String id, String question) {
    return new Prompt(PromptId.of(id), text(question), 300, List.of(SampleDefinitions.QUESTIONS));
  }

  @Nested
  class OfPromptsAndEvidence {

    @Test
    void whatIsAskedInOtherWordsHasToBeAnsweredAgain() {
      SuccessionReport report =
          report(
              b ->
                  b.reflectionPrompts(
                      new Prompt(
                          SampleDefinitions.REFLECTION,
                          text("What did students change?"),
                          400,
                          List.of(SampleDefinitions.NEXT_STEPS))));
      assertThat(report.prompt(SampleDefinitions.REFLECTION)).isEmpty();
      assertThat(lines(report)).contains("reflection > reflection ASKED_DIFFERENTLY");
    }

    @Test
    void otherLimitsLetWorkCarry() {
      EvidenceRequirement[] requirements = SampleDefinitions.requirements();
      requirements[0] = requirements[0].with(MediaRules.of("application/pdf"));
      SuccessionReport report =
          report(
              b ->
                  b.evidenceRequirements(requirements)
                      .reflectionPrompts(
                          new Prompt(
                              SampleDefinitions.REFLECTION,
                              text("What will you change?"),
                              100,
                              List.of(SampleDefinitions.NEXT_STEPS))));
      assertThat(lines(report))
          .contains(
              "reflection > reflection LIMITS_CHANGED", "lesson-plan > lesson-plan LIMITS_CHANGED");
      assertThat(report.prompt(SampleDefinitions.REFLECTION))
          .contains(SampleDefinitions.REFLECTION);
      assertThat(report.requirement(SampleDefinitions.LESSON_PLAN))
          .contains(SampleDefinitions.LESSON_PLAN);
    }

    @Test
    void evidenceThatIsToShowSomethingElseHasToBeHandedInAgainUnlessDeclaredEquivalent() {
      RequirementId plan = SampleDefinitions.LESSON_PLAN;
      EvidenceRequirement[] requirements = SampleDefinitions.requirements();
      requirements[0] =
          new EvidenceRequirement(
              plan,
              requirements[0].title(),
              requirements[0].description(),
              List.of(EvidenceKind.LESSON_PLAN),
              1,
              1,
              List.of(EvidenceRole.IMPLEMENTATION),
              List.of(SampleDefinitions.QUESTIONS));
      SuccessionReport report = report(b -> b.evidenceRequirements(requirements));
      assertThat(report.requirement(plan)).isEmpty();
      assertThat(lines(report)).contains("lesson-plan > lesson-plan ASKED_DIFFERENTLY");
      var declared =
          new Succession(
              OLD.ref(),
              NO_CRITERIA,
              NO_PROMPTS,
              List.of(new RequirementMapping(plan, plan, Carrying.DECLARED_EQUIVALENT)));
      SuccessionReport kind =
          SuccessionReport.of(OLD, next(declared, b -> b.evidenceRequirements(requirements)))
              .orElseThrow();
      assertThat(kind.requirement(plan)).contains(plan);
      assertThat(lines(kind)).contains("lesson-plan > lesson-plan DECLARED_EQUIVALENT");
    }

    @Test
    void partsComeAndGo() {
      SuccessionReport report =
          report(
              b ->
                  b.parts(
                      new Part(
                          SampleDefinitions.OVERVIEW,
                          text("Overview"),
                          List.of(prompt("brand-new", "Who are your students?")))));
      assertThat(lines(report))
          .containsSubsequence(
              "null > brand-new NEWLY_ASKED",
              "reflection > reflection UNCHANGED",
              "context > null NO_LONGER_ASKED",
              "choice > null NO_LONGER_ASKED");
      assertThat(report.prompt(SampleDefinitions.CONTEXT)).isEmpty();
    }

    @Test
    void anIdThatIsUsedAgainForAnotherQuestionIsNew() {
      var mapping =
          new Succession(
              OLD.ref(),
              NO_CRITERIA,
              List.of(
                  new PromptMapping(
                      SampleDefinitions.CONTEXT,
                      SampleDefinitions.CHOICE,
                      Carrying.DECLARED_EQUIVALENT)),
              NO_REQUIREMENTS);
      SuccessionReport report = SuccessionReport.of(OLD, next(mapping, b -> {})).orElseThrow();
      assertThat(lines(report))
          .containsSubsequence(
              "null > context NEWLY_ASKED",
              "context > choice DECLARED_EQUIVALENT",
              "choice > null NO_LONGER_ASKED");
    }
  }

  @Nested
  class OfWhatDoesNotFit {

    @Test
    void aVersionThatSucceedsNothingHasNoReport() {
      assertThat(SuccessionReport.of(OLD, OLD).problems().codes())
          .containsExactly("succession.missing");
    }

    @Test
    void theOldVersionIsTheOneThatIsNamedWithItsContent() {
      MicroCredential edited =
          SampleDefinitions.publish(SampleDefinitions.draft(b -> b.tags("edited")));
      MicroCredential next = next(Succession.of(OLD.ref()), b -> {});
      assertThat(SuccessionReport.of(edited, next).problems().codes())
          .containsExactly("succession.other-definition");
    }

    @Test
    void mappingsStartAtPartsOfTheOldVersionAndKeepTheOrderOfLevels() {
      var mapping =
          new Succession(
              OLD.ref(),
              List.of(
                  new CriterionMapping(
                      SampleDefinitions.WAIT_TIME,
                      SampleDefinitions.WAIT_TIME,
                      Carrying.DECLARED_EQUIVALENT,
                      List.of(
                          new LevelMapping(SampleDefinitions.MISSING, SampleDefinitions.EXEMPLARY),
                          new LevelMapping(LevelId.of("x"), SampleDefinitions.MISSING))),
                  new CriterionMapping(
                      CriterionId.of("x"),
                      SampleDefinitions.QUESTIONS,
                      Carrying.WHERE_UNCHANGED,
                      List.of())),
              List.of(
                  new PromptMapping(
                      PromptId.of("x"), SampleDefinitions.CHOICE, Carrying.WHERE_UNCHANGED)),
              List.of(
                  new RequirementMapping(
                      RequirementId.of("x"),
                      SampleDefinitions.RECORDING,
                      Carrying.WHERE_UNCHANGED)));
      assertThat(SuccessionReport.of(OLD, next(mapping, b -> {})).problems())
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactlyInAnyOrder(
              "succession.unknown-part /succession/criteria/1/from",
              "succession.unknown-part /succession/criteria/0/levels/1/from",
              "succession.levels-out-of-order /succession/criteria/0/levels",
              "succession.unknown-part /succession/prompts/0/from",
              "succession.unknown-part /succession/requirements/0/from");
    }
  }
}
