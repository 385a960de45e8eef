package io.microcredential.badges.ob3;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.Adaptation;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.earning.Award;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.rule.RuleText;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the credential of one badge, in the order in which people read.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#data-model">Open Badges 3.0, Data Model</a>
 */
final class CredentialWriter {

  private final OpenBadge badge;
  private final Profile issuer;
  private final MicroCredential definition;
  private final Locale locale;
  private final ResultsWriter results;

  CredentialWriter(OpenBadge badge, Profile issuer) {
    this.badge = badge;
    this.issuer = issuer;
    this.definition = badge.definition();
    this.locale = badge.locale();
    this.results = new ResultsWriter(definition, badge.award(), locale);
  }

  JsonObject credential() {
    Award award = badge.award();
    var json =
        new Members()
            .texts("@context", Ob3.CONTEXTS)
            .text("id", award.id().value())
            .type("VerifiableCredential", "OpenBadgeCredential")
            .text("name", in(definition.title()))
            .text("description", in(definition.description()));
    badge.image().ifPresent(image -> json.value("image", image(image.toString())));
    json.value("issuer", issuer.in(locale).toJson())
        .text("validFrom", seconds(award.awardedAt()))
        .text("awardedDate", seconds(award.awardedAt()));
    Instant end = award.validUntil();
    if (end != null) {
      json.text("validUntil", seconds(end));
    }
    return json.value("credentialSubject", subject())
        .list("evidence", badge.released().stream().map(this::evidence).toList())
        .object();
  }

  private String in(LanguageMap text) {
    return text.in(locale);
  }

  private static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private JsonObject image(String address) {
    return new Members()
        .text("id", address)
        .text("type", "Image")
        .text("caption", badge.imageCaption())
        .object();
  }

  private JsonObject subject() {
    var json = new Members();
    Recipient recipient = badge.recipient();
    if (recipient.id() != null) {
      json.text("id", recipient.id());
    }
    json.type("AchievementSubject")
        .list("identifier", recipient.identities().stream().map(this::identity).toList())
        .value("achievement", achievement());
    badge.credit().ifPresent(c -> json.value("creditsEarned", number(c.amount().amount())));
    if (!definition.assessingOrganization().id().value().equals(issuer.id())) {
      json.value("source", Profile.of(definition.assessingOrganization()).in(locale).toJson());
    }
    return json.list("result", results.results()).object();
  }

  private JsonObject identity(HashedIdentity identity) {
    return new Members()
        .text("type", "IdentityObject")
        .value("hashed", new JsonValue.JsonBoolean(true))
        .text("identityHash", identity.hash())
        .text("identityType", identity.type().term())
        .text("salt", identity.salt())
        .object();
  }

  private JsonObject achievement() {
    MicroCredentialDraft content = definition.content();
    var json =
        new Members()
            .text("id", definition.id().value())
            .type("Achievement")
            .text("achievementType", "MicroCredential")
            .text("name", in(definition.title()))
            .text("description", in(definition.description()))
            .value("criteria", new Members().text("narrative", criteria()).object())
            .value("creator", Profile.of(definition.creator()).in(locale).toJson())
            .text("version", definition.version().toString())
            .text("inLanguage", language())
            .list("related", related(content.adaptedFrom()))
            .list("alignment", content.alignments().stream().map(this::alignment).toList())
            .texts("tag", content.tags().stream().distinct().toList());
    badge.credit().ifPresent(c -> json.value("creditsAvailable", number(c.amount().amount())));
    return json.list("resultDescription", results.descriptions()).object();
  }

  /** The definition that this one was made from is an achievement to do with it. */
  private static List<JsonObject> related(@Nullable Adaptation adaptation) {
    return adaptation == null
        ? List.of()
        : List.of(
            new Members()
                .text("id", adaptation.source().id().value())
                .type("Related")
                .text("version", adaptation.source().version().toString())
                .object());
  }

  /**
   * Returns the language that the title is really in, which may not be the one asked for; the data
   * model takes language, script and region, and no variants.
   */
  private String language() {
    var tag = Locale.forLanguageTag(definition.title().languageFor(locale));
    return new Locale.Builder()
        .setLanguage(tag.getLanguage())
        .setScript(tag.getScript())
        .setRegion(tag.getCountry())
        .build()
        .toLanguageTag();
  }

  private JsonObject alignment(Alignment alignment) {
    return new Members()
        .type("Alignment")
        .text("targetCode", alignment.code())
        .text("targetFramework", alignment.framework())
        .text("targetName", in(alignment.name()))
        .text("targetUrl", alignment.url().toString())
        .object();
  }

  /** Writes the criteria in Markdown, as section B.1.6 allows. */
  private String criteria() {
    var text = new StringBuilder();
    text.append(in(definition.competency().statement())).append("\n\n");
    for (EvidenceRequirement requirement : definition.content().evidenceRequirements()) {
      text.append("- ").append(in(requirement.title())).append(": ");
      text.append(in(requirement.description())).append('\n');
    }
    text.append('\n');
    for (String line : RuleText.of(definition.rubric(), locale).lines(definition.awardRule())) {
      String indent = line.substring(0, line.length() - line.stripLeading().length());
      text.append(indent).append("- ").append(line.strip()).append('\n');
    }
    return text.toString().strip();
  }

  private JsonObject evidence(OpenBadge.Released released) {
    var json = new Members().text("id", released.release().url().toString()).type("Evidence");
    definition.content().evidenceRequirements().stream()
        .filter(requirement -> requirement.id().equals(released.evidence().requirement()))
        .findFirst()
        .ifPresent(requirement -> json.text("name", in(requirement.title())));
    return json.text("genre", released.evidence().kind().value()).object();
  }

  /** Writes an exact number, of which {@link OpenBadge#crediting} made sure, as a JSON number. */
  private static JsonNumber number(Fraction decimal) {
    return new JsonNumber(decimal.toDecimalText());
  }
}
