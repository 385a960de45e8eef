package io.microcredential.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.catalog.Publisher;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Feature row O4: the stories are told by doing what they tell of, so each of them can fail. */
class StoriesTest {

  private static String told(Story story) {
    var bytes = new ByteArrayOutputStream();
    story.tell(new Telling(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @Test
  void eitherATestOrEightOfTenComponentsEarnIt() {
    assertThat(told(new TestOrPortfolioStory()))
        .contains(
            "Ana earned by the route TEST",
            "Ben earned by the route PORTFOLIO",
            "8 of 10 (8 met)",
            "Cora not yet earned by the route PORTFOLIO",
            "8 of 10 (7 met)",
            "one of: feedback-on-the-way at proficient");
  }

  @Test
  void aStackIsCompleteAsAWholeOrAsFarAsItAsks() {
    assertThat(told(new ThematicStackStory()))
        .contains(
            "Teachers Who Lead: 1 of 3; shortest way: Meeting Online, Speaking Up (24 hours)",
            "First Steps: any two: 1 of 2; shortest way: Meeting Online (12 hours)",
            "Teachers Who Lead: 2 of 3; shortest way: Speaking Up (12 hours)"
                + " First Steps: any two: complete",
            "Teachers Who Lead: complete");
  }

  @Test
  void whatWasMetStandsAndWhatWasNotIsShownAgain() {
    assertThat(told(new SecondAttemptStory()))
        .containsSubsequence(
            "first time not yet",
            "student-voice: In the plan and in both pieces of work I looked for this and did not",
            "stands question-design: proficient stands wait-time: proficient",
            "to be judged [student-voice]",
            "second time EARNED",
            "DECIDED_NOT_YET",
            "DECIDED_EARNED",
            "AWARDED");
  }

  @Test
  void aDistrictWaivesFeesAddsCreditAndPromisesAStipend() {
    assertThat(told(new DistrictMenuStory()))
        .containsSubsequence(
            "catalogue 3 offers",
            "free in it 0",
            "on the menu Calm Starts, free, [0.5 CEU by State Board of Education]",
            "twice refused: This award already counts for this requirement.",
            "Calm Starts,licence-renewal-2026,0.5,CEU",
            "entitled to 250.00 USD since 2026-01-17");
  }

  @Test
  void workUnderWayAndAwardsOutliveANewVersion() {
    assertThat(told(new RenewalStory()))
        .containsSubsequence(
            "talk-about-pictures: NEWLY_ASKED",
            "Jon goes on in 2.0 with his evidence; what stands: [choice-of-book]",
            "Nothing was accepted yet for the requirement lesson",
            "version 1.0, 2026-01-17/2029-01-17",
            "version 2.0, 2029-01-17/2032-01-17",
            "gaps 0");
  }

  @Test
  void anAppealIsJudgedByOthersAndTheFirstDecisionIsKept() {
    assertThat(told(new AppealStory()))
        .containsSubsequence(
            "not yet",
            "Dora refused: This person has judged this learner before",
            "earned and awarded",
            "with its 2 assessments, beside");
  }

  @Test
  void theDefinitionsHaveNoProblemAtAll() {
    assertThat(
            Publisher.create()
                .check(
                    Programme.definition(
                            "calm-starts",
                            "Calm Starts",
                            "The teacher opens lessons calmly.",
                            "Plan")
                        .build()))
        .isEmpty();
  }

  @Test
  void allAreToldInOrder() {
    var bytes = new ByteArrayOutputStream();
    Stories.tell(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String all = bytes.toString(StandardCharsets.UTF_8);

    assertThat(Stories.ALL).hasSize(6);
    assertThat(all)
        .containsSubsequence(Stories.ALL.stream().map(Story::title).toArray(String[]::new));
    assertThat(all.lines().filter(line -> !line.contains(",licence") && !line.contains("_on,")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }
}
