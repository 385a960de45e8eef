package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture.
 *
 * @param id its address; a badge class may have a data URI
 * @param caption what it shows, for those who cannot see it, or null
 * @param author the IRI of who made it, or null
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Image">Open
 *     Badges 2.0, Image</a>
 */
public record Image(String id, @Nullable String caption, @Nullable String author) {

  /** Checks that there is an address. */
  public Image {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Returns a picture with a caption.
   *
   * @param address its address
   * @param caption what it shows
   * @return the picture
   */
  public static Image of(URI address, String caption) {
    return new Image(address.toString(), caption, null);
  }

  static Optional<Image> in(JsonObject object) {
    return Values.node(object, "image")
        .flatMap(
            node ->
                node.text("id")
                    .map(
                        id ->
                            new Image(
                                id,
                                Values.text(node, "caption").orElse(null),
                                Values.text(node, "author").orElse(null))));
  }

  JsonValue toJson() {
    return caption == null && author == null
        ? JsonValue.of(id)
        : new Members()
            .text("type", "schema:ImageObject")
            .text("id", id)
            .text("caption", caption)
            .text("author", author)
            .object();
  }
}
