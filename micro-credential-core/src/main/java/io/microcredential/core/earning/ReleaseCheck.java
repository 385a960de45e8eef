package io.microcredential.core.earning;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.earning.EarningState.Awarded;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks whether a piece of evidence may be shown to everybody. */
final class ReleaseCheck {

  private ReleaseCheck() {}

  static Problems problems(Awarded awarded, EvidenceId evidence, URI url, Instant at) {
    List<Problem> problems = new ArrayList<>();
    Optional<Evidence> piece = awarded.attempt().submission().portfolio().piece(evidence);
    if (piece.isEmpty()) {
      problems.add(
          problem("earning.unknown-evidence", "The submission holds no such evidence.")
              .fix("Name a piece of the submission that earned the award."));
    } else if (!piece.get().consent().coversOn(at.atZone(ZoneOffset.UTC).toLocalDate())) {
      problems.add(
          problem(
                  "earning.consent-missing",
                  "Somebody in this evidence can be recognised, and the consent no longer holds.")
              .fix("Keep it private."));
    }
    if (!EvidenceRelease.isOnTheWeb(url)) {
      problems.add(
          problem("earning.not-a-web-address", "Nobody can look this address up on the web.")
              .fix("Give an address that begins with https:// and names a host."));
    }
    if (at.isBefore(awarded.award().awardedAt())) {
      problems.add(
          problem("earning.too-early", "This would be released before it was awarded.")
              .fix("Give the time at which it is released."));
    }
    return Problems.of(problems);
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }
}
