package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.internal.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * Collects what is found in a definition, with the sentences of {@link DefinitionLints} in one
 * language.
 *
 * <p>The code of a problem is the name of its sentence.
 */
final class LintReport {

  private final Messages messages;
  private final List<Problem> problems = new ArrayList<>();

  LintReport(Messages messages) {
    this.messages = messages;
  }

  static Messages messages(Locale locale) {
    return Messages.of(DefinitionLints.class, locale);
  }

  void error(String code, JsonPointer at, Object... blanks) {
    problems.add(Problem.error(code, at, messages.text(code, blanks)).fix(fix(code, blanks)));
  }

  void warning(String code, JsonPointer at, Object... blanks) {
    problems.add(Problem.warning(code, at, messages.text(code, blanks)).fix(fix(code, blanks)));
  }

  private String fix(String code, Object... blanks) {
    return messages.text(code + ".fix", blanks);
  }

  void addAll(Collection<Problem> found) {
    problems.addAll(found);
  }

  int size() {
    return problems.size();
  }

  Problems problems() {
    return Problems.of(problems);
  }
}
