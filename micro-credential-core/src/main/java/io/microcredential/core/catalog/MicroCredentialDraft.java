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
    List<String> tags) {

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
  }

  /**
   * Returns a builder with nothing in it.
   *
   * @return the builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Returns a builder with everything that is here.
   *
   * @return the builder
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Returns id and version. */
  @Override
  public String toString() {
    return "MicroCredentialDraft[" + id + ", " + version + "]";
  }

  /** Collects the parts of a draft, in any order. */
  public static final class Builder {

    private @Nullable MicroCredentialId id;
    private @Nullable Version version;
    private @Nullable LanguageMap title;
    private @Nullable LanguageMap description;
    private @Nullable Organization issuer;
    private @Nullable Organization creator;
    private @Nullable Organization assessingOrganization;
    private @Nullable Competency competency;
    private @Nullable KeyMethod keyMethod;
    private List<MethodComponent> methodComponents = List.of();
    private List<SupportingResearch> supportingResearch = List.of();
    private List<LearningResource> resources = List.of();
    private @Nullable Audience audience;
    private @Nullable CredentialLevel level;
    private List<Prerequisite> prerequisites = List.of();
    private List<Alignment> alignments = List.of();
    private List<Part> parts = List.of();
    private List<EvidenceRequirement> evidenceRequirements = List.of();
    private @Nullable Rubric rubric;
    private List<Prompt> reflectionPrompts = List.of();
    private @Nullable AwardRule awardRule;
    private @Nullable AssessmentPolicy assessmentPolicy;
    private @Nullable AttemptPolicy attemptPolicy;
    private List<CreditOffer> creditOffers = List.of();
    private @Nullable Fee fee;
    private @Nullable Workload workload;
    private @Nullable Period validity;
    private List<String> tags = List.of();

    private Builder() {}

    private Builder(MicroCredentialDraft draft) {
      id = draft.id;
      version = draft.version;
      title = draft.title;
      description = draft.description;
      issuer = draft.issuer;
      creator = draft.creator;
      assessingOrganization = draft.assessingOrganization;
      competency = draft.competency;
      keyMethod = draft.keyMethod;
      methodComponents = draft.methodComponents;
      supportingResearch = draft.supportingResearch;
      resources = draft.resources;
      audience = draft.audience;
      level = draft.level;
      prerequisites = draft.prerequisites;
      alignments = draft.alignments;
      parts = draft.parts;
      evidenceRequirements = draft.evidenceRequirements;
      rubric = draft.rubric;
      reflectionPrompts = draft.reflectionPrompts;
      awardRule = draft.awardRule;
      assessmentPolicy = draft.assessmentPolicy;
      attemptPolicy = draft.attemptPolicy;
      creditOffers = draft.creditOffers;
      fee = draft.fee;
      workload = draft.workload;
      validity = draft.validity;
      tags = draft.tags;
    }

    /** Sets identifies the micro-credential in the world, whatever its version. */
    public Builder id(MicroCredentialId value) {
      id = value;
      return this;
    }

    /** Sets numbers this version. */
    public Builder version(Version value) {
      version = value;
      return this;
    }

    /** Sets what it is called. */
    public Builder title(LanguageMap value) {
      title = value;
      return this;
    }

    /** Sets what it is about, in a few sentences. */
    public Builder description(LanguageMap value) {
      description = value;
      return this;
    }

    /** Sets the organization that awards it. */
    public Builder issuer(Organization value) {
      issuer = value;
      return this;
    }

    /** Sets the organization that wrote it. */
    public Builder creator(Organization value) {
      creator = value;
      return this;
    }

    /** Sets the organization whose assessors judge. */
    public Builder assessingOrganization(Organization value) {
      assessingOrganization = value;
      return this;
    }

    /** Sets the one competency that it stands for. */
    public Builder competency(Competency value) {
      competency = value;
      return this;
    }

    /** Sets the method by which the competency is put to work. */
    public Builder keyMethod(KeyMethod value) {
      keyMethod = value;
      return this;
    }

    /** Sets the steps or ingredients of the method; all at once. */
    public Builder methodComponents(MethodComponent... values) {
      methodComponents = List.of(values);
      return this;
    }

    /** Sets the published research behind the method; all at once. */
    public Builder supportingResearch(SupportingResearch... values) {
      supportingResearch = List.of(values);
      return this;
    }

    /** Sets what to learn from; all at once. */
    public Builder resources(LearningResource... values) {
      resources = List.of(values);
      return this;
    }

    /** Sets for whom it is meant. */
    public Builder audience(Audience value) {
      audience = value;
      return this;
    }

    /** Sets where it stands in a row of levels, or null where it stands alone. */
    public Builder level(@Nullable CredentialLevel value) {
      level = value;
      return this;
    }

    /** Sets what should be held first; all at once. */
    public Builder prerequisites(Prerequisite... values) {
      prerequisites = List.of(values);
      return this;
    }

    /** Sets the places in public frameworks to which the competency belongs; all at once. */
    public Builder alignments(Alignment... values) {
      alignments = List.of(values);
      return this;
    }

    /** Sets the written parts of a submission; all at once. */
    public Builder parts(Part... values) {
      parts = List.of(values);
      return this;
    }

    /** Sets the evidence that a submission has to hold; all at once. */
    public Builder evidenceRequirements(EvidenceRequirement... values) {
      evidenceRequirements = List.of(values);
      return this;
    }

    /** Sets what submissions are judged against. */
    public Builder rubric(Rubric value) {
      rubric = value;
      return this;
    }

    /** Sets the questions of the closing reflection; all at once. */
    public Builder reflectionPrompts(Prompt... values) {
      reflectionPrompts = List.of(values);
      return this;
    }

    /** Sets when it is earned. */
    public Builder awardRule(AwardRule value) {
      awardRule = value;
      return this;
    }

    /** Sets how ratings are combined and scored. */
    public Builder assessmentPolicy(AssessmentPolicy value) {
      assessmentPolicy = value;
      return this;
    }

    /** Sets how often somebody may try. */
    public Builder attemptPolicy(AttemptPolicy value) {
      attemptPolicy = value;
      return this;
    }

    /** Sets the credit that authorities grant for it; all at once. */
    public Builder creditOffers(CreditOffer... values) {
      creditOffers = List.of(values);
      return this;
    }

    /** Sets what an attempt costs, or null where it is free. */
    public Builder fee(@Nullable Fee value) {
      fee = value;
      return this;
    }

    /** Sets how much time to expect, or null where nobody said. */
    public Builder workload(@Nullable Workload value) {
      workload = value;
      return this;
    }

    /** Sets how long an award holds, or null where it has no end. */
    public Builder validity(@Nullable Period value) {
      validity = value;
      return this;
    }

    /** Sets words by which to find it; all at once. */
    public Builder tags(String... values) {
      tags = List.of(values);
      return this;
    }

    /**
     * Returns the draft with what was set so far.
     *
     * @return the draft
     */
    public MicroCredentialDraft build() {
      return new MicroCredentialDraft(
          id,
          version,
          title,
          description,
          issuer,
          creator,
          assessingOrganization,
          competency,
          keyMethod,
          methodComponents,
          supportingResearch,
          resources,
          audience,
          level,
          prerequisites,
          alignments,
          parts,
          evidenceRequirements,
          rubric,
          reflectionPrompts,
          awardRule,
          assessmentPolicy,
          attemptPolicy,
          creditOffers,
          fee,
          workload,
          validity,
          tags);
    }
  }
}
