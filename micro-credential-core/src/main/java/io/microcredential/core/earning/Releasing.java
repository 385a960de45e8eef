package io.microcredential.core.earning;

import static io.microcredential.core.earning.Moves.problem;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningState.Awarded;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the owner of an award shows to everybody, and takes back. */
final class Releasing {

  private final MicroCredential definition;

  Releasing(MicroCredential definition) {
    this.definition = definition;
  }

  Outcome<Enrollment> release(Enrollment enrollment, EvidenceId evidence, URI url, Instant at) {
    if (!(enrollment.state() instanceof Awarded awarded)) {
      return Moves.notNow(enrollment, definition, Move.RELEASE);
    }
    Problems problems = problems(awarded, evidence, url, at).and(order(enrollment, evidence, at));
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    List<EvidenceRelease> releases = closed(enrollment, evidence, at);
    releases.add(new EvidenceRelease(evidence, url, at));
    return Outcome.success(enrollment.withReleases(releases));
  }

  Outcome<Enrollment> takeBack(Enrollment enrollment, EvidenceId evidence, Instant at) {
    if (!Moves.possible(enrollment, definition).contains(Move.TAKE_BACK)) {
      return Moves.notNow(enrollment, definition, Move.TAKE_BACK);
    }
    if (enrollment.releases().stream().noneMatch(release -> isOpen(release, evidence))) {
      return Outcome.refusal(
          problem("earning.not-released", "This piece of evidence is not released.")
              .fix("Name a piece that is."));
    }
    Problems problems = order(enrollment, evidence, at);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(enrollment.withReleases(closed(enrollment, evidence, at)));
  }

  private static boolean isOpen(EvidenceRelease release, EvidenceId evidence) {
    return release.evidence().equals(evidence) && release.takenBackAt() == null;
  }

  /** Returns the releases, with the one that holds for a piece taken back. */
  private static List<EvidenceRelease> closed(
      Enrollment enrollment, EvidenceId evidence, Instant at) {
    return enrollment.releases().stream()
        .map(release -> isOpen(release, evidence) ? release.takenBack(at) : release)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Problems order(Enrollment enrollment, EvidenceId evidence, Instant at) {
    return enrollment.releases().stream()
            .filter(release -> release.evidence().equals(evidence))
            .anyMatch(
                release ->
                    at.isBefore(release.releasedAt())
                        || release.takenBackAt() != null && at.isBefore(release.takenBackAt()))
        ? Problems.of(
            problem("earning.too-early", "This piece was released or taken back later than that.")
                .fix("Give the time at which it happens now."))
        : Problems.none();
  }

  private static Problems problems(Awarded awarded, EvidenceId evidence, URI url, Instant at) {
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
}
