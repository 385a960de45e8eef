package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says of a rule what a check ought to say, by asking the rule about every case there is.
 *
 * @param rubric what the cases were judged against
 * @param poorest the case with the poorest work
 * @param cases all cases
 */
record CasesOracle(Rubric rubric, Facts poorest, List<Facts> cases) {

  /** Returns code and place of the first thing that there is to say, or nothing. */
  String says(AwardRule rule) {
    if (cases.stream().noneMatch(asking(rule)::isMet)) {
      return "rule.never-met ";
    }
    if (rule.verdict(poorest) == Verdict.MET) {
      return "rule.always-met ";
    } else if (rule.verdict(poorest.withHours(Fraction.of(99))) == Verdict.MET) {
      return "rule.seat-time-only ";
    } else if (cases.stream().allMatch(asking(rule)::isMet)) {
      return "rule.cannot-fail ";
    }
    return part(rule, rule, part -> part, JsonPointer.root());
  }

  /** A rule made ready, asked whether it is met. */
  private record Question(PreparedRule rule) {
    boolean isMet(Facts facts) {
      return rule.verdict(facts) == Verdict.MET;
    }
  }

  private Question asking(AwardRule rule) {
    return new Question(PreparedRule.of(rule, rubric));
  }

  /** Looks for the first part, parents before their parts, that can be left out. */
  private String part(
      AwardRule whole, AwardRule here, UnaryOperator<AwardRule> around, JsonPointer at) {
    for (int i = 0; i < here.parts().size(); i++) {
      int index = i;
      UnaryOperator<AwardRule> with = part -> around.apply(replaced(here, index, part));
      JsonPointer place = RuleParts.place(here, i, at);
      AwardRule part = here.parts().get(i);
      // Inside a period the rule asks only for what is recent.
      AwardRule alone = here instanceof WithinPeriod within ? within : part;
      if (cases.stream().noneMatch(asking(alone)::isMet)) {
        return "rule.part-never-met " + place;
      }
      if (!(here instanceof WithinPeriod)
          && (isSame(whole, with.apply(always(true)))
              || isSame(whole, with.apply(always(false))))) {
        return "rule.part-without-effect " + place;
      }
      String below = part(whole, part, with, place);
      if (!below.isEmpty()) {
        return below;
      }
    }
    return "";
  }

  private boolean isSame(AwardRule one, AwardRule other) {
    Question first = asking(one);
    Question second = asking(other);
    return cases.stream().allMatch(facts -> first.isMet(facts) == second.isMet(facts));
  }

  /** A rule that no other rule here equals, and that all facts meet, or none. */
  private static AwardRule always(boolean met) {
    AwardRule some = new HoursAtLeast(Fraction.of(77));
    AwardRule always = new AnyOf(List.of(some, new Not(some)));
    return met ? always : new Not(always);
  }

  private static AwardRule replaced(AwardRule rule, int index, AwardRule part) {
    if (rule instanceof Not) {
      return new Not(part);
    } else if (rule instanceof PointsAtLeast points) {
      List<Worth> rules = new ArrayList<>(points.rules());
      rules.set(index, new Worth(rules.get(index).points(), part));
      return new PointsAtLeast(points.points(), rules);
    }
    List<AwardRule> rules = new ArrayList<>(rule.parts());
    rules.set(index, part);
    if (rule instanceof AllOf) {
      return new AllOf(rules);
    } else if (rule instanceof CountOf some) {
      return new CountOf(some.atLeast(), rules);
    }
    return new AnyOf(rules);
  }
}
