package io.microcredential.core.json;

import java.io.Serial;
import java.util.LinkedHashMap;

/**
 * Members that whoever put them together gives away with the object and never touches again, so
 * that the object need not copy them.
 */
final class Members extends LinkedHashMap<String, JsonValue> {

  @Serial private static final long serialVersionUID = 1L;
}
