package io.microcredential.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** Feature row O4: the stories are told by doing what they tell of, so each of them can fail. */
abstract class StoriesBehaviour {

  /** Opens a store in which nothing has happened. */
  abstract StoryStore empty() throws SQLException;

  private String told(Story story) throws SQLException {
    var bytes = new ByteArrayOutputStream();
    try (StoryStore kept = empty()) {
      story.tell(
          new Telling(new PrintStream(bytes, true, StandardCharsets.UTF_8)),
          Portal.of(kept.store(), story));
    }
    return bytes.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  static String allTold(StoryStore kept) {
    var bytes = new ByteArrayOutputStream();
    Stories.tell(kept.store(), new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void eitherATestOrEightOfTenComponentsEarnIt() throws SQLException {
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
  void aStackIsCompleteAsAWholeOrAsFarAsItAsks() throws SQLException {
    assertThat(told(new ThematicStackStory()))
        .contains(
            "Teachers Who Lead: 1 of 3; shortest way: Meeting Online, Speaking Up (24 hours)",
            "First Steps: any two: 1 of 2; shortest way: Meeting Online (12 hours)",
            "Teachers Who Lead: 2 of 3; shortest way: Speaking Up (12 hours)"
                + " First Steps: any two: complete",
            "Teachers Who Lead: complete");
  }

  @Test
  void whatWasMetStandsAndWhatWasNotIsShownAgain() throws SQLException {
    assertThat(told(new SecondAttemptStory()))
        .containsSubsequence(
            "first time not yet",
            "student-voice: In the plan and in both pieces of work I looked for this and did not",
            "stands question-design: proficient stands wait-time: proficient",
            "to be judged [student-voice]",
            "second time EARNED",
            "earning.decided-not-yet",
            "earning.decided-earned",
            "earning.awarded");
  }

  @Test
  void aDistrictWaivesFeesAddsCreditAndPromisesAStipend() throws SQLException {
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
  void workUnderWayAndAwardsOutliveANewVersion() throws SQLException {
    assertThat(told(new RenewalStory()))
        .containsSubsequence(
            "talk-about-pictures: NEWLY_ASKED",
            "Jon goes on in 2.0 with his evidence; what stands: [choice-of-book]",
            "in 1.0 he is WITHDRAWN; of 2.0 the journal says",
            "earning.enrolled earning.carried-over",
            "Nothing was accepted yet for the requirement lesson",
            "version 1.0, 2026-01-17/2029-01-17",
            "version 2.0, 2029-01-17/2032-01-17",
            "gaps 0");
  }

  @Test
  void anAppealIsJudgedByOthersAndTheFirstDecisionIsKept() throws SQLException {
    assertThat(told(new AppealStory()))
        .containsSubsequence(
            "not yet",
            "Dora again refused: This person has judged this learner before",
            "earned and awarded",
            "of 2026-01-16, with its 2 assessments, beside the one of 2026-01-21");
  }

  @Test
  void aTeacherIsFoundByTheNewAddressAndKeepsTheAward() throws SQLException {
    assertThat(told(new NewEmployerStory()))
        .containsSubsequence(
            "is awarded First Ten Minutes on 2026-01-22",
            "2026-08-03 moves to Birch Hill Schools",
            "Birch Hill they look after her account now",
            "Alder Valley refused: The actor's role is in another programme.",
            "new address leads to rosa, who holds First Ten Minutes",
            "old address leads to nobody and led on 2026-01-22 to rosa",
            "home address refused: Somebody else has this identity at that time.",
            "who has it leads to rosa-summer, who holds Words on Walks",
            "home address leads to rosa, who holds Words on Walks and First Ten Minutes",
            "old account leads to rosa",
            "the award is the same as on the day it was made");
  }

  @Test
  void whoIsErasedIsGoneAndTheBadgeCanBeLookedUp() throws SQLException {
    assertThat(told(new ErasureStory()))
        .containsSubsequence(
            "the plan made on 2026-01-18",
            "goes account: The account goes, with all identities.",
            "enrollment: Work, judgements, feedback and award go.",
            "portfolio: ",
            "link: Its link leads nowhere from now on.",
            "9 commands: ",
            "6 files of evidence",
            "pseudonym journal: ",
            "work for others: ",
            "stays award: Work, judgements and feedback go; that there was an award stays",
            "legal obligation: the state's register of professional development, until 2036-01-01",
            "carried out in the journal: enrollment.erased, enrollment.erased, person.erased",
            "by her address There is no such person.",
            "the award There is no such award.",
            "Numbers in Motion 1.0, awarded on 2026-01-17, not revoked",
            "every link holds, up to the erasure and through it",
            "2036-01-02 the time is over: the facts of 1 award are deleted. There is no such award.");
  }

  @Test
  void everyReaderSeesOfAPortfolioWhatIsMeantForThem() throws SQLException {
    String all = "sees the award Rooms That Listen; the piece work-1; “How I moved the tables.”";
    assertThat(told(new SharingStory()))
        .containsSubsequence(
            "everybody sees the award Rooms That Listen links",
            "the school " + all,
            "Dora " + all,
            "a guess sees nothing: This link leads nowhere.",
            "Dora, later sees nothing: The owner has withdrawn this share.",
            "the school " + all,
            "not released sees the award Rooms That Listen"
                + " released sees the award Rooms That Listen; the piece work-1"
                + " taken back sees the award Rooms That Listen"
                + " 2026-03-01 sees nothing: The time of this share is over."
                + " everybody sees the award Rooms That Listen")
        .doesNotContain("bigger room");
  }

  @Test
  void allAreToldInOrderAndInTheSameWordsWhereverTheyAreKept() throws SQLException {
    String all;
    try (StoryStore kept = empty()) {
      all = allTold(kept);
    }
    try (StoryStore memory = StoryStore.inMemory()) {
      assertThat(all).isEqualTo(allTold(memory));
    }
    assertThat(Stories.ALL).hasSize(9);
    assertThat(all)
        .containsSubsequence(Stories.ALL.stream().map(Story::title).toArray(String[]::new))
        .endsWith("entries, and every link holds." + System.lineSeparator());
    assertThat(all.lines().filter(line -> !line.contains(",licence") && !line.contains("_on,")))
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
  }
}
