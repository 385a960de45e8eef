package io.microcredential.examples.quickstart;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.earning.EarningState.Decided;
import io.microcredential.core.earning.EarningState.Drafting;
import io.microcredential.core.earning.EarningState.UnderAssessment;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.PromptAnswer;
import io.microcredential.core.rule.TraceLine;
import io.microcredential.core.rule.TraceText;
import io.microcredential.core.rule.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** From a definition to an award: published, attempted, refused, attempted again, earned. */
final class EarningStory {

  private static final Instant PUBLISHED = Instant.parse("2026-08-24T15:00:00Z");
  private static final Instant ENROLLED = Instant.parse("2026-09-14T15:00:00Z");
  private static final AwardId AWARD =
      AwardId.of("https://learn.alder-valley.example/awards/2026-0417");

  private final DataFolder data;
  private final PeopleFile people;
  private final Telling telling;
  private final MicroCredential definition;
  private final EarningProcess earning;

  private EarningStory(DataFolder data, Telling telling) {
    this.data = data;
    this.telling = telling;
    this.people = data.people();
    this.definition = publish();
    this.earning = EarningProcess.of(definition, Resolutions.EVALUATION);
  }

  /**
   * Tells the story.
   *
   * @param awardedAt when the micro-credential is awarded
   */
  static Earned tell(DataFolder data, Telling telling, Instant awardedAt) {
    var story = new EarningStory(data, telling);
    Enrollment refused = story.firstAttempt();
    Enrollment earned = story.secondAttempt(refused);
    return new Earned(story.definition, story.award(earned, awardedAt));
  }

  /**
   * What the story ends with.
   *
   * @param definition the published version
   * @param enrollment the teacher's way through it
   */
  record Earned(MicroCredential definition, Enrollment enrollment) {

    Awarded awarded() {
      if (enrollment.state() instanceof Awarded awarded) {
        return awarded;
      }
      throw new IllegalStateException("the story ends with an award");
    }
  }

  private MicroCredential publish() {
    telling.step("A district publishes what can be earned");
    MicroCredentialDraft draft = data.definition().orElseThrow();
    telling.row("read", "definition.json", "competency, method, research, rubric, award rule");
    Publisher publisher = Publisher.create();
    telling.line("checked", publisher.check(draft).list().size() + " problems");
    MicroCredential published = publisher.publish(draft, PUBLISHED).orElseThrow();
    telling.line("published", words(published) + ", version " + published.version());
    telling.line("pinned as", published.ref().digest().toString());
    return published;
  }

  private static String words(MicroCredential published) {
    return "“" + BadgePage.words(published.title()) + "”";
  }

  private Enrollment firstAttempt() {
    telling.step("A teacher hands in evidence and answers");
    Enrollment enrolled =
        earning.enroll(EnrollmentId.of("enrollment-2381"), people.learner().id(), ENROLLED);
    telling.refusal("no short cut", earning.award(enrolled, AWARD, ENROLLED));
    Enrollment drafting = earning.draft(enrolled).orElseThrow();
    int missing = earning.completeness(EvidencePortfolio.empty(), ENROLLED).list().size();
    telling.line("empty draft", missing + " things are missing");
    Enrollment submitted = submit(drafting, 1);

    telling.step("Two assessors judge, without knowing whose work it is");
    Enrollment assessed = assess(earning.beginAssessment(submitted).orElseThrow(), "1a", "1b");
    telling.refusal("cannot decide", decide(assessed, 1));
    Enrollment settled = assess(assessed, "1-expert");
    tellLevels(settled);

    telling.step("The rule is asked, and the teacher is told why");
    return tellDecision(decide(settled, 1).orElseThrow(), 1);
  }

  private Enrollment secondAttempt(Enrollment refused) {
    telling.step("The teacher tries again, only what was not met");
    Enrollment drafting = earning.revise(refused).orElseThrow();
    if (drafting.state() instanceof Drafting draft) {
      telling.line(
          "stands",
          draft.kept().stream()
              .map(kept -> title(kept.criterion()))
              .collect(Collectors.joining("; ")));
    }
    Enrollment submitted = submit(drafting, 2);
    Enrollment assessed = assess(earning.beginAssessment(submitted).orElseThrow(), "2a", "2b");
    tellLevels(assessed);
    return tellDecision(decide(assessed, 2).orElseThrow(), 2);
  }

