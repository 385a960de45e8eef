package io.microcredential.examples.quickstart;

import static io.microcredential.examples.quickstart.Html.tag;

import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.rule.TraceLine;
import io.microcredential.core.rule.TraceText;
import io.microcredential.core.rule.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Why it was awarded, and what the teacher was told. */
final class DecisionSection {

  private final Decision decision;
  private final TraceText words = TraceText.in(BadgePage.LANGUAGE);

  DecisionSection(PageContent content) {
    this.decision = content.award().decision();
  }

  Html html() {
    List<TraceLine> lines = words.lines(decision.trace(), decision.facts());
    return BadgePage.section(
        "decision",
        "The decision of " + BadgePage.day(decision.decidedAt()),
        tag("div")
            .with("class", "columns")
            .holding(
                tag("div").holding(tag("h3", "Rule and answer"), list(lines, 0, lines.size())),
                tag("div").holding(tag("h3", "Feedback"), feedback())));
  }

  /** Nests the lines [from, to), all of which stand at least as deep as the first. */
  private Html list(List<TraceLine> lines, int from, int to) {
    var items = new ArrayList<Html>();
    int next = from;
    while (next < to) {
      int end = next + 1;
      while (end < to && lines.get(end).depth() > lines.get(next).depth()) {
        end++;
      }
      Html below = end == next + 1 ? Html.NOTHING : list(lines, next + 1, end);
      items.add(item(lines.get(next), below));
      next = end;
    }
    return tag("ul").with("class", "trace").holding(items);
  }

  private Html item(TraceLine line, Html below) {
    Mark mark =
        switch (line.verdict()) {
          case MET -> Mark.GOOD;
          case NOT_MET -> Mark.BAD;
          case UNKNOWN -> Mark.UNKNOWN;
        };
    return tag("li")
        .with("class", mark.style())
        .holding(
            BadgePage.sign(mark),
            tag("span").with("class", "word").saying(word(line.verdict()) + " "),
            tag("span", line.text()),
            below);
  }

  private String word(Verdict verdict) {
    return words.word(verdict);
  }

  private Html feedback() {
    var pieces = new ArrayList<Html>();
    pieces.add(tag("blockquote").holding(tag("p", decision.feedback().overall())));
    for (Criterion criterion : decision.facts().rubric().criteria()) {
      List<Html> comments =
          decision.feedback().criteria().stream()
              .filter(comment -> comment.criterion().equals(criterion.id()))
              .map(CriterionComment::comment)
              .map(comment -> tag("li", comment))
              .toList();
      if (!comments.isEmpty()) {
        pieces.add(tag("h4", BadgePage.words(criterion.title())));
        pieces.add(tag("ul").with("class", "comments").holding(comments));
      }
    }
    return Html.all(pieces);
  }
}
