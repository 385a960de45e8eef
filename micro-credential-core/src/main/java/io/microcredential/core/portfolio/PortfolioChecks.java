package io.microcredential.core.portfolio;

import io.microcredential.core.CollectionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.PortfolioItemId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What holds in every portfolio, and how a change that would break it is refused. */
final class PortfolioChecks {

  private PortfolioChecks() {}

  static void requirePossible(
      List<PortfolioItem> items,
      List<PortfolioCollection> collections,
      List<PortfolioEvent> history) {
    var ids = new HashSet<PortfolioItemId>();
    var contents = new HashSet<ItemContent>();
    if (!items.stream().allMatch(i -> ids.add(i.id()) && contents.add(i.content()))) {
      throw new IllegalArgumentException("a portfolio has each item and each content once");
    }
    var titles = new HashSet<CollectionId>();
    if (!collections.stream().allMatch(c -> titles.add(c.id()) && ids.containsAll(c.items()))) {
      throw new IllegalArgumentException(
          "a portfolio has each collection once, and the items in them");
    }
    for (int i = 1; i < history.size(); i++) {
      if (history.get(i).at().isBefore(history.get(i - 1).at())) {
        throw new IllegalArgumentException("the history of a portfolio is in the order of time");
      }
    }
  }

  static void checkIndex(int index, int size, List<Problem> problems) {
    if (size > 0 && (index < 0 || index >= size)) {
      problems.add(problem("index", "There is no such place."));
    }
  }

  static void checkTexts(
      LanguageMap title, @Nullable LanguageMap description, List<Problem> problems) {
    if (!PortfolioTexts.isBounded(title)
        || description != null && !PortfolioTexts.isBounded(description)) {
      problems.add(problem("text-length", "A text has at most 10,000 characters."));
    }
  }

  static Problem problem(String code, String message) {
    return Problem.error("portfolio." + code, JsonPointer.root(), message);
  }

  static <T> Outcome<T> finish(List<Problem> problems, Supplier<T> result) {
    return problems.isEmpty()
        ? Outcome.success(result.get())
        : Outcome.refusal(Problems.of(problems));
  }
}
