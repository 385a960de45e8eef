package io.microcredential.core.earning;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of evidence. It is private until its owner releases it.
 *
 * @param id identifies it inside the enrollment
 * @param requirement the requirement of the definition that it serves
 * @param kind what it is
 * @param roles what it is to show
 * @param artifact the file behind it
 * @param narrative what the learner says of it
 * @param context where and with whom it came about, such as grade, subject and setting
 * @param capturedOn when it came about
 * @param consent whether the people in it agreed
 * @param team the learner's part in it where a team made it, or null where the learner did
 */
public record Evidence(
    EvidenceId id,
    RequirementId requirement,
    EvidenceKind kind,
    List<EvidenceRole> roles,
    Artifact artifact,
    String narrative,
    String context,
    LocalDate capturedOn,
    Consent consent,
    @Nullable TeamContribution team) {

  /** Copies the roles and checks that nothing is missing and every character is whole. */
  public Evidence {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(requirement, "requirement");
    Objects.requireNonNull(kind, "kind");
    roles = List.copyOf(roles);
    Objects.requireNonNull(artifact, "artifact");
    Coherence.text(narrative);
    Coherence.text(context);
    Objects.requireNonNull(capturedOn, "capturedOn");
    Objects.requireNonNull(consent, "consent");
  }

  /**
   * Makes a piece of evidence that is the learner's own work.
   *
   * @param id identifies it inside the enrollment
   * @param requirement the requirement of the definition that it serves
   * @param kind what it is
   * @param roles what it is to show
   * @param artifact the file behind it
   * @param narrative what the learner says of it
   * @param context where and with whom it came about, such as grade, subject and setting
   * @param capturedOn when it came about
   * @param consent whether the people in it agreed
   */
  public Evidence(
      EvidenceId id,
      RequirementId requirement,
      EvidenceKind kind,
      List<EvidenceRole> roles,
      Artifact artifact,
      String narrative,
      String context,
      LocalDate capturedOn,
      Consent consent) {
    this(id, requirement, kind, roles, artifact, narrative, context, capturedOn, consent, null);
  }

  /**
   * Returns this piece with another state of consent, such as one that was renewed.
   *
   * @param now the consent as it stands now
   * @return the changed piece
   */
  public Evidence with(Consent now) {
    return new Evidence(
        id, requirement, kind, roles, artifact, narrative, context, capturedOn, now, team);
  }

  /**
   * Returns this piece as the work of a team.
   *
   * @param contribution the learner's own part
   * @return the changed piece
   */
  public Evidence with(TeamContribution contribution) {
    return new Evidence(
        id,
        requirement,
        kind,
        roles,
        artifact,
        narrative,
        context,
        capturedOn,
        consent,
        contribution);
  }

  /** Returns what assessors may see: the work, not who else made it. */
  Evidence blind() {
    return team == null ? this : with(team.blind());
  }

  /** Returns id, requirement and kind; the words are the learner's own. */
  @Override
  public String toString() {
    return "Evidence[" + id + ", " + requirement + ", " + kind + "]";
  }
}
