package io.microcredential.core.rule;

import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.Worth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Puts a trace into words that a teacher can read. */
public final class TraceText {

  private final Messages messages;
  private final Locale locale;

  private TraceText(Locale locale) {
    this.messages = RuleWords.messages(locale);
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static TraceText in(Locale locale) {
    return new TraceText(locale);
  }

  /**
   * Puts a trace into lines, parents before their parts.
   *
   * @param trace the trace
   * @param facts the facts from which the trace came
   * @return one line for each node
   */
  public List<TraceLine> lines(RuleTrace trace, Facts facts) {
    var lines = new ArrayList<TraceLine>();
    add(trace, facts, 0, lines, UnaryOperator.identity());
    return lines;
  }

  /**
   * Puts a trace into text, two spaces of indent for each level, one line for each node.
   *
   * @param trace the trace
   * @param facts the facts from which the trace came
   * @return the text
   */
  public String text(RuleTrace trace, Facts facts) {
    return lines(trace, facts).stream()
        .map(line -> "  ".repeat(line.depth()) + word(line.verdict()) + "  " + line.text())
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns the word for an answer.
   *
   * @param verdict the answer
   * @return a word such as <i>met</i>
   */
  public String word(Verdict verdict) {
    return messages.text("verdict." + verdict.name());
  }

  private void add(
      RuleTrace trace,
      Facts facts,
      int depth,
      List<TraceLine> lines,
      UnaryOperator<String> introduction) {
    RuleWords words = new RuleWords(facts.rubric(), messages, locale);
    String sentence = new TraceSentence(words, facts).of(trace);
    lines.add(new TraceLine(depth, trace.verdict(), introduction.apply(sentence)));
    for (int i = 0; i < trace.parts().size(); i++) {
      UnaryOperator<String> worth = UnaryOperator.identity();
      if (DayWindow.undated(trace.rule()) instanceof PointsAtLeast points) {
        Worth part = points.rules().get(i);
        worth = line -> words.worth(part, line);
      }
      add(trace.parts().get(i), facts, depth + 1, lines, worth);
    }
  }
}
