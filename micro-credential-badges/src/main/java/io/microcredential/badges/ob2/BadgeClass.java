package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a badge stands for.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#BadgeClass">Open
 *     Badges 2.0, BadgeClass</a>
 */
public final class BadgeClass extends BadgeObject {

  private BadgeClass(JsonObject json) {
    super(json, Ob2Class.BADGE_CLASS);
  }

  /**
   * Reads a badge class.
   *
   * @param json the document
   * @return the badge class, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<BadgeClass> from(JsonObject json) {
    return read(json, Ob2Class.BADGE_CLASS, BadgeClass::new);
  }

  static BadgeClass view(JsonObject json) {
    return new BadgeClass(StrictForm.of(json, Ob2Class.BADGE_CLASS));
  }

  /** What a badge class is called and said to be, in one language. */
  record Words(String name, String description, Locale language) {}

  static BadgeClass of(String id, Words words, Criteria criteria, String issuer, Image image) {
    JsonObject json =
        document(Ob2Class.BADGE_CLASS, id)
            .text("@language", words.language().toLanguageTag())
            .text("name", words.name())
            .text("description", words.description())
            .value("image", image.toJson())
            .value("criteria", criteria.toJson())
            .text("issuer", issuer)
            .object();
    return new BadgeClass(checked(json, Ob2Class.BADGE_CLASS));
  }

  /**
   * Returns this badge class with another member, such as an extension.
   *
   * @param name the term, or an IRI
   * @param value its value
   * @return the changed badge class
   * @throws IllegalArgumentException if that is not in order
   */
  public BadgeClass with(String name, JsonValue value) {
    return new BadgeClass(checked(toJson().with(name, value), Ob2Class.BADGE_CLASS));
  }

  BadgeClass withAll(JsonObject members) {
    BadgeClass changed = this;
    for (var member : members.members().entrySet()) {
      changed = changed.with(member.getKey(), member.getValue());
    }
    return changed;
  }

  /**
   * Returns the name.
   *
   * @return the name
   */
  public String name() {
    return Values.text(toJson(), "name").orElse("");
  }

  /**
   * Returns the description.
   *
   * @return the description
   */
  public String description() {
    return Values.text(toJson(), "description").orElse("");
  }

  /**
   * Returns the picture.
   *
   * @return the picture, or nothing
   */
  public Optional<Image> image() {
    return Image.in(toJson());
  }

  /**
   * Returns what is asked for.
   *
   * @return the criteria
   */
  public Criteria criteria() {
    return Values.node(toJson(), "criteria").map(Criteria::from).orElse(Criteria.saying(""));
  }

  /**
   * Returns who issues such badges.
   *
   * @return the issuer, by IRI or embedded
   */
  public Optional<Link> issuer() {
    return Link.one(toJson(), "issuer");
  }

  /**
   * Returns the places in frameworks.
   *
   * @return the alignments, in order
   */
  public List<Alignment> alignments() {
    return Values.nodes(toJson(), "alignment").stream().map(Alignment::from).toList();
  }

  /**
   * Returns the tags.
   *
   * @return the tags, in order
   */
  public List<String> tags() {
    return Values.texts(toJson(), "tags");
  }

  /**
   * Returns the version.
   *
   * @return the version as text, or nothing
   */
  public Optional<String> version() {
    return Values.one(toJson(), "version")
        .flatMap(
            value ->
                value instanceof JsonValue.JsonNumber number
                    ? Optional.of(number.literal())
                    : Values.text(value));
  }
}
