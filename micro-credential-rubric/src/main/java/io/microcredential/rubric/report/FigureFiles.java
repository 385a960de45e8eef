package io.microcredential.rubric.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.RatingTable;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Figures for programs: every digit, and a reason wherever there is no figure. */
final class FigureFiles {

  private static final List<String> COLUMNS =
      List.of(
          "criterion",
          "figure",
          "value",
          "standard_error",
          "lower",
          "upper",
          "level",
          "interval",
          "units",
          "ratings",
          "undefined",
          "observed");

  private FigureFiles() {}

  static String csv(AgreementFindings findings) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(COLUMNS);
      for (CriterionFigures criterion : findings.criteria()) {
        criterion
            .figures()
            .forEach(
                (figure, coefficient) ->
                    writer.writeRecord(record(criterion.criterion(), figure.name(), coefficient)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory does not fail", e);
    }
    return text.toString();
  }

  private static List<String> record(String criterion, String figure, Coefficient coefficient) {
    var cells = new ArrayList<String>(List.of(criterion, figure));
    Estimate estimate = coefficient instanceof Estimate given ? given : null;
    ConfidenceInterval interval = estimate == null ? null : estimate.interval();
    cells.add(estimate == null ? "" : text(estimate.value()));
    cells.add(estimate == null ? "" : text(estimate.standardError()));
    cells.add(interval == null ? "" : text(interval.lower()));
    cells.add(interval == null ? "" : text(interval.upper()));
    cells.add(interval == null ? "" : text(interval.level()));
    cells.add(interval == null ? "" : interval.method().name());
    cells.add(Long.toString(coefficient.sample().units()));
    cells.add(Long.toString(coefficient.sample().ratings()));
    Undefined undefined = coefficient instanceof Undefined none ? none : null;
    cells.add(undefined == null ? "" : undefined.reason().name());
    cells.add(undefined == null ? "" : text(undefined.observed()));
    return cells;
  }

  private static String text(@Nullable Double number) {
    return number == null ? "" : Double.toString(number);
  }

  static JsonObject json(AgreementFindings findings) {
    var members = new LinkedHashMap<String, JsonValue>();
    AgreementReport.Basis basis = findings.basis();
    members.put("level", number(basis.level()));
    members.put(
        "bootstrap",
        object(
            Map.entry("replicates", JsonValue.of(basis.bootstrap().replicates())),
            // A seed may be longer than the whole numbers that every program reads.
            Map.entry("seed", JsonValue.of(Long.toString(basis.bootstrap().seed())))));
    members.put("levels", JsonValue.of(basis.order().name()));
    members.put(
        "criteria",
        new JsonArray(
            findings.criteria().stream()
                .map(criterion -> (JsonValue) criterion(findings, criterion))
                .toList()));
    return new JsonObject(members);
  }

  private static JsonObject criterion(AgreementFindings findings, CriterionFigures criterion) {
    RatingTable table = findings.data().table(criterion.criterion());
    var usage = DistributionChart.Usage.of(criterion.criterion(), table);
    var levels = new ArrayList<JsonValue>();
    for (int code = 0; code < usage.counts().length; code++) {
      levels.add(
          object(
              Map.entry("label", JsonValue.of(usage.scale().labels().get(code))),
              Map.entry("value", number(usage.scale().value(code))),
              Map.entry("ratings", JsonValue.of(usage.counts()[code]))));
    }
    var figures = new LinkedHashMap<String, JsonValue>();
    criterion.figures().forEach((figure, found) -> figures.put(figure.name(), figure(found)));
    return object(
        Map.entry("name", JsonValue.of(criterion.criterion())),
        Map.entry("units", JsonValue.of(criterion.rated().units())),
        Map.entry("raters", JsonValue.of(criterion.raters())),
        Map.entry("ratings", JsonValue.of(criterion.rated().ratings())),
        Map.entry("cells", JsonValue.of(criterion.cells())),
        Map.entry("levels", new JsonArray(levels)),
        Map.entry("figures", new JsonObject(figures)));
  }

  static JsonObject figure(Coefficient coefficient) {
    var members = new LinkedHashMap<String, JsonValue>();
    if (coefficient instanceof Estimate estimate) {
      members.put("value", number(estimate.value()));
      if (estimate.standardError() != null) {
        members.put("standardError", number(estimate.standardError()));
      }
      ConfidenceInterval interval = estimate.interval();
      if (interval != null) {
        members.put(
            "interval",
            object(
                Map.entry("lower", number(interval.lower())),
                Map.entry("upper", number(interval.upper())),
                Map.entry("level", number(interval.level())),
                Map.entry("method", JsonValue.of(interval.method().name()))));
      }
    } else if (coefficient instanceof Undefined undefined) {
      members.put("undefined", JsonValue.of(undefined.reason().name()));
      if (undefined.observed() != null) {
        members.put("observed", number(undefined.observed()));
      }
    }
    members.put("units", JsonValue.of(coefficient.sample().units()));
    members.put("ratings", JsonValue.of(coefficient.sample().ratings()));
    return new JsonObject(members);
  }

  private static JsonNumber number(double number) {
    return new JsonNumber(Double.toString(number));
  }

  @SafeVarargs
  private static JsonObject object(Map.Entry<String, ? extends JsonValue>... members) {
    var object = new LinkedHashMap<String, JsonValue>();
    for (Map.Entry<String, ? extends JsonValue> member : members) {
      object.put(member.getKey(), member.getValue());
    }
    return new JsonObject(object);
  }
}
