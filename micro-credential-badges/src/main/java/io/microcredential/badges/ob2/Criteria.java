package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for before a badge is awarded.
 *
 * @param id the page that says it, or null
 * @param narrative what it says, in Markdown, or null
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Criteria">Open
 *     Badges 2.0, Criteria</a>
 */
public record Criteria(@Nullable String id, @Nullable String narrative) {

  /** Refuses criteria that say nothing. */
  public Criteria {
    if (id == null && narrative == null) {
      throw new IllegalArgumentException("criteria have a page or a narrative");
    }
  }

  /**
   * Returns criteria in words.
   *
   * @param narrative the words, in Markdown
   * @return the criteria
   */
  public static Criteria saying(String narrative) {
    return new Criteria(null, Objects.requireNonNull(narrative, "narrative"));
  }

  /**
   * Returns criteria that stand on a page.
   *
   * @param page the page
   * @return the criteria
   */
  public static Criteria at(URI page) {
    return new Criteria(page.toString(), null);
  }

  static Criteria from(JsonObject json) {
    String id = json.text("id").orElse(null);
    return new Criteria(id, Values.text(json, "narrative").orElse(id == null ? "" : null));
  }

  JsonValue toJson() {
    return id != null && narrative == null
        ? JsonValue.of(id)
        : new Members()
            .text("type", "Criteria")
            .text("id", id)
            .text("narrative", narrative)
            .object();
  }
}
