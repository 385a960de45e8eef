package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Version;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes drafts of an organization's own from what another has published, on the terms of the other.
 *
 * <p>The draft says where it came from. It has its own id, starts at version 1.0 and is judged by
 * the new issuer until that says otherwise. Fee, credit, delegation and succession stay behind:
 * they were agreed with others. The terms go along, so that nobody gives on more than they were
 * given.
 */
public final class Reuse {

  private final MicroCredential source;
  private final @Nullable ReuseTerms terms;

  private Reuse(MicroCredential source, @Nullable ReuseTerms terms) {
    this.source = source;
    this.terms = terms;
  }

  /**
   * Starts from a published version and the terms that stand in it.
   *
   * @param source the version to copy or adapt
   * @return what can be made of it
   */
  public static Reuse of(MicroCredential source) {
    return new Reuse(source, source.content().reuse());
  }

  /**
   * Takes other terms, which the creator agreed to.
   *
   * @param agreed the terms in place of those in the definition
   * @return what can be made of it on these terms
   */
  public Reuse under(ReuseTerms agreed) {
    return new Reuse(source, agreed);
  }

  /**
   * Copies the definition as it is; its creator stays the creator.
   *
   * @param id the id of the copy
   * @param issuer who will award it
   * @return the draft; or {@code reuse.not-offered}, {@code reuse.copy-not-permitted}, {@code
   *     reuse.same-id}
   */
  public Outcome<MicroCredentialDraft> copy(MicroCredentialId id, Organization issuer) {
    return draft(id, issuer, null);
  }

  /**
   * Makes a draft that is going to be changed; the new issuer is its creator.
   *
   * @param id the id of the adaptation
   * @param issuer who changes it and will award it
   * @param changes what is going to be changed, in words
   * @return the draft; or {@code reuse.not-offered}, {@code reuse.adaptation-not-permitted}, {@code
   *     reuse.same-id}
   */
  public Outcome<MicroCredentialDraft> adapt(
      MicroCredentialId id, Organization issuer, LanguageMap changes) {
    return draft(id, issuer, changes);
  }

  private Outcome<MicroCredentialDraft> draft(
      MicroCredentialId id, Organization issuer, @Nullable LanguageMap changes) {
    if (id.equals(source.id())) {
      return Outcome.refusal(
          Problem.error(
                  "reuse.same-id",
                  JsonPointer.root().child("id"),
                  "A copy or an adaptation is another micro-credential than its source.")
              .fix("Give it an id of its own."));
    }
    if (terms == null && !isCreator(issuer.id())) {
      return Outcome.refusal(
          Problem.error(
                  "reuse.not-offered",
                  JsonPointer.root().child("reuse"),
                  "The definition does not say that others may copy or adapt it.")
              .fix("Ask its creator, and hand in the terms that you agreed on."));
    }
    ReuseTerms given = attributed(terms == null ? ReuseTerms.nobody() : terms);
    var adaptation = new Adaptation(source.ref(), source.creator(), given, changes);
    if (!adaptation.allows(issuer.id())) {
      return Outcome.refusal(notPermitted(changes == null ? "copy" : "adaptation"));
    }
    return Outcome.success(
        source.content().toBuilder()
            .id(id)
            .version(new Version(1, 0))
            .issuer(issuer)
            .creator(changes == null ? source.creator() : issuer)
            .assessingOrganization(issuer)
            .onBehalfOf(null)
            .fee(null)
            .creditOffers()
            .succession(null)
            .reuse(given)
            .adaptedFrom(adaptation)
            .build());
  }

  private boolean isCreator(OrganizationId organization) {
    return organization.equals(source.creator().id());
  }

  private static Problem notPermitted(String what) {
    return Problem.error(
            "reuse." + what + "-not-permitted",
            JsonPointer.root().child("reuse"),
            what.equals("copy")
                ? "The terms do not allow this organization to copy the definition."
                : "The terms do not allow this organization to change the definition.")
        .fix("Ask the creator for terms that name the organization.");
  }

  /** Fills in title, creator and version where the creator did not ask for other words. */
  private ReuseTerms attributed(ReuseTerms given) {
    if (given.attribution() != null) {
      return given;
    }
    Map<String, String> words = new LinkedHashMap<>();
    source
        .title()
        .texts()
        .forEach(
            (language, title) ->
                words.put(
                    language,
                    title
                        + " ("
                        + source.creator().name().in(Locale.forLanguageTag(language))
                        + ", "
                        + source.version()
                        + ")"));
    return new ReuseTerms(
        given.copying(), given.adapting(), given.named(), given.license(), new LanguageMap(words));
  }
}