  private Enrollment submit(Enrollment drafting, int round) {
    SubmissionFile file = data.submission(round);
    telling.row(
        "read",
        "submission-" + round + ".json",
        count(file.evidence(), "piece") + " of evidence, " + count(file.answers(), "answer"));
    EvidencePortfolio portfolio =
        drafting.state() instanceof Drafting draft ? draft.portfolio() : EvidencePortfolio.empty();
    for (SubmissionFile.Piece piece : file.evidence()) {
      byte[] content = data.bytes(piece.file());
      portfolio = portfolio.with(piece.withContent(content));
      telling.row("", piece.file(), describe(piece, content));
    }
    for (PromptAnswer answer : file.answers()) {
      portfolio = portfolio.answering(answer.prompt(), answer.text());
    }
    Enrollment submitted =
        earning
            .save(drafting, portfolio)
            .then(saved -> earning.submit(saved, file.id(), file.submittedAt()))
            .orElseThrow();
    telling.line(
        "submitted", file.id() + " on " + BadgePage.day(file.submittedAt()) + ", complete");
    return submitted;
  }

  private static String describe(SubmissionFile.Piece piece, byte[] content) {
    String kind = piece.kind().value().toLowerCase(Locale.ROOT).replace('_', ' ');
    return String.format(Locale.ROOT, "%-18s%,9d bytes", kind, content.length);
  }

  private Enrollment assess(Enrollment underAssessment, String... files) {
    Enrollment enrollment = underAssessment;
    for (String file : files) {
      RatingsFile judged = data.ratings(file);
      BlindSubmission seen = earning.blindView(enrollment, judged.role()).orElseThrow();
      Assessment assessment =
          seen.assess(
              judged.id(), judged.assessor(), judged.role(), judged.ratings(), judged.assessedAt());
      enrollment =
          earning.assess(enrollment, people.assessor(judged.assessor()), assessment).orElseThrow();
      telling.row(
          "read", "ratings-" + file + ".json", judged.assessor() + " on " + titles(seen.toRate()));
    }
    return enrollment;
  }

  private Outcome<Enrollment> decide(Enrollment assessed, int round) {
    FeedbackFile feedback = data.feedback(round);
    return earning.decide(
        assessed,
        feedback.decision(),
        feedback.overall(),
        LearnerRecord.nothing(),
        feedback.decidedAt());
  }

  private void tellLevels(Enrollment assessed) {
    if (assessed.state() instanceof UnderAssessment state) {
      String label = "levels";
      for (var entry :
          Resolutions.sentences(definition, state.submission(), state.assessments()).entrySet()) {
        telling.row(label, title(entry.getKey()), entry.getValue());
        label = "";
      }
    }
  }

  private Enrollment tellDecision(Enrollment enrollment, int round) {
    if (enrollment.state() instanceof Decided decided) {
      Decision decision = decided.attempt().decision();
      telling.row("read", "feedback-" + round + ".json", "the words for the teacher");
      telling.line("decided", decision.isEarned() ? "EARNED" : "NOT YET EARNED");
      List<TraceLine> trace =
          TraceText.in(BadgePage.LANGUAGE).lines(decision.trace(), decision.facts());
      telling.lines(
          "because",
          trace.stream().filter(line -> line.depth() < 2).map(EarningStory::line).toList());
      telling.line("feedback", decision.feedback().overall());
    }
    return enrollment;
  }

  private static String line(TraceLine line) {
    String sign = line.verdict() == Verdict.MET ? "+ " : "- ";
    return "  ".repeat(line.depth()) + sign + line.text();
  }

  private Enrollment award(Enrollment earned, Instant at) {
    telling.step("The district awards, and the teacher chooses what to show");
    Enrollment enrollment = earning.award(earned, AWARD, at).orElseThrow();
    telling.line("award", AWARD + " on " + BadgePage.day(at));
    for (int round = 1; round <= 2; round++) {
      for (SubmissionFile.Piece piece : data.submission(round).evidence()) {
        URI where = piece.release();
        if (where != null) {
          enrollment = earning.release(enrollment, piece.id(), where, at).orElseThrow();
          telling.row("released", piece.file(), where.toString());
        }
      }
    }
    return enrollment;
  }

  private static String count(List<?> list, String what) {
    return list.size() + " " + what + (list.size() == 1 ? "" : "s");
  }

  private String titles(List<CriterionId> criteria) {
    return criteria.size() == 1
        ? "“" + title(criteria.get(0)) + "”"
        : criteria.size() + " criteria";
  }

  private String title(CriterionId id) {
    return definition
        .rubric()
        .criterion(id)
        .map(Criterion::title)
        .map(BadgePage::words)
        .orElse(id.value());
  }
}
