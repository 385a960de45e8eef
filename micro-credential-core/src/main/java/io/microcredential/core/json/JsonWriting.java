package io.microcredential.core.json;

import io.microcredential.core.internal.WholeText;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;

/** A document that becomes text. */
final class JsonWriting implements JsonSink {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private final boolean indented;
  private final boolean sorted;
  private int depth;

  /** Whether the innermost object or list holds nothing so far. */
  private boolean empty;

  /** Whether a name was written, and its value was not. */
  private boolean named;

  private JsonWriting(boolean indented, boolean sorted) {
    this.indented = indented;
    this.sorted = sorted;
  }

  static String compact(JsonValue value) {
    return new JsonWriting(false, false).write(value).text();
  }

  static String compact(Form form, Object value) {
    var writing = new JsonWriting(false, false);
    form.write(value, writing);
    return writing.text();
  }

  static String indented(JsonValue value) {
    return new JsonWriting(true, false).write(value).text() + "\n";
  }

  static String canonical(JsonValue value) {
    return new JsonWriting(false, true).write(value).text();
  }

  static String canonical(Form form, Object value) {
    var writing = new JsonWriting(false, true);
    form.write(value, writing);
    return writing.text();
  }

  private String text() {
    return out.toString();
  }

  private JsonWriting write(JsonValue value) {
    if (value instanceof JsonObject object) {
      writeObject(object);
    } else if (value instanceof JsonArray array) {
      beginList();
      array.items().forEach(this::write);
      endList();
    } else if (value instanceof JsonString string) {
      begin();
      writeString(string.value());
    } else if (value instanceof JsonNumber number) {
      begin();
      out.append(number.literal());
    } else if (value instanceof JsonBoolean truth) {
      truth(truth.value());
    } else if (value instanceof JsonNull) {
      begin();
      out.append("null");
    }
    return this;
  }

  private void writeObject(JsonObject object) {
    Map<String, JsonValue> members = object.members();
    String[] names = members.keySet().toArray(String[]::new);
    if (sorted) {
      Arrays.sort(names);
    }
    beginObject();
    for (String name : names) {
      begin();
      writeString(name);
      colon();
      write(Objects.requireNonNull(members.get(name)));
    }
    endObject();
  }

  @Override
  public boolean isSorted() {
    return sorted;
  }

  @Override
  public void beginObject() {
    open('{');
  }

  @Override
  public void name(String name) {
    begin();
    writeString(whole(name));
    colon();
  }

  @Override
  public void component(String name) {
    begin();
    out.append('"').append(name).append('"');
    colon();
  }

  private void colon() {
    out.append(indented ? ": " : ":");
    named = true;
  }

  @Override
  public void endObject() {
    close('}');
  }

  @Override
  public void beginList() {
    open('[');
  }

  @Override
  public void endList() {
    close(']');
  }

  @Override
  public void text(String text) {
    begin();
    writeString(whole(text));
  }

  static String whole(String text) {
    if (!WholeText.isWhole(text)) {
      throw new IllegalArgumentException(
          "a text has half a character in it, which no document holds; leave it out");
    }
    return text;
  }

  @Override
  public void number(long number) {
    begin();
    out.append(number);
  }

  @Override
  public void truth(boolean truth) {
    begin();
    out.append(truth);
  }

  private void open(char bracket) {
    begin();
    out.append(bracket);
    depth++;
    empty = true;
  }

  private void close(char bracket) {
    depth--;
    if (!empty) {
      newLine();
    }
    out.append(bracket);
    empty = false;
  }

  /** Goes to where the next name or value stands. */
  private void begin() {
    if (named) {
      named = false;
    } else if (depth > 0) {
      if (!empty) {
        out.append(',');
      }
      newLine();
      empty = false;
    }
  }

  private void newLine() {
    if (indented) {
      out.append('\n').append("  ".repeat(depth));
    }
  }

  private void writeString(String text) {
    out.append('"');
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    if (plain == text.length()) {
      out.append(text).append('"');
      return;
    }
    out.append(text, 0, plain);
    for (int i = plain; i < text.length(); i++) {
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

  private static boolean isPlain(char c) {
    return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  private static boolean isPaired(String text, int i) {
    return Character.isHighSurrogate(text.charAt(i))
        ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
  }
}
