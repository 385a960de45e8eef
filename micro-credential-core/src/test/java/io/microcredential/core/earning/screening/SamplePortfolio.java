package io.microcredential.core.earning.screening;

import io.microcredential.core.Digest;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.PersonId;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import java.time.LocalDate;
import java.util.List;

/** Invented work to look through. */
final class SamplePortfolio {

  static final PersonId LEARNER = PersonId.of("learner-7");
  static final PersonId COLLEAGUE = PersonId.of("learner-8");
  static final PersonId STRANGER = PersonId.of("learner-9");

  private SamplePortfolio() {}

  static Digest file(String content) {
    return Digest.ofText(content);
  }

  static Evidence piece(String id, Digest file, String narrative, String context) {
    return new Evidence(
        EvidenceId.of(id),
        RequirementId.of("lesson-plan"),
        EvidenceKind.LESSON_PLAN,
        List.of(),
        new Artifact("text/plain", file),
        narrative,
        context,
        LocalDate.parse("2026-08-20"),
        new Consent.NobodyIdentifiable());
  }

  static EvidencePortfolio saying(String narrative) {
    return EvidencePortfolio.empty().with(piece("plan", file("plan"), narrative, ""));
  }

  static EvidencePortfolio answering(String text) {
    return EvidencePortfolio.empty().answering(PromptId.of("reflection"), text);
  }
}
