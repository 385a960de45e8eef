package io.microcredential.examples.quickstart;

import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.Check;
import io.microcredential.badges.CheckOutcome;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.core.Problem;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidenceRelease;
import io.microcredential.examples.quickstart.PageContent.ReleasedEvidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gathers what the page shows. */
final class PageAssembly {

  private final DataFolder data;
  private final EarningStory.Earned earned;

  private PageAssembly(DataFolder data, EarningStory.Earned earned) {
    this.data = data;
    this.earned = earned;
  }

  static PageContent of(
      DataFolder data,
      EarningStory.Earned earned,
      BadgeImage badge,
      VerificationReport report,
      Instant at) {
    Awarded awarded = earned.awarded();
    var assembly = new PageAssembly(data, earned);
    List<EvidenceRelease> releases = earned.enrollment().releasedAt(at);
    List<Evidence> pieces = awarded.attempt().submission().portfolio().evidence();
    return new PageContent(
        earned.definition(),
        data.people().learner().name(),
        awarded.award(),
        Resolutions.sentences(
            earned.definition(), awarded.attempt().submission(), awarded.attempt().assessments()),
        releases.stream().map(assembly::released).toList(),
        pieces.size() - releases.size(),
        new PageContent.Pictures(
            png(badge.bytes()), badge.altText().orElse(""), png(data.bytes("issuer.png"))),
        verification(report, at));
  }

  /** Finds the words and the file of a piece; what was not released never gets here. */
  private ReleasedEvidence released(EvidenceRelease release) {
    SubmissionFile.Piece piece =
        Stream.of(1, 2)
            .flatMap(round -> data.submission(round).evidence().stream())
            .filter(candidate -> candidate.id().equals(release.evidence()))
            .findFirst()
            .orElseThrow();
    Evidence evidence =
        earned.awarded().attempt().submission().portfolio().piece(piece.id()).orElseThrow();
    byte[] content = data.bytes(piece.file());
    String shown =
        piece.mediaType().equals("image/png")
            ? png(content)
            : new String(content, StandardCharsets.UTF_8);
    return new ReleasedEvidence(piece, release.url(), evidence.artifact().digest(), shown);
  }

  private static PageContent.Verification verification(VerificationReport report, Instant at) {
    String result = BadgeStory.words(report.result());
    var verdict =
        new PageContent.Check(
            report.result() == VerificationResult.VALID ? Mark.GOOD : Mark.BAD,
            result.substring(0, 1).toUpperCase(Locale.ROOT) + result.substring(1),
            "as of " + BadgePage.day(at) + ", from the badge alone and without any network");
    return new PageContent.Verification(
        verdict, at, report.checks().stream().map(PageAssembly::check).toList());
  }

  private static PageContent.Check check(Check check) {
    String words =
        Stream.concat(Stream.of(check.message()), check.problems().stream().map(Problem::message))
            .distinct()
            .collect(Collectors.joining(" "));
    return new PageContent.Check(mark(check.outcome()), check.step().title(), words);
  }

  private static Mark mark(CheckOutcome outcome) {
    return switch (outcome) {
      case PASSED -> Mark.GOOD;
      case FAILED -> Mark.BAD;
      case UNDECIDED -> Mark.UNKNOWN;
      case NOT_APPLICABLE -> Mark.NOT_ASKED;
    };
  }

  private static String png(byte[] picture) {
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(picture);
  }
}
