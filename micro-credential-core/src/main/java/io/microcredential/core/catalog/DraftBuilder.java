package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.rule.AwardRule;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a draft, in any order. */
public final class DraftBuilder {

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
  private @Nullable Organization onBehalfOf;
  private List<RouteOffer> routes = List.of();
  private @Nullable TeamArtifactPolicy teamArtifacts;
  private @Nullable AppealPolicy appeals;
  private @Nullable QualificationProfile qualification;
  private @Nullable ReuseTerms reuse;
  private @Nullable Adaptation adaptedFrom;
  private @Nullable Succession succession;

  DraftBuilder() {}

  DraftBuilder(MicroCredentialDraft draft) {
    id = draft.id();
    version = draft.version();
    title = draft.title();
    description = draft.description();
    issuer = draft.issuer();
    creator = draft.creator();
    assessingOrganization = draft.assessingOrganization();
    competency = draft.competency();
    keyMethod = draft.keyMethod();
    methodComponents = draft.methodComponents();
    supportingResearch = draft.supportingResearch();
    resources = draft.resources();
    audience = draft.audience();
    level = draft.level();
    prerequisites = draft.prerequisites();
    alignments = draft.alignments();
    parts = draft.parts();
    evidenceRequirements = draft.evidenceRequirements();
    rubric = draft.rubric();
    reflectionPrompts = draft.reflectionPrompts();
    awardRule = draft.awardRule();
    assessmentPolicy = draft.assessmentPolicy();
    attemptPolicy = draft.attemptPolicy();
    creditOffers = draft.creditOffers();
    fee = draft.fee();
    workload = draft.workload();
    validity = draft.validity();
    tags = draft.tags();
    onBehalfOf = draft.onBehalfOf();
    routes = draft.routes();
    teamArtifacts = draft.teamArtifacts();
    appeals = draft.appeals();
    qualification = draft.qualification();
    reuse = draft.reuse();
    adaptedFrom = draft.adaptedFrom();
    succession = draft.succession();
  }

  /** Sets identifies the micro-credential in the world, whatever its version. */
  public DraftBuilder id(MicroCredentialId value) {
    id = value;
    return this;
  }

  /** Sets numbers this version. */
  public DraftBuilder version(Version value) {
    version = value;
    return this;
  }

  /** Sets what it is called. */
  public DraftBuilder title(LanguageMap value) {
    title = value;
    return this;
  }

  /** Sets what it is about, in a few sentences. */
  public DraftBuilder description(LanguageMap value) {
    description = value;
    return this;
  }

  /** Sets the organization that awards it. */
  public DraftBuilder issuer(Organization value) {
    issuer = value;
    return this;
  }

  /** Sets the organization that wrote it. */
  public DraftBuilder creator(Organization value) {
    creator = value;
    return this;
  }

  /** Sets the organization whose assessors judge. */
  public DraftBuilder assessingOrganization(Organization value) {
    assessingOrganization = value;
    return this;
  }

  /** Sets the one competency that it stands for. */
  public DraftBuilder competency(Competency value) {
    competency = value;
    return this;
  }

  /** Sets the method by which the competency is put to work. */
  public DraftBuilder keyMethod(KeyMethod value) {
    keyMethod = value;
    return this;
  }

  /** Sets the steps or ingredients of the method; all at once. */
  public DraftBuilder methodComponents(MethodComponent... values) {
    methodComponents = List.of(values);
    return this;
  }

  /** Sets the published research behind the method; all at once. */
  public DraftBuilder supportingResearch(SupportingResearch... values) {
    supportingResearch = List.of(values);
    return this;
  }

  /** Sets what to learn from; all at once. */
  public DraftBuilder resources(LearningResource... values) {
    resources = List.of(values);
    return this;
  }

  /** Sets for whom it is meant. */
  public DraftBuilder audience(Audience value) {
    audience = value;
    return this;
  }

  /** Sets where it stands in a row of levels, or null where it stands alone. */
  public DraftBuilder level(@Nullable CredentialLevel value) {
    level = value;
    return this;
  }

