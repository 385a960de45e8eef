package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document that is read, made a pointer of only where there is something to say.
 *
 * @param around the object or list that it is in, or null at the root
 * @param step its name there, or its index
 */
record Place(@Nullable Place around, Object step) {

  static final Place ROOT = new Place(null, "");

  Place child(String name) {
    return new Place(this, name);
  }

  Place child(int index) {
    return new Place(this, index);
  }

  JsonPointer pointer() {
    var tokens = new ArrayDeque<String>();
    Place here = this;
    while (here.around != null) {
      tokens.addFirst(here.step.toString());
      here = here.around;
    }
    return new JsonPointer(List.copyOf(tokens));
  }
}
