package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AutomatedRaters;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks what a definition declares about routes, teams, raters, delegation, reuse and what may not
 * apply.
 */
final class PolicyLints {

  private static final JsonPointer ROOT = JsonPointer.root();

  private final MicroCredentialDraft draft;
  private final LintReport problems;

  private PolicyLints(MicroCredentialDraft draft, LintReport problems) {
    this.draft = draft;
    this.problems = problems;
  }

  static void check(MicroCredentialDraft draft, LintReport problems) {
    var lints = new PolicyLints(draft, problems);
    lints.routes();
    lints.teamArtifacts();
    lints.automatedRaters();
    lints.applicability();
    lints.onBehalfOf();
    lints.prerequisites();
    lints.adaptedFrom();
  }

  private void routes() {
    Set<AssessmentRoute> seen = EnumSet.noneOf(AssessmentRoute.class);
    for (int i = 0; i < draft.routes().size(); i++) {
      if (!seen.add(draft.routes().get(i).route())) {
        problems.error("definition.repeated-route", ROOT.child("routes").child(i).child("route"));
      }
    }
  }

  private void teamArtifacts() {
    TeamArtifactPolicy policy = draft.teamArtifacts();
    if (policy == null) {
      return;
    }
    Set<RequirementId> known =
        draft.evidenceRequirements().stream()
            .map(EvidenceRequirement::id)
            .collect(Collectors.toSet());
    for (int i = 0; i < policy.allowedFor().size(); i++) {
      if (!known.contains(policy.allowedFor().get(i))) {
        problems.error(
            "definition.unknown-requirement",
            ROOT.child("teamArtifacts").child("allowedFor").child(i));
      }
    }
  }

  private void automatedRaters() {
    AssessmentPolicy policy = draft.assessmentPolicy();
    if (policy != null
        && policy.automatedRaters() == AutomatedRaters.ONE_AMONG_OTHERS
        && policy.resolution().independentAssessors() < 2) {
      problems.error(
          "definition.automated-rater-alone",
          ROOT.child("assessmentPolicy").child("automatedRaters"));
    }
  }

  /** Refuses what would leave a learner waiting for ever because a criterion may not apply. */
  private void applicability() {
    Rubric rubric = draft.rubric();
    if (rubric == null || rubric.criteria().stream().noneMatch(Criterion::mayNotApply)) {
      return;
    }
    if (rubric.criteria().stream().allMatch(Criterion::mayNotApply)) {
      problems.error("rubric.nothing-always-applies", ROOT.child("rubric").child("criteria"));
    }
    AssessmentPolicy policy = draft.assessmentPolicy();
    if (policy != null
        && policy.resolution().independentAssessors() > 1
        && !policy.resolution().takesExpert()) {
      problems.error(
          "policy.applicability-unsettled", ROOT.child("assessmentPolicy").child("resolution"));
    }
  }

  private void onBehalfOf() {
    if (draft.onBehalfOf() != null
        && draft.issuer() != null
        && draft.onBehalfOf().id().equals(draft.issuer().id())) {
      problems.error("definition.on-behalf-of-itself", ROOT.child("onBehalfOf").child("id"));
    }
  }

  private void prerequisites() {
    for (int i = 0; i < draft.prerequisites().size(); i++) {
      if (draft.prerequisites().get(i).credential().equals(draft.id())) {
        problems.error(
            "definition.prerequisite-of-itself",
            ROOT.child("prerequisites").child(i).child("credential"));
      }
    }
  }

  private void adaptedFrom() {
    Adaptation adaptation = draft.adaptedFrom();
    if (adaptation == null) {
      return;
    }
    JsonPointer at = ROOT.child("adaptedFrom");
    if (adaptation.source().id().equals(draft.id())) {
      problems.error("definition.adapted-from-itself", at.child("source").child("id"));
    }
    if (draft.issuer() != null && !adaptation.allows(draft.issuer().id())) {
      problems.error("definition.reuse-not-permitted", at.child("terms"));
    }
    if (draft.reuse() != null && !draft.reuse().isWithin(adaptation.terms())) {
      problems.error("definition.reuse-wider-than-source", ROOT.child("reuse"));
    }
  }
}
