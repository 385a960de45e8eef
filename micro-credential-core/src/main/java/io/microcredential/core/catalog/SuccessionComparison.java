package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.catalog.Succession.Carrying;
import io.microcredential.core.catalog.Succession.CriterionMapping;
import io.microcredential.core.catalog.Succession.LevelMapping;
import io.microcredential.core.catalog.SuccessionReport.CriterionSuccession;
import io.microcredential.core.catalog.SuccessionReport.PromptSuccession;
import io.microcredential.core.catalog.SuccessionReport.RequirementSuccession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions part by part. */
final class SuccessionComparison {

  private static final JsonPointer AT = JsonPointer.root().child("succession");

  private final MicroCredential old;
  private final MicroCredential next;
  private final Succession succession;
  private final List<Problem> problems = new ArrayList<>();

  private SuccessionComparison(MicroCredential old, MicroCredential next, Succession succession) {
    this.old = old;
    this.next = next;
    this.succession = succession;
  }

  static Outcome<SuccessionReport> of(MicroCredential old, MicroCredential next) {
    Succession succession = next.content().succession();
    if (succession == null) {
      return Outcome.refusal(
          Problem.error("succession.missing", AT, "This version takes the place of no other.")
              .fix("Publish a version that names the one it supersedes."));
    }
    if (!succession.supersedes().equals(old.ref())) {
      return Outcome.refusal(
          Problem.error(
                  "succession.other-definition",
                  AT.child("supersedes"),
                  "This version takes the place of another version than the one at hand.")
              .fix("Compare it with the version that it names, of the same content."));
    }
    return new SuccessionComparison(old, next, succession).report();
  }

  private Outcome<SuccessionReport> report() {
    var report = new SuccessionReport(old.ref(), next.ref(), criteria(), prompts(), requirements());
    return problems.isEmpty() ? Outcome.success(report) : Outcome.refusal(Problems.of(problems));
  }

  /** A part of the old version, the part of the new one in its place, and how work carries. */
  private record Pair<T>(@Nullable T from, @Nullable T to, @Nullable Carrying carrying) {

    boolean isDeclaredEquivalent() {
      return carrying == Carrying.DECLARED_EQUIVALENT;
    }
  }

  /** What one mapping says, whatever it maps. */
  private record Mapped<I>(I from, I to, Carrying carrying) {}

  private <T, I> List<Pair<T>> pairs(
      List<T> before, List<T> after, Function<T, I> id, List<Mapped<I>> mapped, JsonPointer at) {
    Map<I, T> olds = before.stream().collect(Collectors.toMap(id, part -> part));
    Map<I, Mapped<I>> byTarget = new HashMap<>();
    Set<I> mappedAway = new HashSet<>();
    for (int i = 0; i < mapped.size(); i++) {
      byTarget.put(mapped.get(i).to(), mapped.get(i));
      mappedAway.add(mapped.get(i).from());
      if (!olds.containsKey(mapped.get(i).from())) {
        problems.add(unknown(at.child(i).child("from")));
      }
    }
    var pairs = new ArrayList<Pair<T>>();
    Set<I> placed = new HashSet<>();
    for (T part : after) {
      I to = id.apply(part);
      Mapped<I> mapping = byTarget.get(to);
      I from = mapping != null ? mapping.from() : mappedAway.contains(to) ? null : to;
      T found = from == null ? null : olds.get(from);
      if (found != null && from != null) {
        placed.add(from);
      }
      pairs.add(new Pair<>(found, part, mapping == null ? null : mapping.carrying()));
    }
    before.stream()
        .filter(part -> !placed.contains(id.apply(part)))
        .forEach(part -> pairs.add(new Pair<>(part, null, null)));
    return pairs;
  }

  private static Problem unknown(JsonPointer at) {
    return Problem.error("succession.unknown-part", at, "The old version has no such part.")
        .fix("Name a part of the version that is superseded, or take the mapping out.");
  }

