package io.microcredential.badges.clr;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Objects;
import java.util.Optional;

/**
 * Says how one achievement in a record relates to another.
 *
 * @param type how
 * @param source the id of the one, such as the parent of {@code isParentOf}
 * @param target the id of the other
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#association">Comprehensive Learner Record
 *     2.0, Association</a>
 */
public record Association(AssociationType type, String source, String target) {

  /** Checks that nothing is missing. */
  public Association {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(target, "target");
  }

  JsonObject toJson() {
    return new JsonMembers()
        .text("type", "Association")
        .text("associationType", type.term())
        .text("sourceId", source)
        .text("targetId", target)
        .object();
  }

  static Optional<Association> from(JsonObject json) {
    Optional<AssociationType> type = json.text("associationType").flatMap(AssociationType::of);
    Optional<String> source = json.text("sourceId");
    Optional<String> target = json.text("targetId");
    return type.isPresent() && source.isPresent() && target.isPresent()
        ? Optional.of(new Association(type.get(), source.get(), target.get()))
        : Optional.empty();
  }
}
