package io.microcredential.core.earning.screening;

import static io.microcredential.core.earning.screening.SamplePortfolio.COLLEAGUE;
import static io.microcredential.core.earning.screening.SamplePortfolio.LEARNER;
import static io.microcredential.core.earning.screening.SamplePortfolio.STRANGER;
import static io.microcredential.core.earning.screening.SamplePortfolio.answering;
import static io.microcredential.core.earning.screening.SamplePortfolio.file;
import static io.microcredential.core.earning.screening.SamplePortfolio.piece;
import static io.microcredential.core.earning.screening.SamplePortfolio.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.Problem;
import io.microcredential.core.Severity;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.TeamContribution;
import io.microcredential.core.earning.screening.ScreeningResult.DuplicateResult;
import io.microcredential.core.earning.screening.ScreeningResult.LinkResult;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row D5: a name and personal-data scan, reachable links, duplicates by digest. */
class EvidenceScreeningTest {

  private static final LinkCheck OPEN = link -> new LinkFinding.Reachable();
  private static final DuplicateCheck NEW = DuplicateCheck.among(List.of());
  private static final PersonalDataScan SCAN =
      PersonalDataScan.lookingFor(List.of("Zoë Lindqvist"));

  private static final EvidenceScreening OFFLINE =
      EvidenceScreening.with(
          LinkCheck.withoutNetwork(),
          DuplicateCheck.among(
              List.of(
                  new HandedIn(SubmissionId.of("s-1"), List.of(LEARNER), file("my own, earlier")),
                  new HandedIn(SubmissionId.of("s-2"), List.of(COLLEAGUE), file("a colleague's")),
                  new HandedIn(
                      SubmissionId.of("s-3"), List.of(COLLEAGUE, LEARNER), file("the team's")))),
          SCAN);

  @Test
  void tellsALearnerEverythingToLookAtAgainBeforeHandingIn() {
    EvidencePortfolio portfolio =
        EvidencePortfolio.empty()
            .with(piece("own", file("my own, earlier"), "What I planned.", "Grade 5"))
            .with(piece("team", file("the team's"), "What we planned.", "Grade 5"))
            .with(
                piece(
                    "copy",
                    file("a colleague's"),
                    "See http://localhost:8080/plan and https://example.org/plan.",
                    "With ZOE LINDQVIST, zoe@school.example"));

    ScreeningReport report =
        OFFLINE.screen(LEARNER, portfolio, Map.of(EvidenceId.of("own"), "zoë_lindqvist-plan.docx"));

    assertThat(report.problems().stream().map(p -> p.code() + " " + p.at()))
        .containsExactly(
            "screening.name /evidence/0/artifact",
            "screening.duplicate /evidence/2/artifact",
            "screening.link-local /evidence/2/narrative",
            "screening.name /evidence/2/context",
            "screening.email /evidence/2/context");
    assertThat(report.problems().list())
        .allSatisfy(
            problem -> {
              assertThat(problem.severity()).isEqualTo(Severity.WARNING);
              assertThat(problem.fix()).isNotBlank();
            });
    assertThat(report.notChecked())
        .singleElement()
        .isInstanceOfSatisfying(
            LinkResult.class,
            link -> {
              assertThat(link.at()).hasToString("/evidence/2/narrative");
              assertThat(link.where()).isEqualTo(new TextSpan(35, 59));
            });
    assertThat(report.isClear()).isFalse();
  }

  @Test
  void neverRepeatsWhatItFound() {
    EvidencePortfolio portfolio =
        saying("Zoë Lindqvist, zoe@school.example, 615-555-0199, https://u:secret9@example.org/q");
    ScreeningReport report = OFFLINE.screen(LEARNER, portfolio);
    assertThat(report.problems().list()).hasSize(4);
    assertThat(report + " " + report.problems().list())
        .doesNotContainIgnoringCase("Lindqvist")
        .doesNotContain("zoe@", "0199", "secret9");
  }

  @Test
  void looksThroughAnswersToo() {
    assertThat(OFFLINE.screen(LEARNER, answering("Ask Zoë Lindqvist.")).problems().list())
        .singleElement()
        .extracting(problem -> problem.code() + problem.at())
        .isEqualTo("screening.name/answers/0/text");
  }

  @Test
  void looksThroughWhatAMemberSaysOfTheTeamsWork() {
    EvidencePortfolio portfolio =
        EvidencePortfolio.empty()
            .with(
                piece("plan", file("plan"), "Ours.", "")
                    .with(new TeamContribution(List.of(COLLEAGUE), "Zoë Lindqvist wrote it.")));
    assertThat(OFFLINE.screen(LEARNER, portfolio).problems().list())
        .singleElement()
        .extracting(problem -> problem.code() + problem.at())
        .isEqualTo("screening.name/evidence/0/team/account");
  }