  private List<CriterionSuccession> criteria() {
    List<Mapped<CriterionId>> mapped =
        succession.criteria().stream()
            .map(m -> new Mapped<>(m.from(), m.to(), m.carrying()))
            .toList();
    var found = new ArrayList<CriterionSuccession>();
    for (Pair<Criterion> pair :
        pairs(
            old.rubric().criteria(),
            next.rubric().criteria(),
            Criterion::id,
            mapped,
            AT.child("criteria"))) {
      found.add(criterion(pair));
    }
    return found;
  }

  private CriterionSuccession criterion(Pair<Criterion> pair) {
    Criterion from = pair.from();
    Criterion to = pair.to();
    if (from == null || to == null) {
      return new CriterionSuccession(
          from == null ? null : from.id(), to == null ? null : to.id(), onlyOne(from), List.of());
    }
    List<LevelMapping> levels = levels(from, to);
    SuccessionReason reason = SuccessionReason.UNCHANGED;
    if (!same(from.title(), to.title()) || !same(from.description(), to.description())) {
      reason = SuccessionReason.ASKED_DIFFERENTLY;
    } else if (!sameLevels(from, to, levels)) {
      reason = SuccessionReason.LEVELS_CHANGED;
    }
    reason = orDeclared(reason, pair);
    boolean carries = reason.carryover() == Carryover.CARRIES;
    return new CriterionSuccession(from.id(), to.id(), reason, carries ? levels : List.of());
  }

  /** Returns the counterpart of every old level that has one, lowest first. */
  private List<LevelMapping> levels(Criterion from, Criterion to) {
    Map<LevelId, LevelId> named = new HashMap<>();
    for (int i = 0; i < succession.criteria().size(); i++) {
      CriterionMapping mapping = succession.criteria().get(i);
      if (mapping.to().equals(to.id())) {
        mapping.levels().forEach(level -> named.put(level.from(), level.to()));
        checkLevels(mapping, from, to, AT.child("criteria").child(i).child("levels"));
      }
    }
    return from.levels().stream()
        .map(CriterionLevel::id)
        .map(level -> new LevelMapping(level, named.getOrDefault(level, level)))
        .filter(level -> to.standing(level.to()) >= 0)
        .filter(level -> keepsPoints(from.level(level.from()), to.level(level.to())))
        .toList();
  }

  /** Returns whether all points that a result at a level may have are still in its range. */
  private static boolean keepsPoints(Optional<CriterionLevel> from, Optional<CriterionLevel> to) {
    return from.isEmpty()
        || to.isEmpty()
        || !to.get().isRange()
        || from.get().isRange()
            && to.get().holds(from.get().points())
            && to.get().holds(from.get().mostPoints());
  }

  private void checkLevels(CriterionMapping mapping, Criterion from, Criterion to, JsonPointer at) {
    Map<LevelId, LevelId> named = new HashMap<>();
    for (int i = 0; i < mapping.levels().size(); i++) {
      LevelMapping level = mapping.levels().get(i);
      named.put(level.from(), level.to());
      if (from.standing(level.from()) < 0) {
        problems.add(unknown(at.child(i).child("from")));
      }
    }
    List<Integer> standings =
        from.levels().stream()
            .map(level -> to.standing(named.getOrDefault(level.id(), level.id())))
            .filter(standing -> standing >= 0)
            .toList();
    if (!standings.equals(standings.stream().sorted().toList())) {
      problems.add(
          Problem.error(
                  "succession.levels-out-of-order",
                  at,
                  "A higher level would become a lower one than a level below it.")
              .fix("Map the levels so that their order stays."));
    }
  }

  private static boolean sameLevels(Criterion from, Criterion to, List<LevelMapping> levels) {
    if (from.levels().size() != to.levels().size() || levels.size() != to.levels().size()) {
      return false;
    }
    for (int i = 0; i < levels.size(); i++) {
      CriterionLevel before = from.levels().get(i);
      CriterionLevel after = to.levels().get(i);
      if (!levels.get(i).to().equals(after.id())
          || !same(before.name(), after.name())
          || !sameTexts(before.descriptors(), after.descriptors())) {
        return false;
      }
    }
    return true;
  }

