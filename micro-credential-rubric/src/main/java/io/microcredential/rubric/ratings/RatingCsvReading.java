package io.microcredential.rubric.ratings;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One reading of a table of ratings. */
final class RatingCsvReading {

  private static final int MOST_PROBLEMS = 1000;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final RatingCsv form;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();
  private final Set<Key> given = new HashSet<>();
  private long unlisted;
  private boolean hasUnnamed;
  private Columns columns = new Columns(List.of());

  /** Where a rating stands and what it says. */
  private record Cell(long line, String column, Key key, String text) {}

  private record Key(String unit, String rater, String criterion) {}

  /** The names of the columns, in their order. */
  private record Columns(List<String> names) {
    int place(String name) {
      return names.indexOf(name);
    }
  }

  RatingCsvReading(RatingCsv form) {
    this.form = form;
  }

  Outcome<RatingData> read(Reader text) {
    // Lines of other lengths are problems of ours, with a place, not the end of the reading.
    var builder = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    try {
      int number = 0;
      for (CsvRecord line : builder.ofCsvRecord(withoutMark(text))) {
        line(number++, line);
      }
    } catch (CsvParseException e) {
      problem(
          1,
          null,
          "ratings.not-csv",
          "The table cannot be read: a quotation mark is not closed, a line has more than 16,384"
              + " cells, or a cell more than 16 million characters.",
          "Close each quotation mark, and double it where it is part of a text; put one rating in"
              + " each line where there are very many raters.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return data();
  }

  private static Reader withoutMark(Reader text) throws IOException {
    var pushback = new PushbackReader(text);
    int first = pushback.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      pushback.unread(first);
    }
    return pushback;
  }

  private Problems found() {
    problems.sort(Comparator.comparingLong(p -> Long.parseLong(p.at().tokens().get(0))));
    if (unlisted > 0) {
      problems.add(
          Problem.error(
              "ratings.more-problems",
              JsonPointer.root(),
              unlisted + " more problems are not listed."));
    }
    return Problems.of(problems);
  }

  private void line(int number, CsvRecord line) {
    if (number == 0) {
      boolean named = form.heading() == RatingCsv.Heading.NAMED;
      columns =
          new Columns(
              named
                  ? line.getFields().stream().map(String::strip).toList()
                  : IntStream.rangeClosed(1, line.getFieldCount())
                      .mapToObj(Integer::toString)
                      .toList());
      header(line.getStartingLineNumber());
      if (named) {
        return;
      }
    }
    long place = line.getStartingLineNumber();
    if (line.getFieldCount() != columns.names().size()) {
      problem(
          place,
          null,
          "ratings.cells",
          "The line has "
              + line.getFieldCount()
              + " cells where the first has "
              + columns.names().size()
              + ".",
          "Give each line as many cells as the first; quote a text that holds a comma.");
    } else if (columns.names().containsAll(form.layout().keys())) {
      ratings(place, number, line.getFields());
    }
  }

  private void header(long line) {
    var seen = new HashSet<String>();
    for (String name : columns.names()) {
      if (!seen.add(name)) {
        problem(
            line, null, "ratings.column-twice", "Two columns have the same name.", "Rename one.");
      }
    }
    var needed = new ArrayList<>(form.layout().keys());
    if (form.layout() instanceof CsvLayout.OneRatingEach each) {
      needed.add(each.rating());
    }
    for (String name : needed) {
      if (!seen.contains(name)) {
        problem(
            line,
            name,
            "ratings.column-missing",
            "There is no such column.",
            "Name the column so, or tell the reader its name.");
      }
    }
  }

  private void ratings(long line, int number, List<String> fields) {
    CsvLayout layout = form.layout();
    if (layout instanceof CsvLayout.OneRatingEach each) {
      if (columns.place(each.rating()) >= 0) {
        String criterion =
            each.criterion() == null
                ? CsvLayout.ONLY_CRITERION
                : field(line, fields, each.criterion());
        add(
            line,
            each.rating(),
            new Key(field(line, fields, each.unit()), field(line, fields, each.rater()), criterion),
            fields.get(columns.place(each.rating())));
      }
    } else if (layout instanceof CsvLayout.RatersAcross across) {
      int counted = form.heading() == RatingCsv.Heading.NAMED ? number : number + 1;
      String unit =
          across.unit() == null ? Integer.toString(counted) : field(line, fields, across.unit());
      forOthers(
          line,
          fields,
          (name, cell) -> add(line, name, new Key(unit, name, CsvLayout.ONLY_CRITERION), cell));
    } else if (layout instanceof CsvLayout.CriteriaAcross across) {
      String unit = field(line, fields, across.unit());
      String rater = field(line, fields, across.rater());
      forOthers(line, fields, (name, cell) -> add(line, name, new Key(unit, rater, name), cell));
    }
  }

  private void forOthers(long line, List<String> fields, BiConsumer<String, String> use) {
    for (int i = 0; i < fields.size(); i++) {
      String name = columns.names().get(i);
      if (!form.layout().keys().contains(name) && !form.ignored().contains(name)) {
        if (name.isBlank() && !form.isMissing(fields.get(i).strip())) {
          unnamed(line, i + 1);
        } else {
          use.accept(name, fields.get(i));
        }
      }
    }
  }

  /** Row numbers that a program wrote are not what somebody without a name rated. */
  private void unnamed(long line, int place) {
    if (!hasUnnamed) {
      hasUnnamed = true;
      problem(
          line,
          null,
          "ratings.column-unnamed",
          "Column " + place + " has no name, and something stands in it.",
          "Name the column, or have it ignored, as where it holds the numbers of the rows.");
    }
  }

  private String field(long line, List<String> fields, String column) {
    String name = fields.get(columns.place(column)).strip();
    if (name.isEmpty()) {
      problem(
          line,
          column,
          "ratings.name-missing",
          "There is no name.",
          "Name the unit, the rater and the criterion of each rating.");
    }
    return name;
  }

  private void add(long line, String column, Key key, String cell) {
    String text = cell.strip();
    if (form.isMissing(text, key.criterion())) {
      return;
    }
    if (!given.add(key)) {
      problem(
          line,
          column,
          "ratings.twice",
          "The rater has rated this unit on this criterion in an earlier line.",
          "Keep one of the two ratings.");
    } else {
      cells.add(new Cell(line, column, key, text));
    }
  }

  private Outcome<RatingData> data() {
    var byCriterion = new LinkedHashMap<String, List<Cell>>();
    cells.forEach(
        cell ->
            byCriterion
                .computeIfAbsent(cell.key().criterion(), any -> new ArrayList<>())
                .add(cell));
    if (cells.isEmpty() && problems.isEmpty()) {
      problem(1, null, "ratings.none", "There is no rating in the table.", "");
    }
    var scales = new LinkedHashMap<String, Scale>();
    var warnings = new ArrayList<Problem>();
    byCriterion.forEach((criterion, ratings) -> scale(criterion, ratings, scales, warnings));
    RatingData.Builder builder = RatingData.builder();
    scales.forEach(builder::criterion);
    var matched = new HashMap<String, Map<String, String>>();
    for (Cell cell : cells) {
      Scale scale = scales.get(cell.key().criterion());
      if (scale != null) {
        String label =
            matched
                .computeIfAbsent(cell.key().criterion(), any -> new HashMap<>())
                .computeIfAbsent(cell.text(), any -> CellCategories.label(scale, cell.text()));
        rate(builder, cell, scale, label);
      }
    }
    return problems.isEmpty()
        ? Outcome.success(builder.build(), Problems.of(warnings))
        : Outcome.refusal(found());
  }

  private void rate(RatingData.Builder builder, Cell cell, Scale scale, String label) {
    if (label.isEmpty()) {
      problem(
          cell.line(),
          cell.column(),
          "ratings.no-such-category",
          "The scale has no such category; it has " + CellCategories.list(scale) + ".",
          "Correct the rating, or declare the scale of this criterion.");
    } else {
      Key key = cell.key();
      builder.rate(key.unit(), key.rater(), key.criterion(), label);
    }
  }

  private void scale(
      String criterion, List<Cell> ratings, Map<String, Scale> scales, List<Problem> warnings) {
    Scale declared = form.scaleOf(criterion);
    if (declared != null) {
      scales.put(criterion, declared);
      return;
    }
    Outcome<Scale> found = CellCategories.scale(ratings.stream().map(Cell::text).toList());
    found.value().ifPresent(scale -> scales.put(criterion, scale));
    Cell first = ratings.get(0);
    JsonPointer at = JsonPointer.root().child(Long.toString(first.line())).child(first.column());
    found.problems().under(at).forEach(p -> (p.isError() ? problems : warnings).add(p));
  }

  private void problem(
      long line, @Nullable String column, String code, String message, String fix) {
    if (problems.size() >= MOST_PROBLEMS) {
      unlisted++;
      return;
    }
    JsonPointer at = JsonPointer.root().child(Long.toString(line));
    problems.add(Problem.error(code, column == null ? at : at.child(column), message).fix(fix));
  }
}
