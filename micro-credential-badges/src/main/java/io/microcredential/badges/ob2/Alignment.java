package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a framework to which a badge class belongs.
 *
 * @param targetName what the place is called
 * @param targetUrl where it stands
 * @param targetFramework the framework, or null
 * @param targetCode its code there, or null
 * @param targetDescription what it says, or null
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Alignment">Open
 *     Badges 2.0, AlignmentObject</a>
 */
public record Alignment(
    String targetName,
    String targetUrl,
    @Nullable String targetFramework,
    @Nullable String targetCode,
    @Nullable String targetDescription) {

  /** Checks that nothing is missing. */
  public Alignment {
    Objects.requireNonNull(targetName, "targetName");
    Objects.requireNonNull(targetUrl, "targetUrl");
  }

  static Alignment from(JsonObject json) {
    return new Alignment(
        Values.text(json, "targetName").orElse(""),
        Values.text(json, "targetUrl").or(() -> json.text("id")).orElse(""),
        Values.text(json, "targetFramework").orElse(null),
        Values.text(json, "targetCode").orElse(null),
        Values.text(json, "targetDescription").orElse(null));
  }

  JsonObject toJson() {
    return new Members()
        .text("type", "AlignmentObject")
        .text("targetName", targetName)
        .text("targetUrl", targetUrl)
        .text("targetFramework", targetFramework)
        .text("targetCode", targetCode)
        .text("targetDescription", targetDescription)
        .object();
  }
}
