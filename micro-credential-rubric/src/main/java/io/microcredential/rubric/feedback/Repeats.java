package io.microcredential.rubric.feedback;

import io.microcredential.core.JsonPointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

/** Which learners got the same words, whatever the capitals and signs. */
final class Repeats {

  private final Map<List<String>, Set<Object>> learnersOf = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  void add(Object learner, String text, JsonPointer at) {
    List<String> words = PlainText.of(text).words();
    learnersOf.computeIfAbsent(words, w -> new HashSet<>()).add(learner);
    said.add(new Said(words, at));
  }

  void forEachRepeated(ObjIntConsumer<JsonPointer> found) {
    for (Said one : said) {
      int learners = learnersOf.getOrDefault(one.words(), Set.of()).size();
      if (learners > 1) {
        found.accept(one.at(), learners);
      }
    }
  }

  private record Said(List<String> words, JsonPointer at) {}
}