  /** Sets what should be held first; all at once. */
  public DraftBuilder prerequisites(Prerequisite... values) {
    prerequisites = List.of(values);
    return this;
  }

  /** Sets the places in public frameworks to which the competency belongs; all at once. */
  public DraftBuilder alignments(Alignment... values) {
    alignments = List.of(values);
    return this;
  }

  /** Sets the written parts of a submission; all at once. */
  public DraftBuilder parts(Part... values) {
    parts = List.of(values);
    return this;
  }

  /** Sets the evidence that a submission has to hold; all at once. */
  public DraftBuilder evidenceRequirements(EvidenceRequirement... values) {
    evidenceRequirements = List.of(values);
    return this;
  }

  /** Sets what submissions are judged against. */
  public DraftBuilder rubric(Rubric value) {
    rubric = value;
    return this;
  }

  /** Sets the questions of the closing reflection; all at once. */
  public DraftBuilder reflectionPrompts(Prompt... values) {
    reflectionPrompts = List.of(values);
    return this;
  }

  /** Sets when it is earned. */
  public DraftBuilder awardRule(AwardRule value) {
    awardRule = value;
    return this;
  }

  /** Sets how ratings are combined and scored. */
  public DraftBuilder assessmentPolicy(AssessmentPolicy value) {
    assessmentPolicy = value;
    return this;
  }

  /** Sets how often somebody may try. */
  public DraftBuilder attemptPolicy(AttemptPolicy value) {
    attemptPolicy = value;
    return this;
  }

  /** Sets the credit that authorities grant for it; all at once. */
  public DraftBuilder creditOffers(CreditOffer... values) {
    creditOffers = List.of(values);
    return this;
  }

  /** Sets what an attempt costs, or null where it is free. */
  public DraftBuilder fee(@Nullable Fee value) {
    fee = value;
    return this;
  }

  /** Sets how much time to expect, or null where nobody said. */
  public DraftBuilder workload(@Nullable Workload value) {
    workload = value;
    return this;
  }

  /** Sets how long an award holds, or null where it has no end. */
  public DraftBuilder validity(@Nullable Period value) {
    validity = value;
    return this;
  }

  /** Sets words by which to find it; all at once. */
  public DraftBuilder tags(String... values) {
    tags = List.of(values);
    return this;
  }

  /** Sets the organization in whose name the issuer awards it, or null where there is none. */
  public DraftBuilder onBehalfOf(@Nullable Organization value) {
    onBehalfOf = value;
    return this;
  }

  /** Sets the ways by which it can be shown; all at once. */
  public DraftBuilder routes(RouteOffer... values) {
    routes = List.of(values);
    return this;
  }

  /** Sets where a team may hand in one artifact, or null where there is none. */
  public DraftBuilder teamArtifacts(@Nullable TeamArtifactPolicy value) {
    teamArtifacts = value;
    return this;
  }

  /** Sets how long a decision may be appealed against, or null where there is none. */
  public DraftBuilder appeals(@Nullable AppealPolicy value) {
    appeals = value;
    return this;
  }

  /** Sets what authorities ask a micro-credential to say, or null where there is none. */
  public DraftBuilder qualification(@Nullable QualificationProfile value) {
    qualification = value;
    return this;
  }

  /** Sets who may copy or adapt it, or null where there is none. */
  public DraftBuilder reuse(@Nullable ReuseTerms value) {
    reuse = value;
    return this;
  }

  /** Sets the definition that this one was made from, or null where there is none. */
  public DraftBuilder adaptedFrom(@Nullable Adaptation value) {
    adaptedFrom = value;
    return this;
  }

  /** Sets the version that this one takes the place of, or null where there is none. */
  public DraftBuilder succession(@Nullable Succession value) {
    succession = value;
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
        tags,
        onBehalfOf,
        routes,
        teamArtifacts,
        appeals,
        qualification,
        reuse,
        adaptedFrom,
        succession);
  }
}
