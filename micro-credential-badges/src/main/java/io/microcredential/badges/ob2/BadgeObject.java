package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A document of Open Badges 2.0, in order for its class, with everything that stood in it.
 *
 * <p>It is read leniently and written strictly: whether there was one value or a list, and which
 * alias of a term, makes no difference after reading. Members that the vocabulary does not define
 * are kept as they are.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeObjects">Open
 *     Badges 2.0, Vocabulary</a>
 */
public abstract sealed class BadgeObject
    permits Assertion, BadgeClass, CryptographicKey, Endorsement, Issuer, RevocationList {

  private final JsonObject json;
  private final Ob2Class as;

  BadgeObject(JsonObject json, Ob2Class as) {
    this.json = json;
    this.as = as;
  }

  /** Reads an object of a class, and refuses it with everything that is wrong with it. */
  static <T> Outcome<T> read(JsonObject json, Ob2Class as, Function<JsonObject, T> make) {
    Problems problems = ObjectForm.problems(json, as);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(make.apply(StrictForm.of(json, as)), problems);
  }

  static Members document(Ob2Class as, String id) {
    return new Members()
        .text("@context", Vocabulary.CONTEXT)
        .text("type", as.term())
        .text("id", id);
  }

  static JsonObject checked(JsonObject json, Ob2Class as) {
    Problems problems = ObjectForm.problems(json, as);
    if (problems.hasErrors()) {
      throw new IllegalArgumentException(
          "this is no " + as.term() + ": " + String.join(", ", problems.codes()));
    }
    return json;
  }

  /**
   * Returns the document as it is written.
   *
   * @return the JSON object, members in the order in which they were read
   */
  public final JsonObject toJson() {
    return json;
  }

  /**
   * Returns the class.
   *
   * @return the class that it was read as
   */
  public final Ob2Class ob2Class() {
    return as;
  }

  /**
   * Returns the id.
   *
   * @return the IRI, or nothing where the class needs none
   */
  public final Optional<String> id() {
    return Values.text(json, "id");
  }

  /**
   * Returns the types.
   *
   * @return terms and IRIs
   */
  public final List<String> types() {
    return Values.texts(json, "type");
  }

  /**
   * Returns the language of its texts.
   *
   * @return the language that the object itself or its context states, or nothing
   */
  public final Optional<Locale> language() {
    return Values.text(json, "@language")
        .or(
            () ->
                Values.all(json, "@context").stream()
                    .filter(JsonObject.class::isInstance)
                    .flatMap(context -> ((JsonObject) context).text("@language").stream())
                    .findFirst())
        .map(Locale::forLanguageTag);
  }

  /**
   * Returns what others say about it.
   *
   * @return the endorsements, embedded or by IRI
   */
  public final List<Link> endorsements() {
    return Link.all(json, "endorsement");
  }

  /**
   * Returns equal or nearly equal objects, such as other languages and earlier versions.
   *
   * @return them, embedded or by IRI
   */
  public final List<Link> related() {
    return Link.all(json, "related");
  }

  /**
   * Returns the extensions.
   *
   * @return name to extension, in the order of the document
   */
  public final Map<String, JsonObject> extensions() {
    var found = new LinkedHashMap<String, JsonObject>();
    json.members()
        .forEach(
            (name, value) -> {
              if (value instanceof JsonObject object
                  && Values.texts(object, "type").contains("Extension")) {
                found.put(name, object);
              }
            });
    return found;
  }

  /**
   * Returns the members that the class does not define, extensions among them.
   *
   * @return them, in the order of the document
   */
  public final JsonObject additional() {
    var found = new LinkedHashMap<String, JsonValue>();
    json.members()
        .forEach(
            (name, value) -> {
              if (!name.startsWith("@") && Vocabulary.property(as, name).isEmpty()) {
                found.put(name, value);
              }
            });
    return new JsonObject(found);
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof BadgeObject object && as == object.as && json.equals(object.json);
  }

  @Override
  public final int hashCode() {
    return 31 * as.hashCode() + json.hashCode();
  }

  /** Returns the class and the names of the members; what they hold may be personal. */
  @Override
  public final String toString() {
    return as.term() + json.members().keySet();
  }
}
