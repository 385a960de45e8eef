package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.Succession.Carrying;
import io.microcredential.core.catalog.Succession.CriterionMapping;
import io.microcredential.core.catalog.Succession.LevelMapping;
import io.microcredential.core.catalog.Succession.PromptMapping;
import io.microcredential.core.catalog.Succession.RequirementMapping;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A5: what a new version says of the old one is checked when it is published. */
class SuccessionLintsTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final DefinitionRef OLD =
      new DefinitionRef(SampleDefinitions.ID, new Version(1, 0), Digest.ofText("old"));
  private static final CriterionId GONE = CriterionId.of("gone");

  private static MicroCredentialDraft draft(Succession succession) {
    return SampleDefinitions.draft(b -> b.version(new Version(2, 0)).succession(succession));
  }

  private static Succession ofCriteria(CriterionMapping... mappings) {
    return new Succession(OLD, List.of(mappings), List.of(), List.of());
  }

  private static CriterionMapping criterion(CriterionId from, CriterionId to, LevelMapping... by) {
    return new CriterionMapping(from, to, Carrying.WHERE_UNCHANGED, List.of(by));
  }

  private static LevelMapping level(String from, LevelId to) {
    return new LevelMapping(LevelId.of(from), to);
  }

  private static PromptMapping prompt(String from, PromptId to) {
    return new PromptMapping(PromptId.of(from), to, Carrying.DECLARED_EQUIVALENT);
  }

  private static RequirementMapping requirement(String from, RequirementId to) {
    return new RequirementMapping(RequirementId.of(from), to, Carrying.WHERE_UNCHANGED);
  }

  @Test
  void partsThatKeepTheirIdsNeedNoMapping() {
    assertThat(PUBLISHER.check(draft(Succession.of(OLD)))).isEmpty();
  }

  @Test
  void aVersionFollowsAnEarlierOneOfItsOwn() {
    only(
        SampleDefinitions.draft(b -> b.version(new Version(1, 0)).succession(Succession.of(OLD))),
        "succession.not-later",
        "/succession/supersedes/version");
  }

  @Test
  void aVersionMayFollowALaterOneOfAnotherMicroCredential() {
    var other =
        new DefinitionRef(
            MicroCredentialId.of("https://example.org/other"),
            new Version(7, 0),
            Digest.ofText("other"));
    assertThat(PUBLISHER.check(draft(Succession.of(other)))).isEmpty();
  }

  @Test
  void everyMappingLeadsToAPartOfThisVersion() {
    only(
        draft(ofCriteria(criterion(SampleDefinitions.QUESTIONS, GONE))),
        "succession.unknown-criterion",
        "/succession/criteria/0/to");
    only(
        draft(
            ofCriteria(
                criterion(
                    GONE,
                    SampleDefinitions.QUESTIONS,
                    level("good", SampleDefinitions.DEMONSTRATED),
                    level("poor", LevelId.of("poor"))))),
        "definition.unknown-level",
        "/succession/criteria/0/levels/1/to");
    only(
        draft(
            new Succession(
                OLD,
                List.of(),
                List.of(
                    prompt("q1", SampleDefinitions.REFLECTION),
                    prompt("q2", SampleDefinitions.CHOICE),
                    prompt("q3", PromptId.of("q3"))),
                List.of())),
        "definition.unknown-prompt",
        "/succession/prompts/2/to");
    only(
        draft(
            new Succession(
                OLD, List.of(), List.of(), List.of(requirement("e1", RequirementId.of("e1"))))),
        "definition.unknown-requirement",
        "/succession/requirements/0/to");
  }

  @Test
  void eachPartIsMappedOnce() {
    CriterionId other = CriterionId.of("other");
    only(
        draft(
            ofCriteria(
                criterion(GONE, SampleDefinitions.QUESTIONS),
                criterion(other, SampleDefinitions.QUESTIONS))),
        "succession.repeated",
        "/succession/criteria/1/to");
    only(
        draft(
            ofCriteria(
                criterion(GONE, SampleDefinitions.QUESTIONS),
                criterion(GONE, SampleDefinitions.WAIT_TIME))),
        "succession.repeated",
        "/succession/criteria/1/from");
    only(
        draft(
            ofCriteria(
                criterion(
                    GONE,
                    SampleDefinitions.QUESTIONS,
                    level("good", SampleDefinitions.DEMONSTRATED),
                    level("good", SampleDefinitions.EXEMPLARY)))),
        "succession.repeated",
        "/succession/criteria/0/levels/1/from");
    only(
        draft(
            new Succession(
                OLD,
                List.of(),
                List.of(
                    prompt("q1", SampleDefinitions.CHOICE),
                    prompt("q1", SampleDefinitions.CONTEXT)),
                List.of())),
        "succession.repeated",
        "/succession/prompts/1/from");
    only(
        draft(
            new Succession(
                OLD,
                List.of(),
                List.of(),
                List.of(
                    requirement("e1", SampleDefinitions.RECORDING),
                    requirement("e2", SampleDefinitions.RECORDING)))),
        "succession.repeated",
        "/succession/requirements/1/to");
  }

  @Test
  void severalOldLevelsMayBecomeOne() {
    assertThat(
            PUBLISHER.check(
                draft(
                    ofCriteria(
                        criterion(
                            GONE,
                            SampleDefinitions.QUESTIONS,
                            level("good", SampleDefinitions.DEMONSTRATED),
                            level("fine", SampleDefinitions.DEMONSTRATED))))))
        .isEmpty();
  }
}
