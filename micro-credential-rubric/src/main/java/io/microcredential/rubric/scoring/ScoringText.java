package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.PartId;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionStep.LevelAsked;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts plans and reports into words that a teacher can read and recompute. */
public final class ScoringText {

  private final Locale locale;

  private ScoringText(Locale locale) {
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static ScoringText in(Locale locale) {
    return new ScoringText(locale);
  }

  /**
   * Says how a rubric is read, before anybody is judged by it: kind, parts, number and decision.
   *
   * @param scoring the plan on its rubric
   * @return lines without a line break at the end, what is inside indented by two blanks
   */
  public String plan(Scoring scoring) {
    Rubric rubric = scoring.rubric();
    ScoringPlan plan = scoring.plan();
    var page = new Page(new PolicyWords(locale, rubric, plan));
    page.line(0, "plan.kind", page.words.text("kind." + plan.kind()));
    for (RubricPart part : plan.parts()) {
      String titles =
          String.join(
              page.words.text("separator"),
              part.criteria().stream().map(page.words::title).toList());
      page.line(0, "plan.part", page.words.part(part.id()), titles);
    }
    // Nothing is known of work that nobody has looked at, and no step has come out.
    ScoringReport empty = scoring.report(List.of(), Circumstances.unknown());
    page.known = false;
    page.report(empty);
    return page.text();
  }

  /**
   * Says which number and which decision came out, and every step on the way.
   *
   * @param report the report
   * @param rubric the rubric it was made with
   * @return lines without a line break at the end, what is inside indented by two blanks
   */
  public String text(ScoringReport report, Rubric rubric) {
    var page = new Page(new PolicyWords(locale, rubric, report.plan()));
    page.report(report);
    return page.text();
  }

  /** The lines of one text. */
  private static final class Page {
    private final PolicyWords words;
    private final List<String> lines = new ArrayList<>();
    private boolean known = true;

    Page(PolicyWords words) {
      this.words = words;
    }

    String text() {
      return String.join("\n", lines);
    }

    void line(int depth, String key, String... blanks) {
      lines.add("  ".repeat(depth) + words.text(key, blanks));
    }

    void report(ScoringReport report) {
      ScoreStep scored = report.scored();
      if (scored != null) {
        line(0, known ? "score" : "plan.score", value(scored.value()));
        score(scored, null, 1, "");
      }
      DecisionStep decided = report.decided();
      if (decided != null) {
        line(0, known ? "decision" : "plan.decision", words.text("verdict." + decided.verdict()));
        decision(decided, null, 1, "");
      }
    }

    private void score(ScoreStep step, @Nullable PartId part, int depth, String before) {
      String what = before + words.formula(step.formula(), part);
      line(depth, known ? "step" : "step.plan", what, value(step.value()));
      if (known) {
        step.criteria().forEach(use -> use(use, depth + 1));
      }
      for (AppliedPenalty applied : step.penalties()) {
        Fraction amount = applied.amount();
        String taken =
            amount == null
                ? words.text("penalty.unknown")
                : words.text("unit." + applied.penalty().unit(), PolicyWords.number(amount));
        line(depth + 1, known ? "step" : "step.plan", words.penalty(applied.penalty()), taken);
      }
      for (int i = 0; i < step.parts().size(); i++) {
        if (step.formula() instanceof Total total) {
          ScoreFormula.Term term = total.terms().get(i);
          PartId within = term.part() == null ? part : term.part();
          String weight = words.text("term", PolicyWords.number(term.weight()));
          score(step.parts().get(i), within, depth + 1, weight);
        } else {
          score(step.parts().get(i), part, depth + 1, "");
        }
      }
    }

    private void use(CriterionUse use, int depth) {
      Fraction points = use.points();
      Fraction share = use.share();
      String title = words.title(use.criterion());
      String weight = PolicyWords.number(use.weight());
      if (points == null) {
        line(depth, "use." + use.counting(), title, weight);
        return;
      }
      String level = words.level(use.criterion(), Objects.requireNonNull(use.level()));
      String key = use.counting() == Counting.COUNTED && share == null ? "use.custom" : "use.";
      line(
          depth,
          key.endsWith(".") ? key + use.counting() : key,
          title,
          weight,
          level,
          PolicyWords.number(points),
          share == null ? "" : PolicyWords.number(share));
    }

    private void decision(DecisionStep step, @Nullable PartId part, int depth, String before) {
      String what = before + words.policy(step.policy(), part);
      line(depth, known ? "step" : "step.plan", what, words.text("verdict." + step.verdict()));
      if (known) {
        step.levels().forEach(asked -> asked(asked, depth + 1));
      }
      ScoreStep score = step.score();
      if (score != null) {
        score(score, part, depth + 1, "");
      }
      for (int i = 0; i < step.parts().size(); i++) {
        if (step.policy() instanceof Profile profile) {
          PartId within = profile.parts().get(i).part();
          String title = words.text("part", words.part(within));
          decision(step.parts().get(i), within, depth + 1, title);
        } else {
          String floor = step.policy() instanceof Compensatory && i > 0 ? words.text("floor") : "";
          decision(step.parts().get(i), part, depth + 1, floor);
        }
      }
    }

    private void asked(LevelAsked asked, int depth) {
      var reached = asked.reached();
      line(
          depth,
          "asked." + asked.counting(),
          words.title(asked.criterion()),
          reached == null ? "" : words.level(asked.criterion(), reached),
          words.level(asked.criterion(), asked.asked()));
    }

    private String value(ScoreValue value) {
      if (value instanceof ScoreValue.Known sure) {
        return words.text(
            "value.known",
            PolicyWords.number(sure.value()),
            PolicyWords.number(sure.lowest()),
            PolicyWords.number(sure.highest()));
      } else if (value instanceof ScoreValue.Between open) {
        return words.text(
            "value.between", PolicyWords.number(open.least()), PolicyWords.number(open.greatest()));
      }
      return words.text("value." + ((ScoreValue.None) value).reason());
    }
  }
}
