package io.microcredential.core.stack;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.StackId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.EquivalentCredential;
import io.microcredential.core.rule.RuleNeeds;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Looks for circles: micro-credentials of which each has to be held before the next, back to the
 * first, so that nobody can ever begin; and stacks that contain each other.
 *
 * <p>The answer about micro-credentials is exact. Those are looked for that somebody can come to
 * hold who begins with nothing: round by round, what has its prerequisites and its rule's needs
 * among them (or outside the given ones, of which nothing is known). A circle with a way out of it,
 * such as an alternative in a rule, is none. What is never reached is blocked by a circle, and the
 * circles among that are told. The time grows with the square of the number of definitions at the
 * worst.
 */
public final class PrerequisiteCheck {

  private final List<MicroCredential> definitions;
  private final Messages messages;
  private final Map<MicroCredentialId, List<Integer>> byId = new HashMap<>();
  private final Set<Integer> earnable = new HashSet<>();

  private PrerequisiteCheck(List<MicroCredential> definitions, Locale locale) {
    this.definitions = definitions;
    messages = Messages.of(PrerequisiteCheck.class, locale);
    for (int i = 0; i < definitions.size(); i++) {
      byId.computeIfAbsent(definitions.get(i).id(), id -> new ArrayList<>()).add(i);
    }
  }

  /**
   * Checks definitions and stacks, and tells of them in English.
   *
   * @param definitions all definitions, in any versions
   * @param stacks all stacks
   * @return each circle once, with its path, placed as in {@code {"definitions": […], "stacks":
   *     […]}}
   */
  public static Problems problems(List<MicroCredential> definitions, List<Stack> stacks) {
    return problems(definitions, stacks, Locale.ENGLISH);
  }

  /**
   * Checks definitions and stacks.
   *
   * @param definitions all definitions, in any versions
   * @param stacks all stacks
   * @param locale the reader's language; English where there is no translation
   * @return each circle once, with its path, placed as in {@code {"definitions": […], "stacks":
   *     […]}}
   */
  public static Problems problems(
      List<MicroCredential> definitions, List<Stack> stacks, Locale locale) {
    var check = new PrerequisiteCheck(List.copyOf(definitions), locale);
    List<Problem> problems = new ArrayList<>(check.circlesOfDefinitions());
    problems.addAll(check.circlesOfStacks(List.copyOf(stacks)));
    return Problems.of(problems);
  }

  private List<Problem> circlesOfDefinitions() {
    boolean more = true;
    while (more) {
      more = false;
      for (int i = 0; i < definitions.size(); i++) {
        more |= !earnable.contains(i) && isEarnable(definitions.get(i)) && earnable.add(i);
      }
    }
    var circles = new Circles(definitions.size(), this::blockedNeeds);
    return circles.found().stream()
        .map(
            circle ->
                problem(
                    "prerequisite.cycle",
                    JsonPointer.root().child("definitions").child(circle.get(0)),
                    circle,
                    i -> definitions.get(i).id() + " " + definitions.get(i).version()))
        .toList();
  }

  private boolean isEarnable(MicroCredential definition) {
    return prerequisites(definition).allMatch(this::isObtainable)
        && Arrays.stream(AssessmentRoute.values())
            .filter(route -> definition.offer(route).isPresent())
            .anyMatch(
                route -> RuleNeeds.mayBeMet(definition.awardRule(), route, this::isObtainable));
  }

  private static Stream<EquivalentCredential> prerequisites(MicroCredential definition) {
    return definition.content().prerequisites().stream()
        .map(p -> new EquivalentCredential(p.credential(), p.since()));
  }

  /** What no given definition awards comes from elsewhere, and nothing speaks against it. */
  private boolean isObtainable(EquivalentCredential wanted) {
    List<Integer> given = given(wanted);
    return given.isEmpty() || given.stream().anyMatch(earnable::contains);
  }

  private List<Integer> given(EquivalentCredential wanted) {
    return byId.getOrDefault(wanted.credential(), List.of()).stream()
        .filter(
            i ->
                wanted.since() == null
                    || definitions.get(i).version().compareTo(wanted.since()) >= 0)
        .toList();
  }

  /** Returns the definitions that a blocked one waits for and that are blocked as well. */
  private List<Integer> blockedNeeds(int blocked) {
    if (earnable.contains(blocked)) {
      return List.of();
    }
    MicroCredential definition = definitions.get(blocked);
    return Stream.concat(prerequisites(definition), RuleNeeds.wanted(definition.awardRule()))
        .filter(wanted -> !isObtainable(wanted))
        .flatMap(wanted -> given(wanted).stream())
        .distinct()
        .toList();
  }

  private List<Problem> circlesOfStacks(List<Stack> stacks) {
    Map<StackId, Integer> index = new HashMap<>();
    for (int i = 0; i < stacks.size(); i++) {
      index.putIfAbsent(stacks.get(i).id(), i);
    }
    IntFunction<List<Integer>> nested =
        i ->
            stacks.get(i).members().stream()
                .filter(member -> member.part() instanceof NestedStack)
                .map(member -> index.get(((NestedStack) member.part()).stack()))
                .filter(inside -> inside != null)
                .distinct()
                .toList();
    return new Circles(stacks.size(), nested)
        .found().stream()
            .map(
                circle ->
                    problem(
                        "stack.cycle",
                        JsonPointer.root().child("stacks").child(circle.get(0)),
                        circle,
                        i -> stacks.get(i).id().toString()))
            .toList();
  }

  private Problem problem(
      String code, JsonPointer at, List<Integer> circle, IntFunction<String> name) {
    List<String> path = new ArrayList<>(circle.stream().map(name::apply).toList());
    path.add(path.get(0));
    return Problem.error(code, at, messages.text(code, String.join(" → ", path)))
        .fix(messages.text(code + ".fix"));
  }
}
