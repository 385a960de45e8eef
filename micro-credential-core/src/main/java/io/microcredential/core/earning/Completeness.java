package io.microcredential.core.earning;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prompt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks a portfolio against what the definition asks for, before anybody judges it. */
final class Completeness {

  private static final JsonPointer EVIDENCE = JsonPointer.root().child("evidence");
  private static final JsonPointer ANSWERS = JsonPointer.root().child("answers");

  private final Map<RequirementId, EvidenceRequirement> requirements = new LinkedHashMap<>();
  private final Map<PromptId, Prompt> prompts = new LinkedHashMap<>();
  private final EvidencePortfolio portfolio;
  private final LocalDate today;
  private final EvidenceTerms terms;
  private final List<Problem> problems = new ArrayList<>();

  private Completeness(
      MicroCredential definition,
      EvidencePortfolio portfolio,
      LocalDate today,
      EvidenceTerms terms) {
    this.portfolio = portfolio;
    this.today = today;
    this.terms = terms;
    definition.content().evidenceRequirements().forEach(r -> requirements.put(r.id(), r));
    definition.prompts().forEach(prompt -> prompts.put(prompt.id(), prompt));
  }

  /**
   * Checks a portfolio.
   *
   * @param accepted the files that were young enough in an earlier attempt
   */
  static Problems problems(
      MicroCredential definition,
      AssessmentRoute route,
      EvidencePortfolio portfolio,
      LocalDate today,
      Set<Digest> accepted) {
    if (!route.isJudged()) {
      return nothing(portfolio);
    }
    var terms = new EvidenceTerms(definition, route, today, accepted);
    var check = new Completeness(definition, portfolio, today, terms);
    check.pieces();
    check.counts();
    check.answers();
    return Problems.of(check.problems).and(Problems.of(terms.problems()));
  }

  private static Problems nothing(EvidencePortfolio portfolio) {
    return portfolio.isEmpty()
        ? Problems.none()
        : Problems.of(
            Problem.error(
                    "submission.not-on-this-route",
                    JsonPointer.root(),
                    "With a test alone nothing is handed in.")
                .fix("Save an empty portfolio, or take the portfolio route."));
  }

  private void add(String code, JsonPointer at, String message, String fix) {
    problems.add(Problem.error(code, at, message).fix(fix));
  }

  private void pieces() {
    Set<Digest> seen = new HashSet<>();
    for (int i = 0; i < portfolio.evidence().size(); i++) {
      Evidence piece = portfolio.evidence().get(i);
      JsonPointer at = EVIDENCE.child(i);
      if (!seen.add(piece.artifact().digest())) {
        add(
            "submission.evidence-copy",
            at.child("artifact"),
            "The same file is here a second time.",
            "Hand in different evidence; a copy does not count.");
      }
      EvidenceRequirement requirement = requirements.get(piece.requirement());
      if (requirement == null) {
        add(
            "submission.unknown-requirement",
            at.child("requirement"),
            "The definition does not ask for this.",
            "Name one of the definition's evidence requirements.");
      } else {
        kindAndRoles(piece, requirement, at);
        terms.check(piece, requirement, at);
      }
      consentAndDate(piece, at);
    }
  }

  private void kindAndRoles(Evidence piece, EvidenceRequirement requirement, JsonPointer at) {
    if (!requirement.anyOf().contains(piece.kind())) {
      String kinds =
          requirement.anyOf().stream().map(EvidenceKind::value).collect(Collectors.joining(", "));
      add(
          "submission.kind-not-asked",
          at.child("kind"),
          "Evidence of the kind " + piece.kind() + " is not asked for here.",
          "Hand in one of these: " + kinds + ".");
    }
    if (!piece.roles().containsAll(requirement.roles())) {
      add(
          "submission.role-missing",
          at.child("roles"),
          "This evidence does not say that it shows what is asked for.",
          "It has to show: " + requirement.roles() + ".");
    }
  }

  private void consentAndDate(Evidence piece, JsonPointer at) {
    if (!piece.consent().coversOn(today)) {
      add(
          "submission.consent-missing",
          at.child("consent"),
          "Somebody in this evidence can be recognised, and there is no consent that holds today.",
          "Get the consent, or make the people unrecognisable.");
    }
    if (piece.capturedOn().isAfter(today)) {
      add(
          "submission.captured-in-future",
          at.child("capturedOn"),
          "This evidence is dated in the future.",
          "Give the day on which it came about.");
    }
  }

  private void counts() {
    for (EvidenceRequirement requirement : requirements.values()) {
      long different =
          portfolio.evidence().stream()
              .filter(piece -> piece.requirement().equals(requirement.id()))
              .map(piece -> piece.artifact().digest())
              .distinct()
              .count();
      if (different < requirement.minimum()) {
        add(
            "submission.evidence-missing",
            EVIDENCE,
            "The requirement \""
                + requirement.id()
                + "\" asks for at least "
                + requirement.minimum()
                + " different pieces; there are "
                + different
                + ".",
            "Add evidence for it.");
      } else if (different > requirement.maximum()) {
        add(
            "submission.evidence-too-much",
            EVIDENCE,
            "The requirement \""
                + requirement.id()
                + "\" takes at most "
                + requirement.maximum()
                + " pieces; there are "
                + different
                + ".",
            "Choose the best and leave the others out.");
      }
    }
  }

  private void answers() {
    for (int i = 0; i < portfolio.answers().size(); i++) {
      PromptAnswer answer = portfolio.answers().get(i);
      Prompt prompt = prompts.get(answer.prompt());
      if (prompt == null) {
        add(
            "submission.unknown-prompt",
            ANSWERS.child(i).child("prompt"),
            "The definition has no such prompt.",
            "Answer one of the definition's prompts.");
      } else if (WordCount.of(answer.text()) > prompt.wordLimit()) {
        add(
            "submission.answer-too-long",
            ANSWERS.child(i).child("text"),
            "This answer has more than the " + prompt.wordLimit() + " words allowed.",
            "Shorten it to at most " + prompt.wordLimit() + " words.");
      }
    }
    for (Prompt prompt : prompts.values()) {
      if (portfolio.answer(prompt.id()).filter(text -> WordCount.of(text) > 0).isEmpty()) {
        add(
            "submission.answer-missing",
            ANSWERS,
            "The prompt \"" + prompt.id() + "\" is not answered.",
            "Answer it in at most " + prompt.wordLimit() + " words.");
      }
    }
  }
}
