package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.rule.AwardRule;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A micro-credential that is being written: every part may still be missing.
 *
 * <p>A draft is a value; {@link #builder()} and {@link #toBuilder()} make new ones. Nothing can be
 * earned by a draft: {@link Publisher#publish} turns a complete one into a {@link MicroCredential}
 * or says everything that is still wrong with it.
 *
 * @param id identifies the micro-credential in the world, whatever its version
 * @param version numbers this version
 * @param title what it is called
 * @param description what it is about, in a few sentences
 * @param issuer the organization that awards it
 * @param creator the organization that wrote it
 * @param assessingOrganization the organization whose assessors judge
 * @param competency the one competency that it stands for
 * @param keyMethod the method by which the competency is put to work
 * @param methodComponents the steps or ingredients of the method
 * @param supportingResearch the published research behind the method
 * @param resources what to learn from
 * @param audience for whom it is meant
 * @param level where it stands in a row of levels, or null where it stands alone
 * @param prerequisites what should be held first
 * @param alignments the places in public frameworks to which the competency belongs
 * @param parts the written parts of a submission
 * @param evidenceRequirements the evidence that a submission has to hold
 * @param rubric what submissions are judged against
 * @param reflectionPrompts the questions of the closing reflection
 * @param awardRule when it is earned
 * @param assessmentPolicy how ratings are combined and scored
 * @param attemptPolicy how often somebody may try
 * @param creditOffers the credit that authorities grant for it
 * @param fee what an attempt costs, or null where it is free
 * @param workload how much time to expect, or null where nobody said
 * @param validity how long an award holds, or null where it has no end
 * @param tags words by which to find it
 * @param onBehalfOf the organization in whose name the issuer awards it, or null where it awards in
 *     its own
 * @param routes the ways by which it can be shown; none means by portfolio alone
 * @param teamArtifacts where a team may hand in one artifact, or null where nobody may
 * @param appeals how long a decision may be appealed against, or null where there is no limit
 * @param qualification what European and other authorities ask a micro-credential to say, or null
 *     where nobody said
 * @param reuse who may copy or adapt it, or null where nobody may without asking
 * @param adaptedFrom the definition that this one was made from, or null where it is an original
 * @param succession the version that this one takes the place of, or null where it is the first
 */
public record MicroCredentialDraft(
    @NotNull(message = "{definition.id.missing}") @Nullable MicroCredentialId id,
    @NotNull(message = "{definition.version.missing}") @Nullable Version version,
    @NotNull(message = "{definition.title.missing}") @MaxLength(200) @Nullable LanguageMap title,
    @NotNull(message = "{definition.description.missing}") @MaxLength(2000)
        @Nullable LanguageMap description,
    @NotNull(message = "{definition.issuer.missing}") @Nullable Organization issuer,
    @NotNull(message = "{definition.creator.missing}") @Nullable Organization creator,
    @NotNull(message = "{definition.assessing-organization.missing}")
        @Nullable Organization assessingOrganization,
    @NotNull(message = "{definition.competency.missing}") @Valid @Nullable Competency competency,
    @NotNull(message = "{definition.key-method.missing}") @Valid @Nullable KeyMethod keyMethod,
    List<@Valid MethodComponent> methodComponents,
    @NotEmpty(message = "{definition.supporting-research.missing}")
        List<@Valid SupportingResearch> supportingResearch,
    List<@Valid LearningResource> resources,
    @NotNull(message = "{definition.audience.missing}") @Valid @Nullable Audience audience,
    @Valid @Nullable CredentialLevel level,
    List<Prerequisite> prerequisites,
    List<@Valid Alignment> alignments,
    List<@Valid Part> parts,
    @NotEmpty(message = "{definition.evidence.missing}")
        List<@Valid EvidenceRequirement> evidenceRequirements,
    @NotNull(message = "{definition.rubric.missing}") @Valid @Nullable Rubric rubric,
    List<@Valid Prompt> reflectionPrompts,
    @NotNull(message = "{definition.award-rule.missing}") @Nullable AwardRule awardRule,
    @NotNull(message = "{definition.assessment-policy.missing}")
        @Nullable AssessmentPolicy assessmentPolicy,
    @NotNull(message = "{definition.attempt-policy.missing}") @Nullable AttemptPolicy attemptPolicy,
    List<CreditOffer> creditOffers,
    @Nullable Fee fee,
    @Nullable Workload workload,
    @Nullable Period validity,
    List<String> tags,
    @Nullable Organization onBehalfOf,
    List<RouteOffer> routes,
    @Nullable TeamArtifactPolicy teamArtifacts,
    @Nullable AppealPolicy appeals,
    @Valid @Nullable QualificationProfile qualification,
    @Valid @Nullable ReuseTerms reuse,
    @Valid @Nullable Adaptation adaptedFrom,
    @Nullable Succession succession) {

  /** Copies the lists. */
  public MicroCredentialDraft {
    methodComponents = List.copyOf(methodComponents);
    supportingResearch = List.copyOf(supportingResearch);
    resources = List.copyOf(resources);
    prerequisites = List.copyOf(prerequisites);
    alignments = List.copyOf(alignments);
    parts = List.copyOf(parts);
    evidenceRequirements = List.copyOf(evidenceRequirements);
    reflectionPrompts = List.copyOf(reflectionPrompts);
    creditOffers = List.copyOf(creditOffers);
    tags = List.copyOf(tags);
    routes = List.copyOf(routes);
  }

  /**
   * Returns a builder with nothing in it.
   *
   * @return the builder
   */
  public static DraftBuilder builder() {
    return new DraftBuilder();
  }

  /**
   * Returns a builder with everything that is here.
   *
   * @return the builder
   */
  public DraftBuilder toBuilder() {
    return new DraftBuilder(this);
  }

  /** Returns id and version. */
  @Override
  public String toString() {
    return "MicroCredentialDraft[" + id + ", " + version + "]";
  }
}
