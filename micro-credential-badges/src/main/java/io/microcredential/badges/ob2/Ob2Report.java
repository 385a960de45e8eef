package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found out about one badge or endorsement: a finding for each {@link Ob2Step}, in
 * their order, those that did not apply included.
 *
 * @see Ob2Verifier
 */
public final class Ob2Report {

  /**
   * The report on an endorsement inside a badge. It says nothing about the badge itself.
   *
   * @param at where the endorsement stands: below {@code /endorsement} of the assertion, {@code
   *     /badge/endorsement} or {@code /badge/issuer/endorsement}
   * @param report what was found out about it
   */
  public record Part(JsonPointer at, Ob2Report report) {}

  /** The documents on which the verdict rests. */
  record Documents(
      @Nullable JsonObject assertion,
      @Nullable JsonObject badgeClass,
      @Nullable JsonObject issuer,
      @Nullable String issuerId) {}

  private final BadgeVersion version;
  private final List<Ob2Finding> findings;
  private final Documents documents;
  private final List<Part> endorsements;

  Ob2Report(
      BadgeVersion version,
      List<Ob2Finding> findings,
      Documents documents,
      List<Part> endorsements) {
    this.version = version;
    this.findings = List.copyOf(findings);
    this.documents = documents;
    this.endorsements = List.copyOf(endorsements);
  }

  /**
   * Returns which version of Open Badges the document is of.
   *
   * @return the version
   */
  public BadgeVersion version() {
    return version;
  }

  /**
   * Returns the findings.
   *
   * @return one for each {@link Ob2Step}, in their order
   */
  public List<Ob2Finding> findings() {
    return findings;
  }

  /**
   * Returns one finding.
   *
   * @param step which step
   * @return what came of it
   */
  public Ob2Finding finding(Ob2Step step) {
    return findings.stream().filter(finding -> finding.step() == step).findFirst().orElseThrow();
  }

  /**
   * Returns whether every step that applies was passed, and the badge was proved either by its
   * address or by a signature.
   *
   * @return whether the badge holds; whether its issuer is to be trusted is another question
   */
  public boolean holds() {
    boolean proved =
        finding(Ob2Step.HOSTED).outcome() == Ob2Outcome.PASSED
            || finding(Ob2Step.SIGNATURE).outcome() == Ob2Outcome.PASSED;
    return proved
        && findings.stream()
            .allMatch(
                finding ->
                    finding.outcome() == Ob2Outcome.PASSED
                        || finding.outcome() == Ob2Outcome.NOT_APPLICABLE);
  }

  /**
   * Returns everything that was found about the badge itself.
   *
   * @return the problems of all findings, in order
   */
  public Problems problems() {
    return Problems.of(findings.stream().flatMap(f -> f.problems().stream()).toList());
  }

  /**
   * Returns the assertion on which the verdict rests, in the form of 2.0: what the issuer serves,
   * not what was handed in, if the badge is hosted; what was signed otherwise.
   *
   * @return the document, or nothing if there is none
   */
  public Optional<JsonObject> assertion() {
    return Optional.ofNullable(documents.assertion());
  }

  /**
   * Returns the badge class on which the verdict rests, in the form of 2.0.
   *
   * @return the document, or nothing if it could not be had
   */
  public Optional<JsonObject> badgeClass() {
    return Optional.ofNullable(documents.badgeClass());
  }

  /**
   * Returns the issuer's profile on which the verdict rests, in the form of 2.0.
   *
   * @return the document, or nothing if it could not be had
   */
  public Optional<JsonObject> issuer() {
    return Optional.ofNullable(documents.issuer());
  }

  /**
   * Returns by which address the issuer is known: where its profile was found, whatever id the
   * profile claims. This is what to ask a list of trusted issuers for.
   *
   * @return the address, or nothing
   */
  public Optional<String> issuerId() {
    return Optional.ofNullable(documents.issuerId());
  }

  /**
   * Returns the reports on the endorsements in the badge.
   *
   * @return one for each of the first {@link Ob2Verifier#MAX_ENDORSEMENTS}
   */
  public List<Part> endorsements() {
    return endorsements;
  }

  /** Returns the steps that were not passed; nothing of the badge. */
  @Override
  public String toString() {
    List<String> open =
        findings.stream()
            .filter(
                finding ->
                    finding.outcome() == Ob2Outcome.FAILED
                        || finding.outcome() == Ob2Outcome.UNDECIDED)
            .map(finding -> finding.step().id() + " " + finding.outcome())
            .toList();
    return "Ob2Report" + open;
  }
}
