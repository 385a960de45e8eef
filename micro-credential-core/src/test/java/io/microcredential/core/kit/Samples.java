package io.microcredential.core.kit;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MediaRules;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.earning.Artifact;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Consent;
import io.microcredential.core.earning.Evidence;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.portfolio.PersonIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Samples that are valid as they come: change the one thing that a test is about, and all the rest
 * stays right.
 *
 * <p>Everything is invented and made by the public ways of core; the same call gives the same
 * value. The parts of the definition are in {@link SampleDefinitions}, and a learner's way through
 * any definition is a {@link SampleWay}.
 */
public final class Samples {

  /** The day on which work comes about and somebody enrolls, at eight. */
  public static final Instant ENROLLED_AT = Instant.parse("2026-09-01T08:00:00Z");

  private static final LocalDate CERTIFIED_ON = LocalDate.parse("2026-01-01");
  private static final LocalDate CAPTURED_ON = LocalDate.parse("2026-08-20");

  private Samples() {}

  /**
   * Returns the sample definition as a draft with something changed.
   *
   * @param change what is set anew; {@code builder -> {}} leaves all as it is
   * @return a draft without a problem, if the change brings none
   */
  public static MicroCredentialDraft draft(Consumer<DraftBuilder> change) {
    return SampleDefinitions.draft(change);
  }

  /**
   * Returns the published version of the sample definition with something changed.
   *
   * @param change what is set anew; {@code builder -> {}} leaves all as it is
   * @return the version, published on {@link SampleDefinitions#PUBLISHED_AT}
   * @throws io.microcredential.core.RefusedException if the change brings an error
   */
  public static MicroCredential published(Consumer<DraftBuilder> change) {
    return SampleDefinitions.publish(draft(change));
  }

  /**
   * Returns a person who is known by an e-mail address of their own.
   *
   * @param name the name before the sign of the address and the id, such as {@code robin}
   * @return the person, registered and since then known by {@code name@example.org}
   */
  public static Person person(String name) {
    PersonIdentity email =
        PersonIdentity.of(IdentityScheme.EMAIL, name + "@example.org", ENROLLED_AT).orElseThrow();
    return Person.register(PersonId.of(name), ENROLLED_AT).add(email, ENROLLED_AT).orElseThrow();
  }

  /**
   * Returns somebody who may judge work on a definition, from January 2026 on without an end.
   *
   * @param definition what they are certified for
   * @param name the id of the person
   * @param role in which role
   * @return the assessor
   */
  public static Assessor assessor(MicroCredentialId definition, String name, AssessorRole role) {
    return new Assessor(
        PersonId.of(name),
        List.of(new AssessorCertification(definition, role, CERTIFIED_ON, null)));
  }

  /**
   * Returns all that a definition asks for: of every requirement the least number of pieces and at
   * least one, each a file of its own, and an answer to every prompt.
   *
   * @param definition a published version
   * @return work that is complete from the first of September 2026 on
   */
  public static EvidencePortfolio portfolio(MicroCredential definition) {
    EvidencePortfolio portfolio = EvidencePortfolio.empty();
    for (EvidenceRequirement requirement : definition.content().evidenceRequirements()) {
      for (int number = 1; number <= Math.max(1, requirement.minimum()); number++) {
        portfolio = portfolio.with(piece(requirement.id() + "-" + number, requirement));
      }
    }
    for (Prompt prompt : definition.prompts().toList()) {
      portfolio = portfolio.answering(prompt.id(), "Thoughtfully."); // no limit is below one word
    }
    return portfolio;
  }

  /**
   * Returns one piece of what a requirement asks for: its first kind, all its roles, a file of a
   * type and length that it takes, and nobody who could be recognised.
   *
   * @param id the id of the piece; two that differ hold different files
   * @param requirement what is asked for
   * @return the piece
   */
  public static Evidence piece(String id, EvidenceRequirement requirement) {
    return new Evidence(
        EvidenceId.of(id),
        requirement.id(),
        requirement.anyOf().get(0),
        requirement.roles(),
        artifact(id, requirement.media()),
        "Evidence.",
        "Grade 5, science, 24 students",
        CAPTURED_ON,
        new Consent.NobodyIdentifiable());
  }

  private static Artifact artifact(String id, @Nullable MediaRules rules) {
    byte[] content = ("content of " + id).getBytes(StandardCharsets.UTF_8);
    if (rules == null) {
      return Artifact.of("text/plain", content);
    }
    String type = rules.mediaTypes().isEmpty() ? "text/plain" : rules.mediaTypes().get(0);
    Artifact artifact = Artifact.of(type.replace("*", "x-sample"), content);
    Duration longest = rules.maximumDuration();
    return longest == null ? artifact : artifact.lasting(longest);
  }

  /**
   * Returns what somebody says of work: a level and a comment for every criterion that is to be
   * rated.
   *
   * @param work the work as an assessor sees it
   * @param assessor who judges
   * @param role in which role
   * @param levels the levels; a criterion that is not among them gets its highest
   * @param at when
   * @return the assessment, with an id made of the two of work and assessor
   */
  public static Assessment assessment(
      BlindSubmission work,
      Assessor assessor,
      AssessorRole role,
      Map<CriterionId, LevelId> levels,
      Instant at) {
    String by = assessor.person().value();
    List<CriterionRating> ratings =
        work.toRate().stream()
            .map(id -> work.rubric().criterion(id).orElseThrow())
            .map(criterion -> rating(criterion, levels, by))
            .toList();
    return work.assess(
        AssessmentId.of(by + "-on-" + work.id()), assessor.person(), role, ratings, at);
  }

  private static CriterionRating rating(
      Criterion criterion, Map<CriterionId, LevelId> levels, String by) {
    LevelId highest = criterion.levels().get(criterion.levels().size() - 1).id();
    CriterionLevel level =
        criterion.level(levels.getOrDefault(criterion.id(), highest)).orElseThrow();
    var rating =
        new CriterionRating(criterion.id(), level.id(), "Seen by " + by + " in the evidence.");
    return level.isRange()
        ? rating.worth(level.points().plus(level.mostPoints()).times(Fraction.of(1, 2)))
        : rating;
  }
}
