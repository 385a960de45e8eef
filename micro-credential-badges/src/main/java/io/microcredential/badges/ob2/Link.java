package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A link to another object: its IRI, or the object itself in place of it.
 *
 * @param id the object's IRI, or null if it is embedded and has none
 * @param embedded the object as it stands here, or null if there is only its IRI
 */
public record Link(@Nullable String id, @Nullable JsonObject embedded) {

  /** Refuses a link that leads nowhere. */
  public Link {
    if (id == null && embedded == null) {
      throw new IllegalArgumentException("a link has an IRI or an object");
    }
  }

  /**
   * Returns a link by IRI.
   *
   * @param id the IRI
   * @return the link
   */
  public static Link to(String id) {
    return new Link(Objects.requireNonNull(id, "id"), null);
  }

  /**
   * Returns a link that carries its object.
   *
   * @param object the object
   * @return the link
   */
  public static Link embedding(JsonObject object) {
    return new Link(object.text("id").orElse(null), object);
  }

  static Optional<Link> of(JsonValue value) {
    if (value instanceof JsonString string) {
      return Optional.of(to(string.value()));
    }
    if (value instanceof JsonObject object) {
      Optional<String> id = object.text("id");
      return Optional.of(
          id.isPresent() && object.members().size() == 1 ? to(id.get()) : embedding(object));
    }
    return Optional.empty();
  }

  static List<Link> all(JsonObject object, String name) {
    return Values.all(object, name).stream().flatMap(value -> of(value).stream()).toList();
  }

  static Optional<Link> one(JsonObject object, String name) {
    return all(object, name).stream().findFirst();
  }

  /** Returns whether there is an object; it may be personal. */
  @Override
  public String toString() {
    return embedded == null ? "Link[by IRI]" : "Link[embedded]";
  }
}
