package io.microcredential.core.catalog.completeness;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.catalog.completeness.ElementPresence.Source;
import java.util.ArrayList;
import java.util.List;

/** Collects the elements of a profile in its order. */
final class Checklist {

  private final List<ElementPresence> elements = new ArrayList<>();

  private static JsonPointer at(String... members) {
    JsonPointer at = JsonPointer.root();
    for (String member : members) {
      at = at.child(member);
    }
    return at;
  }

  private static Presence found(boolean there) {
    return there ? Presence.PRESENT : Presence.MISSING;
  }

  void definition(String element, Obligation obligation, boolean there, String... at) {
    add(element, obligation, found(there), Source.DEFINITION, at);
  }

  void definition(String element, Obligation obligation, Presence presence, String... at) {
    add(element, obligation, presence, Source.DEFINITION, at);
  }

  void award(String element, Obligation obligation, Presence presence, String... at) {
    add(element, obligation, presence, Source.AWARD, at);
  }

  void registry(String element, Obligation obligation, Presence presence, String... at) {
    add(element, obligation, presence, Source.REGISTRY, at);
  }

  void registry(String element, Obligation obligation, boolean there, String... at) {
    add(element, obligation, found(there), Source.REGISTRY, at);
  }

  private void add(
      String element, Obligation obligation, Presence presence, Source source, String... at) {
    elements.add(new ElementPresence(element, obligation, presence, source, at(at)));
  }

  CompletenessReport report(CompletenessProfile profile) {
    return new CompletenessReport(profile, elements);
  }
}
