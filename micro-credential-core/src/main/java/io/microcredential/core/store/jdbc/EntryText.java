package io.microcredential.core.store.jdbc;

import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the lookups of a record into one column, in their order: a line each, of name, value and
 * order, none of which holds a space.
 */
final class EntryText {

  /** What H2 keeps in one text. */
  private static final int MOST = 1_048_576;

  private EntryText() {}

  static String write(List<LookupEntry> entries) {
    var text = new StringBuilder();
    for (LookupEntry entry : entries) {
      text.append(entry.lookup().name())
          .append(' ')
          .append(entry.lookup().value())
          .append(' ')
          .append(entry.order())
          .append('\n');
    }
    if (text.length() > MOST) {
      throw new IllegalArgumentException(
          "a record has too many lookups; split it, or ask by fewer values");
    }
    return text.toString();
  }

  static List<LookupEntry> read(String text) {
    List<LookupEntry> entries = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      int value = text.indexOf(' ', begin);
      int order = text.indexOf(' ', value + 1);
      entries.add(
          new Lookup(text.substring(begin, value), text.substring(value + 1, order))
              .at(Long.parseLong(text, order + 1, end, 10)));
      begin = end + 1;
    }
    return entries;
  }
}
