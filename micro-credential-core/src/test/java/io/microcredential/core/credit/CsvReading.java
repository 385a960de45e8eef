package io.microcredential.core.credit;

import java.util.ArrayList;
import java.util.List;

/** Reads RFC 4180 as another program would: strictly, letter by letter. */
final class CsvReading {

  private final String text;
  private int at;

  private CsvReading(String text) {
    this.text = text;
  }

  static List<List<String>> records(String text) {
    var reading = new CsvReading(text);
    var records = new ArrayList<List<String>>();
    while (reading.at < text.length()) {
      records.add(reading.record());
    }
    return records;
  }

  private List<String> record() {
    var cells = new ArrayList<String>();
    cells.add(cell());
    while (text.charAt(at) == ',') {
      at++;
      cells.add(cell());
    }
    if (!text.startsWith("\r\n", at)) {
      throw new AssertionError("a record ends with CR LF, at " + at);
    }
    at += 2;
    return cells;
  }

  private String cell() {
    if (text.charAt(at) == '"') {
      return quoted();
    }
    int start = at;
    while (",\r\n".indexOf(text.charAt(at)) < 0) {
      if (text.charAt(at) == '"') {
        throw new AssertionError("a quotation mark stands in a cell without them, at " + at);
      }
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    var cell = new StringBuilder();
    at++;
    while (true) {
      char letter = text.charAt(at++);
      if (letter != '"') {
        cell.append(letter);
      } else if (text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        return cell.toString();
      }
    }
  }
}
