package io.microcredential.examples.quickstart;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.PromptAnswer;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher hands in, as a portal could have stored it. In a second attempt it holds only what
 * is new.
 *
 * @param id the number of the submission
 * @param submittedAt when it was handed in
 * @param evidence the pieces of evidence
 * @param answers the answers to prompts
 */
public record SubmissionFile(
    SubmissionId id, Instant submittedAt, List<Piece> evidence, List<PromptAnswer> answers) {

  /** Copies the lists. */
  public SubmissionFile {
    evidence = List.copyOf(evidence);
    answers = List.copyOf(answers);
  }

  /**
   * A piece of evidence with the file behind it.
   *
   * @param title what the teacher calls it
   * @param file where the file lies, seen from the data folder
   * @param release where everybody may see it, or null where it stays private
   */
  public record Piece(
      EvidenceId id,
      RequirementId requirement,
      String title,
      String file,
      String mediaType,
      EvidenceKind kind,
      List<EvidenceRole> roles,
      String narrative,
      String context,
      LocalDate capturedOn,
      Consent consent,
      @Nullable URI release) {

    /** Copies the roles. */
    public Piece {
      roles = List.copyOf(roles);
    }

    /** Returns the evidence as the library knows it: the digest of the file, not the file. */
    Evidence withContent(byte[] content) {
      return new Evidence(
          id,
          requirement,
          kind,
          roles,
          Artifact.of(mediaType, content),
          narrative,
          context,
          capturedOn,
          consent);
    }
  }
}
