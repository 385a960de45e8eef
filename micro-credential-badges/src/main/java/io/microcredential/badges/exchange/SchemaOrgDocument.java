package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A published micro-credential as search engines read it on the page of a catalogue, a schema.org
 * {@code EducationalOccupationalCredential} in JSON-LD.
 *
 * <p>A page is in one language, and so is this.
 *
 * <pre>{@code
 * String script = SchemaOrgDocument.of(definition).onPage(page).toScriptElement();
 * }</pre>
 *
 * @see <a href="https://schema.org/EducationalOccupationalCredential">schema.org,
 *     EducationalOccupationalCredential</a>
 */
public final class SchemaOrgDocument {

  private final MicroCredential definition;
  private final Locale locale;
  private final @Nullable URI page;

  private SchemaOrgDocument(MicroCredential definition, Locale locale, @Nullable URI page) {
    this.definition = definition;
    this.locale = locale;
    this.page = page;
  }

  /**
   * Returns the description of a definition, in the language it was written in.
   *
   * @param definition the published version
   * @return the description
   */
  public static SchemaOrgDocument of(MicroCredential definition) {
    Locale original = Locale.forLanguageTag(definition.title().originalLanguage());
    return new SchemaOrgDocument(definition, original, null);
  }

  /**
   * Returns this description in another language, where the definition has it.
   *
   * @param language the language
   * @return the changed description
   */
  public SchemaOrgDocument in(Locale language) {
    return new SchemaOrgDocument(definition, Objects.requireNonNull(language, "language"), page);
  }

  /**
   * Returns this description with the address of the page that it is about.
   *
   * @param address the address
   * @return the changed description
   */
  public SchemaOrgDocument onPage(URI address) {
    return new SchemaOrgDocument(definition, locale, Objects.requireNonNull(address, "address"));
  }

  /**
   * Writes the description.
   *
   * @return the JSON-LD document
   */
  public JsonObject toJson() {
    MicroCredentialDraft content = definition.content();
    CredentialLevel level = content.level();
    return new JsonMembers()
        .text("@context", "https://schema.org")
        .text("@type", "EducationalOccupationalCredential")
        .text("@id", definition.id())
        .text("name", in(definition.title()))
        .text("description", in(definition.description()))
        .text("inLanguage", definition.title().languageFor(locale))
        .text("url", page)
        .text(
            "credentialCategory",
            Wording.isSpanish(locale) ? "Microcredencial" : "Micro-credential")
        .value("competencyRequired", competency())
        .text("educationalLevel", level == null ? null : in(level.name()))
        .value("recognizedBy", organization(definition.issuer()))
        .value("creator", organization(definition.creator()))
        .text("validFor", content.validity())
        .text("version", definition.version())
        .text("datePublished", definition.publishedAt().atOffset(ZoneOffset.UTC).toLocalDate())
        .text("timeRequired", content.workload() == null ? null : content.workload().most())
        .texts("keywords", content.tags().stream().distinct().toList())
        .list("educationalAlignment", content.alignments().stream().map(this::alignment).toList())
        .value("offers", offer(content.fee()))
        .object();
  }

  /**
   * Writes the description as the element that goes into the head of an HTML page.
   *
   * <p>No text in it can end the element or begin another, whatever a title says: {@code <}, {@code
   * >} and {@code &} stand as escapes, which JSON reads back as themselves.
   *
   * @return the {@code script} element
   */
  public String toScriptElement() {
    String json =
        Json.writeIndented(toJson())
            .replace("&", "\\u0026")
            .replace("<", "\\u003c")
            .replace(">", "\\u003e")
            .replace("\u2028", "\\u2028")
            .replace("\u2029", "\\u2029");
    return "<script type=\"application/ld+json\">\n" + json + "</script>\n";
  }

  private String in(LanguageMap text) {
    return text.in(locale);
  }

  private JsonObject competency() {
    return new JsonMembers()
        .text("@type", "DefinedTerm")
        .text("name", in(definition.competency().statement()))
        .object();
  }

  private JsonObject organization(Organization organization) {
    return new JsonMembers()
        .text("@type", "Organization")
        .text("@id", organization.id())
        .text("name", in(organization.name()))
        .text("url", organization.url())
        .object();
  }

  private JsonObject alignment(Alignment alignment) {
    return new JsonMembers()
        .text("@type", "AlignmentObject")
        .text("alignmentType", "teaches")
        .text("educationalFramework", alignment.framework())
        .text("targetName", alignment.code())
        .text("targetDescription", in(alignment.name()))
        .text("targetUrl", alignment.url())
        .object();
  }

  private static @Nullable JsonObject offer(@Nullable Fee fee) {
    return fee == null
        ? null
        : new JsonMembers()
            .text("@type", "Offer")
            .value("price", new JsonNumber(fee.amount().toPlainString()))
            .text("priceCurrency", fee.currency())
            .object();
  }

  /** Returns the id of the definition. */
  @Override
  public String toString() {
    return "SchemaOrgDocument[" + definition.id() + "]";
  }
}