  @Test
  void countsThePlacesOfEachKind() {
    ScreeningReport report = OFFLINE.screen(LEARNER, saying("a@b.example, c@d.example, 1234567"));
    assertThat(report.problems().stream().map(Problem::message))
        .containsExactly(
            "There seems to be an e-mail address here, in 2 places.",
            "There seems to be a long number here, in one place.");
  }

  @Test
  void isClearOnlyWhereEverythingWasLookedAt() {
    EvidencePortfolio portfolio = saying("See https://example.org/plan.");
    assertThat(EvidenceScreening.with(OPEN, NEW, SCAN).screen(LEARNER, portfolio).isClear())
        .isTrue();
    List<EvidenceScreening> blind =
        List.of(
            EvidenceScreening.with(LinkCheck.withoutNetwork(), NEW, SCAN),
            EvidenceScreening.with(OPEN, DuplicateCheck.none(), SCAN),
            EvidenceScreening.with(OPEN, NEW, PersonalDataScan.none()));
    for (EvidenceScreening screening : blind) {
      ScreeningReport report = screening.screen(LEARNER, portfolio);
      assertThat(report.isClear()).isFalse();
      assertThat(report.problems()).isEmpty();
      assertThat(report.notChecked()).hasSize(1);
    }
  }

  @Test
  void aConcernIsNotClearEither() {
    LinkCheck gone = link -> new LinkFinding.NotReachable(LinkFault.NOTHING_THERE);
    ScreeningReport report =
        EvidenceScreening.with(gone, NEW, SCAN).screen(LEARNER, saying("https://example.org/a"));
    assertThat(report.isClear()).isFalse();
    assertThat(report.problems().codes()).containsExactly("screening.link-nothing-there");
  }

  @Test
  void asksTheLinkCheckForEachAddressAsItWasWritten() {
    var asked = new ArrayList<URI>();
    LinkCheck listening =
        link -> {
          asked.add(link);
          return new LinkFinding.Reachable();
        };
    EvidenceScreening.with(listening, NEW, SCAN)
        .screen(
            LEARNER, saying("(see https://example.org/a_(b)) and <HTTP://example.org/?q=1#x>!"));
    assertThat(asked)
        .containsExactly(
            URI.create("https://example.org/a_(b)"), URI.create("HTTP://example.org/?q=1#x"));
  }

  @Test
  void doesNotAskForWhatIsNoAddress() {
    LinkCheck failing =
        link -> {
          throw new AssertionError("asked for " + link);
        };
    ScreeningReport report =
        EvidenceScreening.with(failing, NEW, SCAN).screen(LEARNER, saying("https://a.example/%zz"));
    assertThat(report.problems().codes()).containsExactly("screening.link-malformed");
  }

  @Nested
  class Duplicates {

    private final DuplicateCheck known =
        DuplicateCheck.among(
            List.of(
                new HandedIn(SubmissionId.of("s-1"), List.of(LEARNER, COLLEAGUE), file("a")),
                new HandedIn(SubmissionId.of("s-2"), List.of(COLLEAGUE), file("a")),
                new HandedIn(SubmissionId.of("s-2"), List.of(COLLEAGUE), file("a"))));

    @Test
    void anEarlierAttemptOfTheSameLearnerIsNone() {
      assertThat(known.check(COLLEAGUE, file("a"))).isEqualTo(new DuplicateFinding.NotFound());
    }

    @Test
    void workDeclaredAsThatOfATeamIsNoneForItsMembersOnly() {
      assertThat(known.check(LEARNER, file("a")))
          .isEqualTo(new DuplicateFinding.FoundIn(List.of(SubmissionId.of("s-2"))));
      assertThat(known.check(STRANGER, file("a")))
          .isEqualTo(
              new DuplicateFinding.FoundIn(
                  List.of(SubmissionId.of("s-1"), SubmissionId.of("s-2"))));
    }

    @Test
    void aFileThatNobodyHandedInIsNone() {
      assertThat(known.check(STRANGER, file("b"))).isEqualTo(new DuplicateFinding.NotFound());
    }

    @Test
    void namesTheFirstFiveSubmissionsAndCountsTheOthers() {
      List<SubmissionId> seven =
          List.of("a", "b", "c", "d", "e", "f", "g").stream().map(SubmissionId::of).toList();
      DuplicateCheck everywhere = (learner, artifact) -> new DuplicateFinding.FoundIn(seven);
      ScreeningReport report =
          EvidenceScreening.with(OPEN, everywhere, SCAN).screen(LEARNER, saying("x"));
      assertThat(report.problems().list())
          .singleElement()
          .extracting(Problem::message)
          .isEqualTo(
              "The same file was handed in by somebody else, with a, b, c, d, e and 2 more.");
      assertThat(report.results().get(0))
          .isEqualTo(
              new DuplicateResult(
                  report.results().get(0).at(), new DuplicateFinding.FoundIn(seven)));
    }

    @Test
    void anEmptyFindingOrTheWorkOfNobodyIsRefused() {
      assertThatThrownBy(() -> new DuplicateFinding.FoundIn(List.of()))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new HandedIn(SubmissionId.of("s"), List.of(), file("a")))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
