package io.microcredential.core.json;

import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** Turns a tree into text. */
final class JsonWriting {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private final boolean sorted;

  private JsonWriting(boolean indented, boolean sorted) {
    this.indented = indented;
    this.sorted = sorted;
  }

  static String compact(JsonValue value) {
    return new JsonWriting(false, false).text(value);
  }

  static String indented(JsonValue value) {
    return new JsonWriting(true, false).text(value) + "\n";
  }

  static String canonical(JsonValue value) {
    return new JsonWriting(false, true).text(value);
  }

  private String text(JsonValue value) {
    write(value, 0);
    return out.toString();
  }

  private void write(JsonValue value, int depth) {
    if (value instanceof JsonObject object) {
      writeObject(object, depth);
    } else if (value instanceof JsonArray array) {
      writeArray(array, depth);
    } else if (value instanceof JsonString string) {
      writeString(string.value());
    } else if (value instanceof JsonNumber number) {
      out.append(number.literal());
    } else if (value instanceof JsonBoolean truth) {
      out.append(truth.value());
    } else if (value instanceof JsonNull) {
      out.append("null");
    }
  }

  private void writeObject(JsonObject object, int depth) {
    Map<String, JsonValue> members = object.members();
    String[] names = members.keySet().toArray(String[]::new);
    if (sorted) {
      Arrays.sort(names);
    }
    out.append('{');
    String separator = "";
    for (String name : names) {
      out.append(separator);
      newLine(depth + 1);
      writeString(name);
      out.append(indented ? ": " : ":");
      write(Objects.requireNonNull(members.get(name)), depth + 1);
      separator = ",";
    }
    if (!members.isEmpty()) {
      newLine(depth);
    }
    out.append('}');
  }

  private void writeArray(JsonArray array, int depth) {
    out.append('[');
    String separator = "";
    for (JsonValue item : array.items()) {
      out.append(separator);
      newLine(depth + 1);
      write(item, depth + 1);
      separator = ",";
    }
    if (!array.items().isEmpty()) {
      newLine(depth);
    }
    out.append(']');
  }

  private void newLine(int depth) {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void writeString(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20 || Character.isSurrogate(c) && !isPaired(text, i)) {
            // Half a character has no UTF-8 form; unescaped, any two would look the same.
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
              out.append(HEX.charAt(c >> shift & 15));
            }
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
