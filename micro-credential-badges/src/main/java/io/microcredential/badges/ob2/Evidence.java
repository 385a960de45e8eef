package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Optional;

/**
 * Work that led to a badge, with whatever stood in it.
 *
 * @param json the object; an IRI alone counts as an object with that id
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Evidence">Open
 *     Badges 2.0, Evidence</a>
 */
public record Evidence(JsonObject json) {

  /**
   * Returns evidence on a page of its own.
   *
   * @param address the page
   * @param name what it is called
   * @return the evidence
   */
  public static Evidence at(URI address, String name) {
    return new Evidence(
        new Members()
            .text("type", "Evidence")
            .text("id", address.toString())
            .text("name", name)
            .object());
  }

  /**
   * Returns this evidence with another text.
   *
   * @param property such as {@code narrative}, {@code description}, {@code genre}, {@code audience}
   * @param text the text
   * @return the changed evidence
   */
  public Evidence with(String property, String text) {
    return new Evidence(json.with(property, JsonValue.of(text)));
  }

  /**
   * Returns a text.
   *
   * @param property such as {@code id}, {@code name}, {@code narrative}
   * @return the text, or nothing
   */
  public Optional<String> text(String property) {
    return Values.text(json, property);
  }

  /** Returns the names of its members, and nothing of what the work is. */
  @Override
  public String toString() {
    return "Evidence" + json.members().keySet();
  }
}
