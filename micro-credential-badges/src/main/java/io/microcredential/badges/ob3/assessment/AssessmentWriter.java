package io.microcredential.badges.ob3.assessment;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Part;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Describes the assessment of a definition in the words of the extension. */
final class AssessmentWriter {

  private final MicroCredential definition;
  private final Locale locale;
  private final boolean spanish;

  AssessmentWriter(MicroCredential definition, Locale locale) {
    this.definition = definition;
    this.locale = locale;
    this.spanish = locale.getLanguage().equals("es");
  }

  JsonObject write(AssessmentType type) {
    List<EvidenceRequirement> evidence = definition.content().evidenceRequirements();
    return new JsonMembers()
        .text("id", id())
        .texts("type", List.of("ResultDescription", AssessmentDescription.TYPE))
        .text("name", definition.rubric().title().in(locale))
        .text("resultType", "Status")
        .text("description", definition.description().in(locale))
        .text("assessmentType", type.term())
        .text(
            "assessmentOutput",
            evidence.stream()
                .map(asked -> asked.title().in(locale))
                .collect(Collectors.joining("; ")))
        .value("hasGroupParticipation", new JsonBoolean(false))
        .value("hasGroupEvaluation", new JsonBoolean(false))
        .text("evaluationMethod", method())
        .list(
            AssessmentDescription.SECTIONS,
            sections().stream().map(AssessmentSection::toJson).toList())
        .object();
  }

  /** Returns a name inside this version of the definition, beside those of its criteria. */
  private String id() {
    String id = definition.id().value();
    return id + (id.indexOf('#') < 0 ? "#" : "/") + definition.version() + "/assessment";
  }

  /** Says the points of each criterion, then the rule. */
  private String method() {
    var lines = new ArrayList<String>();
    for (Criterion criterion : definition.rubric().criteria()) {
      List<CriterionLevel> levels = criterion.levels();
      lines.add(
          criterion.title().in(locale)
              + ": "
              + levels.get(0).points().toDecimalText()
              + "\u2013"
              + levels.get(levels.size() - 1).mostPoints().toDecimalText()
              + (spanish ? " puntos." : " points."));
    }
    lines.addAll(RuleText.of(definition.rubric(), locale).lines(definition.awardRule()));
    return String.join("\n", lines);
  }

  private List<AssessmentSection> sections() {
    var sections = new ArrayList<AssessmentSection>();
    for (Part part : definition.content().parts()) {
      sections.add(
          AssessmentSection.of(
              part.title().in(locale), part.prompts().stream().map(this::question).toList()));
    }
    sections.add(
        AssessmentSection.of(
            spanish ? "Evidencias" : "Evidence",
            definition.content().evidenceRequirements().stream().map(this::file).toList()));
    List<Prompt> reflection = definition.content().reflectionPrompts();
    if (!reflection.isEmpty()) {
      sections.add(
          AssessmentSection.of(
              spanish ? "Reflexi\u00f3n" : "Reflection",
              reflection.stream().map(this::question).toList()));
    }
    return sections;
  }

  private AssessmentQuestion question(Prompt prompt) {
    return AssessmentQuestion.of(QuestionType.TEXT, prompt.text().in(locale))
        .withWordLimit(prompt.wordLimit());
  }

  private AssessmentQuestion file(EvidenceRequirement asked) {
    AssessmentQuestion question =
        AssessmentQuestion.of(
            QuestionType.FILE, asked.title().in(locale) + ": " + asked.description().in(locale));
    return asked.minimum() == 0 ? question.optional() : question;
  }
}
