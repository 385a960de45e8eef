package io.microcredential.examples.rubriclab;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.calibration.ValidityReading;
import io.microcredential.rubric.ratings.Scale;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Readings of papers whose true levels are known, one rating a line. */
final class ValidityFile {

  private final Scale scale;
  private final List<String> criteria;
  private final Map<String, List<Line>> lines;

  /** Which column holds what. */
  record Columns(
      String day, String paper, String assessor, String criterion, String truth, String given) {

    List<String> names() {
      return List.of(day, paper, assessor, criterion, truth, given);
    }
  }

  /** One rating; levels count from 0. */
  private record Line(LocalDate day, String paper, String criterion, int truth, int given) {}

  private ValidityFile(Scale scale, List<String> criteria, Map<String, List<Line>> lines) {
    this.scale = scale;
    this.criteria = criteria;
    this.lines = lines;
  }

  static Outcome<ValidityFile> read(Table table, Columns columns, Scale scale) {
    List<Problem> problems = new ArrayList<>();
    for (String name : columns.names()) {
      if (!table.names().contains(name)) {
        problems.add(
            Problem.error("lab.column-missing", at(1, name), "There is no such column.")
                .fix("Name the column with the options."));
      }
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    Set<String> criteria = new LinkedHashSet<>();
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    Set<List<String>> seen = new HashSet<>();
    for (int i = 0; i < table.rows().size(); i++) {
      Cells cells = new Cells(table, i, scale, problems);
      LocalDate day = cells.day(columns.day());
      int truth = cells.level(columns.truth());
      int given = cells.level(columns.given());
      String criterion = cells.text(columns.criterion());
      String assessor = cells.text(columns.assessor());
      String paper = cells.text(columns.paper());
      criteria.add(criterion);
      if (!seen.add(List.of(assessor, paper, criterion))) {
        cells.problem(
            "lab.twice", columns.given(), "This was rated before.", "Keep one rating of each.");
      }
      lines
          .computeIfAbsent(assessor, name -> new ArrayList<>())
          .add(new Line(day, paper, criterion, truth, given));
    }
    return problems.isEmpty()
        ? Outcome.success(new ValidityFile(scale, List.copyOf(criteria), lines))
        : Outcome.refusal(Problems.of(problems));
  }

  private static JsonPointer at(long line, String column) {
    return JsonPointer.root().child(Long.toString(line)).child(column);
  }

  /** The cells of one line, with a problem for each that cannot be read. */
  private record Cells(Table table, int row, Scale scale, List<Problem> problems) {

    String text(String column) {
      String text = table.rows().get(row).get(table.names().indexOf(column)).strip();
      if (text.isEmpty()) {
        problem("lab.empty", column, "There is nothing in this cell.", "Fill it in.");
      }
      return text;
    }

    LocalDate day(String column) {
      try {
        return LocalDate.parse(text(column));
      } catch (DateTimeParseException e) {
        problem("lab.day", column, "This is no day.", "Write it as 2026-11-22.");
        return LocalDate.EPOCH;
      }
    }

    int level(String column) {
      int code = scale.code(text(column));
      if (code < 0) {
        problem("lab.level", column, "The scale has no such level.", "Say --scale.");
      }
      return Math.max(0, code);
    }

    private void problem(String code, String column, String message, String fix) {
      long line = row + (table.named() ? 2L : 1L);
      problems.add(Problem.error(code, at(line, column), message).fix(fix));
    }
  }

  List<String> assessors() {
    return List.copyOf(lines.keySet());
  }

  LocalDate lastDay(String assessor) {
    return of(assessor).stream().map(Line::day).max(LocalDate::compareTo).orElseThrow();
  }

  /** Returns the rubric that the file speaks of. */
  Rubric rubric() {
    List<CriterionLevel> levels =
        IntStream.range(0, scale.size())
            .mapToObj(
                code ->
                    new CriterionLevel(
                        level(code),
                        LanguageMap.english(scale.labels().get(code)),
                        Fraction.of(code),
                        List.of(LanguageMap.english(scale.labels().get(code)))))
            .toList();
    return new Rubric(
        LanguageMap.english("Validity papers"),
        criteria.stream()
            .map(
                name ->
                    new Criterion(
                        id(name), LanguageMap.english(name), null, Fraction.of(1), levels))
            .toList());
  }

  private CriterionId id(String criterion) {
    return CriterionId.of("criterion-" + (criteria.indexOf(criterion) + 1));
  }

  private static LevelId level(int code) {
    return LevelId.of("level-" + (code + 1));
  }

  /** Returns each paper that an assessor read. */
  List<CalibrationPaper> papers(String assessor) {
    Map<String, List<Line>> papers = new LinkedHashMap<>();
    for (Line line : of(assessor)) {
      papers.computeIfAbsent(line.paper(), paper -> new ArrayList<>()).add(line);
    }
    return papers.values().stream()
        .map(
            paper ->
                new CalibrationPaper(
                    paper.stream().map(line -> rating(line.criterion(), line.truth())).toList(),
                    paper.stream().map(line -> rating(line.criterion(), line.given())).toList()))
        .toList();
  }

  private CriterionRating rating(String criterion, int code) {
    return new CriterionRating(id(criterion), level(code), "As the file says.");
  }

  List<ValidityReading> readings(String assessor) {
    return of(assessor).stream()
        .map(line -> new ValidityReading(line.day(), line.truth(), line.given()))
        .toList();
  }

  /** Returns given levels beside true ones. */
  int[][] levels(String assessor) {
    return of(assessor).stream()
        .map(line -> new int[] {line.given(), line.truth()})
        .toArray(int[][]::new);
  }

  Scale scale() {
    return scale;
  }

  private List<Line> of(String assessor) {
    return lines.getOrDefault(assessor, List.of());
  }
}
