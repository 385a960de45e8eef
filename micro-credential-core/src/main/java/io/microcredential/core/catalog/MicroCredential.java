package io.microcredential.core.catalog;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.AwardRule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published version of a micro-credential: complete, checked and never changed again.
 *
 * <p>Only {@link Publisher} makes one. Whatever is judged against it pins {@link #ref()}.
 */
public final class MicroCredential {

  // Made once: a form is found by reflection, and a new one would be slow again at first.
  private static final JsonForm<Rubric> RUBRIC = JsonForm.of(Rubric.class);

  private final MicroCredentialDraft content;
  private final DefinitionRef ref;
  private final Digest rubricDigest;
  private final Instant publishedAt;

  MicroCredential(MicroCredentialDraft content, Instant publishedAt) {
    this.content = content;
    this.publishedAt = publishedAt;
    this.ref =
        new DefinitionRef(
            present(content.id()),
            present(content.version()),
            MicroCredentialJson.draftForm().digest(content));
    this.rubricDigest = RUBRIC.digest(present(content.rubric()));
  }

  private static <T> T present(@Nullable T part) {
    return Objects.requireNonNull(part, "the publisher lets only complete drafts through");
  }

  /**
   * Returns everything that was published, including the parts that are lists or may be absent.
   *
   * @return the draft as it was published
   */
  public MicroCredentialDraft content() {
    return content;
  }

  /**
   * Returns the pin of this version.
   *
   * @return id, version and content digest
   */
  public DefinitionRef ref() {
    return ref;
  }

  /**
   * Returns the digest of the rubric alone, which assessments name.
   *
   * @return the SHA-256 digest of the rubric's canonical JSON form
   */
  public Digest rubricDigest() {
    return rubricDigest;
  }

  /**
   * Returns when this version was published.
   *
   * @return the instant
   */
  public Instant publishedAt() {
    return publishedAt;
  }

  /**
   * Returns what identifies the micro-credential in the world.
   *
   * @return the id, the same for all versions
   */
  public MicroCredentialId id() {
    return ref.id();
  }

  /**
   * Returns which version this is.
   *
   * @return the version
   */
  public Version version() {
    return ref.version();
  }

  /**
   * Returns what it is called.
   *
   * @return the title
   */
  public LanguageMap title() {
    return present(content.title());
  }

  /**
   * Returns what it is about.
   *
   * @return the description
   */
  public LanguageMap description() {
    return present(content.description());
  }

  /**
   * Returns the organization that awards it.
   *
   * @return the issuer
   */
  public Organization issuer() {
    return present(content.issuer());
  }

  /**
   * Returns the organization that wrote it.
   *
   * @return the creator
   */
  public Organization creator() {
    return present(content.creator());
  }

  /**
   * Returns the organization whose assessors judge.
   *
   * @return the assessing organization
   */
  public Organization assessingOrganization() {
    return present(content.assessingOrganization());
  }

  /**
   * Returns the one competency that it stands for.
   *
   * @return the competency
   */
  public Competency competency() {
    return present(content.competency());
  }

  /**
   * Returns what submissions are judged against.
   *
   * @return the rubric
   */
  public Rubric rubric() {
    return present(content.rubric());
  }

  /**
   * Returns when it is earned.
   *
   * @return the rule
   */
  public AwardRule awardRule() {
    return present(content.awardRule());
  }

  /**
   * Returns how ratings are combined and scored.
   *
   * @return the policy
   */
  public AssessmentPolicy assessmentPolicy() {
    return present(content.assessmentPolicy());
  }

  /**
   * Returns how often somebody may try.
   *
   * @return the policy
   */
  public AttemptPolicy attemptPolicy() {
    return present(content.attemptPolicy());
  }

  /**
   * Returns every question that a learner answers in writing.
   *
   * @return the prompts of the parts, then those of the reflection
   */
  public Stream<Prompt> prompts() {
    return Stream.concat(
        content.parts().stream().flatMap(part -> part.prompts().stream()),
        content.reflectionPrompts().stream());
  }

  /** Returns whether the other object is the same version with the same content. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MicroCredential that
        && ref.equals(that.ref)
        && publishedAt.equals(that.publishedAt);
  }

  @Override
  public int hashCode() {
    return ref.hashCode();
  }

  /**
   * Returns the offer of a route.
   *
   * @param route the way by which the competency is to be shown
   * @return the offer, or nothing where that way is closed; without any offer the portfolio is open
   */
  public Optional<RouteOffer> offer(AssessmentRoute route) {
    List<RouteOffer> offers =
        content.routes().isEmpty() ? List.of(RouteOffer.portfolio()) : content.routes();
    return offers.stream().filter(offer -> offer.route() == route).findFirst();
  }

  /** Returns id, version and digest. */
  @Override
  public String toString() {
    return "MicroCredential[" + ref + "]";
  }
}