  private List<PromptSuccession> prompts() {
    List<Mapped<PromptId>> mapped =
        succession.prompts().stream()
            .map(m -> new Mapped<>(m.from(), m.to(), m.carrying()))
            .toList();
    var found = new ArrayList<PromptSuccession>();
    for (Pair<Prompt> pair :
        pairs(
            old.prompts().toList(),
            next.prompts().toList(),
            Prompt::id,
            mapped,
            AT.child("prompts"))) {
      Prompt from = pair.from();
      Prompt to = pair.to();
      found.add(
          new PromptSuccession(
              from == null ? null : from.id(),
              to == null ? null : to.id(),
              from == null || to == null ? onlyOne(from) : orDeclared(compare(from, to), pair)));
    }
    return found;
  }

  private static SuccessionReason compare(Prompt from, Prompt to) {
    if (!same(from.text(), to.text())) {
      return SuccessionReason.ASKED_DIFFERENTLY;
    }
    return from.wordLimit() == to.wordLimit()
        ? SuccessionReason.UNCHANGED
        : SuccessionReason.LIMITS_CHANGED;
  }

  private List<RequirementSuccession> requirements() {
    List<Mapped<RequirementId>> mapped =
        succession.requirements().stream()
            .map(m -> new Mapped<>(m.from(), m.to(), m.carrying()))
            .toList();
    var found = new ArrayList<RequirementSuccession>();
    for (Pair<EvidenceRequirement> pair :
        pairs(
            old.content().evidenceRequirements(),
            next.content().evidenceRequirements(),
            EvidenceRequirement::id,
            mapped,
            AT.child("requirements"))) {
      EvidenceRequirement from = pair.from();
      EvidenceRequirement to = pair.to();
      found.add(
          new RequirementSuccession(
              from == null ? null : from.id(),
              to == null ? null : to.id(),
              from == null || to == null ? onlyOne(from) : orDeclared(compare(from, to), pair)));
    }
    return found;
  }

  private static SuccessionReason compare(EvidenceRequirement from, EvidenceRequirement to) {
    if (!same(from.title(), to.title())
        || !same(from.description(), to.description())
        || !Set.copyOf(from.roles()).equals(Set.copyOf(to.roles()))) {
      return SuccessionReason.ASKED_DIFFERENTLY;
    }
    boolean sameLimits =
        Set.copyOf(from.anyOf()).equals(Set.copyOf(to.anyOf()))
            && from.minimum() == to.minimum()
            && from.maximum() == to.maximum()
            && Objects.equals(from.media(), to.media());
    return sameLimits ? SuccessionReason.UNCHANGED : SuccessionReason.LIMITS_CHANGED;
  }

  private static SuccessionReason onlyOne(@Nullable Object from) {
    return from == null ? SuccessionReason.NEWLY_ASKED : SuccessionReason.NO_LONGER_ASKED;
  }

  private static SuccessionReason orDeclared(SuccessionReason compared, Pair<?> pair) {
    return compared.carryover() == Carryover.REDO && pair.isDeclaredEquivalent()
        ? SuccessionReason.DECLARED_EQUIVALENT
        : compared;
  }

  /** Returns whether two texts say the same in every language that both have, at least one. */
  private static boolean same(@Nullable LanguageMap before, @Nullable LanguageMap after) {
    if (before == null || after == null) {
      return before == null && after == null;
    }
    var shared = new HashSet<>(before.texts().keySet());
    shared.retainAll(after.texts().keySet());
    return !shared.isEmpty()
        && shared.stream()
            .allMatch(tag -> Objects.equals(before.texts().get(tag), after.texts().get(tag)));
  }

  private static boolean sameTexts(List<LanguageMap> before, List<LanguageMap> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!same(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }
}
