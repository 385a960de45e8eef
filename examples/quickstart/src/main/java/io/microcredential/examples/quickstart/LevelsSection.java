package io.microcredential.examples.quickstart;

import static io.microcredential.examples.quickstart.Html.tag;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The rubric with the levels that were reached. */
final class LevelsSection {

  private final PageContent content;
  private final Rubric rubric;
  private final RubricResult result;

  LevelsSection(PageContent content) {
    this.content = content;
    this.rubric = content.definition().rubric();
    this.result = content.award().decision().facts().result();
  }

  /** Roles are written out because the style sheet lays the table out as cards on a phone. */
  Html html() {
    Html table =
        tag("table")
            .with("role", "table")
            .with("class", "levels")
            .holding(
                tag("caption", score()),
                tag("thead").with("role", "rowgroup").holding(headings()),
                tag("tbody")
                    .with("role", "rowgroup")
                    .holding(rubric.criteria().stream().map(this::row).toList()));
    return BadgePage.section("levels", "Levels reached", table);
  }

  private String score() {
    return result.score() instanceof RubricScore.Exact exact
        ? "Score "
            + exact.value().toDecimalText()
            + ", exact, on a scale from "
            + exact.lowest().toDecimalText()
            + " to "
            + exact.highest().toDecimalText()
        : "The score is not known";
  }

  private Html headings() {
    var cells = new ArrayList<Html>();
    cells.add(heading("Criterion"));
    rubric.criteria().get(0).levels().forEach(l -> cells.add(heading(BadgePage.words(l.name()))));
    return tag("tr").with("role", "row").holding(cells);
  }

  private static Html heading(String words) {
    return tag("th").with("scope", "col").with("role", "columnheader").saying(words);
  }

  private Html row(Criterion criterion) {
    var cells = new ArrayList<Html>();
    cells.add(
        tag("th")
            .with("scope", "row")
            .with("role", "rowheader")
            .holding(
                tag("span").with("class", "criterion").saying(BadgePage.words(criterion.title())),
                tag("span")
                    .with("class", "basis")
                    .saying(content.basis().getOrDefault(criterion.id(), ""))));
    LevelId reached = result.of(criterion.id()).map(CriterionResult::level).orElse(null);
    criterion.levels().forEach(level -> cells.add(cell(level, level.id().equals(reached))));
    return tag("tr").with("role", "row").holding(cells);
  }

  private static Html cell(CriterionLevel level, boolean reached) {
    List<LanguageMap> descriptors = level.descriptors();
    String words = descriptors.stream().map(BadgePage::words).collect(Collectors.joining(" Or: "));
    return tag("td")
        .with("role", "cell")
        .with("class", reached ? "reached" : "")
        .holding(
            tag("span").with("class", "level-name").saying(BadgePage.words(level.name())),
            reached
                ? tag("strong")
                    .with("class", "flag")
                    .holding(BadgePage.sign(Mark.GOOD), Html.text("reached"))
                : Html.NOTHING,
            tag("span").with("class", "descriptor").saying(words));
  }
}
