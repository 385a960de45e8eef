package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.CarriedWork;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.EvidenceRelease;
import io.microcredential.core.earning.Move;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as the learner, a coach or an administrator sees it: without what single assessors
 * said, and who they were.
 *
 * @param id which
 * @param definition the version that it pins
 * @param enrolledAt since when
 * @param standing where the learner stands
 * @param possible the moves that are possible now
 * @param portfolio the work as it stands, or null before the first draft
 * @param decisions every decision, with feedback and trace, in order; none where the viewer may not
 *     read decisions
 * @param award the award, or null where there is none or the viewer may not read it
 * @param revocation the withdrawal of the award, or null
 * @param releases what the learner has released
 * @param carried what was taken over from the version before, with the results that stand; or null
 *     where nothing was, or the viewer may not read decisions
 */
public record EnrollmentView(
    EnrollmentId id,
    DefinitionRef definition,
    Instant enrolledAt,
    Standing standing,
    List<Move> possible,
    @Nullable EvidencePortfolio portfolio,
    List<Decision> decisions,
    @Nullable Award award,
    @Nullable Revocation revocation,
    List<EvidenceRelease> releases,
    @Nullable CarriedWork carried) {

  /** Copies the lists. */
  public EnrollmentView {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(enrolledAt, "enrolledAt");
    Objects.requireNonNull(standing, "standing");
    possible = List.copyOf(possible);
    decisions = List.copyOf(decisions);
    releases = List.copyOf(releases);
  }

  /** Returns id and standing; the rest is the learner's own. */
  @Override
  public String toString() {
    return "EnrollmentView[" + id + ", " + standing + "]";
  }
}
