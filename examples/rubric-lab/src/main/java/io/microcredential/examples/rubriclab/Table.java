package io.microcredential.examples.rubriclab;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A file of ratings as cells, before anybody knows what they mean.
 *
 * @param names the names of the columns: those of the first line, or their places from 1
 * @param named whether the first line names the columns
 * @param rows the lines that hold ratings
 */
record Table(List<String> names, boolean named, List<List<String>> rows) {

  /** So that a byte order mark is no part of the first name. */
  private static final String MARK = "\uFEFF";

  /**
   * Reads the cells of a text; one that is no table gives an empty one, for the library to judge.
   */
  static Table of(String text, boolean withoutHeader) {
    List<List<String>> lines = lines(text);
    if (lines.isEmpty()) {
      return new Table(List.of(), false, List.of());
    }
    boolean named = !withoutHeader && namesColumns(lines);
    List<String> names =
        named
            ? lines.get(0)
            : IntStream.rangeClosed(1, lines.get(0).size()).mapToObj(Integer::toString).toList();
    int width = names.size();
    return new Table(
        names,
        named,
        lines.stream().skip(named ? 1 : 0).filter(line -> line.size() == width).toList());
  }

  private static List<List<String>> lines(String text) {
    String plain = text.startsWith(MARK) ? text.substring(1) : text;
    var builder = CsvReader.builder().allowExtraFields(true).allowMissingFields(true);
    try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(plain)) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (de.siegmar.fastcsv.reader.CsvParseException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first line names columns where it holds no number, and no cell that its column repeats. */
  private static boolean namesColumns(List<List<String>> lines) {
    List<String> first = lines.get(0);
    if (first.stream().anyMatch(cell -> isNumber(cell) || cell.isBlank())) {
      return false;
    }
    return IntStream.range(0, first.size())
        .noneMatch(
            column ->
                lines.stream()
                    .skip(1)
                    .filter(line -> column < line.size())
                    .anyMatch(line -> line.get(column).equals(first.get(column))));
  }

  static boolean isNumber(String cell) {
    return cell.strip().matches("[+-]?[0-9]+(\\.[0-9]*)?([eE][+-]?[0-9]+)?");
  }

  static boolean isMissing(String cell) {
    return cell.isBlank() || cell.strip().equals("NA");
  }

  /** Returns what stands in a column, without what is missing. */
  List<String> column(String name) {
    int place = names.indexOf(name);
    return rows.stream().map(row -> row.get(place).strip()).filter(c -> !isMissing(c)).toList();
  }

  boolean isNumeric(String name) {
    return column(name).stream().allMatch(Table::isNumber);
  }

  int distinct(String name) {
    return (int) column(name).stream().distinct().count();
  }

  /** Returns how many lines repeat the cells of an earlier line in some columns. */
  int repeats(List<String> keys) {
    return rows.size() - (int) rows.stream().map(row -> key(row, keys)).distinct().count();
  }

  private List<String> key(List<String> row, List<String> keys) {
    return keys.stream().map(name -> row.get(names.indexOf(name)).strip()).toList();
  }

  /** Returns the table as text, with cells emptied in lines that repeat earlier ones. */
  String withoutRepeats(List<String> keys, Predicate<String> emptied) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      if (named) {
        writer.writeRecord(names);
      }
      Set<List<String>> seen = new HashSet<>();
      for (List<String> row : rows) {
        boolean first = seen.add(key(row, keys));
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.size(); i++) {
          cells.add(first || !emptied.test(names.get(i)) ? row.get(i) : "");
        }
        writer.writeRecord(cells);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does not fail", e);
    }
    return text.toString();
  }
}
