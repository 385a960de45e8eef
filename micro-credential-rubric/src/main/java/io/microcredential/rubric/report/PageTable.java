package io.microcredential.rubric.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A table in the making, each row with a heading of its own. Not for more than one thread. */
final class PageTable {

  private final String caption;
  private final List<Xml> heads = new ArrayList<>();
  private final List<Xml> rows = new ArrayList<>();

  PageTable(String caption, List<String> heads) {
    this(caption, heads, Set.of());
  }

  /** Begins a table some of whose columns, counted from 0, hold words. */
  PageTable(String caption, List<String> heads, Set<Integer> wordColumns) {
    this.caption = caption;
    for (int i = 0; i < heads.size(); i++) {
      Xml.Tag head = Xml.tag("th").with("scope", "col");
      boolean isWords = i == 0 || wordColumns.contains(i);
      this.heads.add((isWords ? head.with("class", "words") : head).saying(heads.get(i)));
    }
  }

  static Xml number(String text) {
    return Xml.tag("td", text);
  }

  /** Returns a cell with a figure and, below and smaller, its interval. */
  static Xml twoLines(String figure, String below) {
    return Xml.tag("td").holding(Xml.text(figure), Xml.tag("br").alone(), Xml.tag("small", below));
  }

  static Xml words(String text) {
    return Xml.tag("td").with("class", "words").saying(text);
  }

  /** Returns a cell over several columns that says why there is no figure. */
  static Xml absent(String text, int columns) {
    return Xml.tag("td")
        .with("class", "absent")
        .with("colspan", Integer.toString(columns))
        .saying(text);
  }

  void row(String name, List<Xml> cells) {
    var row = new ArrayList<Xml>();
    row.add(Xml.tag("th").with("scope", "row").holding(Page.name(name)));
    row.addAll(cells);
    rows.add(Xml.tag("tr").holding(row));
  }

  Xml table() {
    return Xml.tag("div")
        .with("class", "scroll")
        .holding(
            Xml.tag("table")
                .holding(
                    Xml.tag("caption", caption),
                    Xml.tag("thead").holding(Xml.tag("tr").holding(heads)),
                    Xml.tag("tbody").holding(rows)));
  }
}
