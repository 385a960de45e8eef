package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.Iris;
import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Alignments to statements of competency frameworks that are published by CASE, to and from badges.
 *
 * <p>A statement there is a {@code CFItem} with an address of its own; a badge that names it says
 * so by {@code targetType}.
 *
 * <pre>{@code
 * Outcome<Alignment> alignment = CaseItems.read(item, "en");
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/case/v1p1">Competencies and Academic Standards
 *     Exchange 1.1</a>
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#alignment">Open Badges 3.0, Alignment</a>
 */
public final class CaseItems {

  private static final String ITEM = "CFItem";

  /** The end of the address by which the service of CASE 1.0 and 1.1 gives one item. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ".*/CFItems/[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}/?", Pattern.DOTALL);

  private CaseItems() {}

  /**
   * Returns whether an address is that of an item, by its form alone; nothing is fetched.
   *
   * @param address the address
   * @return whether its path ends in {@code /CFItems/} and a UUID
   */
  public static boolean isItem(URI address) {
    return address.getPath() != null && ADDRESS.matcher(address.getPath()).matches();
  }

  /**
   * Reads an item, as the service of CASE gives it, as an alignment of a definition.
   *
   * <p>The framework is the title of the document that the item stands in; the code is the human
   * one, or else the identifier; the name is the statement.
   *
   * @param item the {@code CFItem} in JSON
   * @param language the language of its texts, where the item does not say
   * @return the alignment, or {@code case.item} for everything that is missing
   */
  public static Outcome<Alignment> read(JsonObject item, String language) {
    var missing = new ArrayList<Problem>();
    Optional<String> statement = item.text("fullStatement").filter(text -> !text.isBlank());
    Optional<String> address = item.text("uri").filter(Iris::isAbsolute);
    Optional<String> code =
        item.text("humanCodingScheme")
            .filter(text -> !text.isBlank())
            .or(() -> item.text("identifier"));
    Optional<String> framework =
        item.member("CFDocumentURI")
            .filter(JsonObject.class::isInstance)
            .flatMap(document -> ((JsonObject) document).text("title"))
            .filter(text -> !text.isBlank());
    need(missing, statement, "fullStatement");
    need(missing, address, "uri");
    need(missing, code, "identifier");
    need(missing, framework, "CFDocumentURI");
    if (!missing.isEmpty()) {
      return Outcome.refusal(Problems.of(missing));
    }
    String tag = item.text("language").filter(CaseItems::isTag).orElse(language);
    return Outcome.success(
        new Alignment(
            framework.orElseThrow(),
            code.orElseThrow(),
            LanguageMap.of(tag, statement.orElseThrow()),
            URI.create(address.orElseThrow())));
  }

  private static void need(List<Problem> missing, Optional<String> found, String name) {
    if (found.isEmpty()) {
      missing.add(
          Problem.error(
                  "case.item",
                  JsonPointer.root().child(name),
                  "An item of a framework needs this to be aligned to.")
              .fix("Ask the service of the framework for the whole item."));
    }
  }

  private static boolean isTag(String tag) {
    return !tag.isBlank() && Locale.forLanguageTag(tag).toLanguageTag().equals(tag);
  }

  /**
   * Writes an alignment as it stands in a badge.
   *
   * @param alignment the alignment
   * @param locale the language of the badge
   * @return the {@code Alignment}, with {@code targetType} where it is to an item
   */
  public static JsonObject write(Alignment alignment, Locale locale) {
    return new JsonMembers()
        .texts("type", List.of("Alignment"))
        .text("targetCode", alignment.code())
        .text("targetFramework", alignment.framework())
        .text("targetName", alignment.name().in(locale))
        .text("targetType", isItem(alignment.url()) ? ITEM : null)
        .text("targetUrl", alignment.url())
        .object();
  }

  /**
   * Reads the alignments of a badge that are to items.
   *
   * <p>Those count that say so by {@code targetType}, and those that say nothing and whose address
   * has the form of an item's. What lacks a name or a well-formed address is passed over; without a
   * code the last part of the address is it, and without a framework the address itself names it.
   *
   * @param achievement the {@code achievement} of a badge
   * @return the alignments, in the order of the badge
   */
  public static List<Alignment> ofBadge(JsonObject achievement) {
    String language = achievement.text("inLanguage").filter(CaseItems::isTag).orElse("en");
    var found = new ArrayList<Alignment>();
    for (JsonValue each : items(achievement)) {
      if (each instanceof JsonObject alignment) {
        item(alignment, language).ifPresent(found::add);
      }
    }
    return found;
  }

  private static List<JsonValue> items(JsonObject achievement) {
    JsonValue all = achievement.members().get("alignment");
    if (all instanceof JsonArray array) {
      return array.items();
    }
    return all == null ? List.of() : List.of(all);
  }

  private static Optional<Alignment> item(JsonObject alignment, String language) {
    Optional<URI> address = alignment.text("targetUrl").filter(Iris::isAbsolute).map(URI::create);
    Optional<String> name = alignment.text("targetName").filter(text -> !text.isBlank());
    Optional<String> type = alignment.text("targetType");
    boolean says = type.filter(ITEM::equals).isPresent();
    boolean looks = type.isEmpty() && address.filter(CaseItems::isItem).isPresent();
    if (address.isEmpty() || name.isEmpty() || !(says || looks)) {
      return Optional.empty();
    }
    String url = address.get().toString();
    String last = url.replaceAll("/+$", "").replaceAll(".*/", "");
    return Optional.of(
        new Alignment(
            alignment.text("targetFramework").filter(text -> !text.isBlank()).orElse(url),
            alignment.text("targetCode").filter(text -> !text.isBlank()).orElse(last),
            LanguageMap.of(language, name.get()),
            address.get()));
  }
}
