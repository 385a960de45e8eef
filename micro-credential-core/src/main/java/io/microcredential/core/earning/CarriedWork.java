package io.microcredential.core.earning;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.assessment.CriterionResult;
import java.util.List;
import java.util.Objects;

/**
 * What an enrollment in a new version took over from an enrollment in the version before it.
 *
 * @param from the enrollment in the old version
 * @param definition the old version, against which the results were judged
 * @param digest the digest of that enrollment as it was when its work was carried over
 * @param portfolio the work judged last there, as far as it carries; empty where none was judged
 * @param results the results that stand in the new version
 */
public record CarriedWork(
    EnrollmentId from,
    DefinitionRef definition,
    Digest digest,
    EvidencePortfolio portfolio,
    List<CriterionResult> results) {

  /** Copies the list and refuses results that do not stand. */
  public CarriedWork {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(portfolio, "portfolio");
    results = Coherence.kept(results);
  }
}
