package io.microcredential.core.stack;

import static io.microcredential.core.stack.SampleStacks.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.RuleSyntax;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature row F5: circles through prerequisites and stacks are found, and only real ones. */
class PrerequisiteCheckTest {

  private static final String WORK = "each >= developing";

  /** Returns version 1.0 of a definition with a rule, to be earned after others. */
  private static MicroCredential definition(String name, String rule, Prerequisite... before) {
    return Publisher.create()
        .publish(
            SampleDefinitions.withRule(RuleSyntax.parse(rule).orElseThrow()).toBuilder()
                .id(id(name))
                .version(new Version(1, 0))
                .prerequisites(before)
                .build(),
            SampleStacks.AWARDED)
        .orElseThrow();
  }

  private static Prerequisite before(String name) {
    return new Prerequisite(id(name), LanguageMap.english(name), null);
  }

  /** Returns a rule that asks for work, and for another micro-credential. */
  private static String after(String name) {
    return "all(" + WORK + ", " + held(name) + ")";
  }

  private static String held(String name) {
    return "held \"" + id(name) + "\"";
  }

  private static List<String> circles(MicroCredential... definitions) {
    return PrerequisiteCheck.problems(List.of(definitions), List.of()).stream()
        .map(p -> p.code() + " " + p.at())
        .toList();
  }

  @Test
  void aChainIsNoCircle() {
    assertThat(
            circles(
                definition("a", WORK), definition("b", after("a")), definition("c", after("b"))))
        .isEmpty();
    assertThat(circles(definition("a", after("elsewhere"), before("nowhere")))).isEmpty();
  }

  @Test
  void aCircleIsToldOnceWithItsPath() {
    List<Problem> found =
        PrerequisiteCheck.problems(
                List.of(
                    definition("x", after("c")),
                    definition("a", after("b")),
                    definition("b", WORK, before("c")),
                    definition("c", after("a"))),
                List.of())
            .list();
    assertThat(found)
        .extracting(p -> p.code() + " " + p.at())
        .containsExactly("prerequisite.cycle /definitions/1");
    assertThat(found.get(0).message())
        .endsWith(
            id("a") + " 1.0 → " + id("b") + " 1.0 → " + id("c") + " 1.0 → " + id("a") + " 1.0.");
    assertThat(found.get(0).isError()).isTrue();
  }

  @Test
  void whoeverNeedsItselfCannotBegin() {
    assertThat(circles(definition("a", after("a"))))
        .containsExactly("prerequisite.cycle /definitions/0");
  }

  @Test
  void twoCirclesAreToldApart() {
    assertThat(
            circles(
                definition("a", after("b")),
                definition("b", after("a")),
                definition("c", after("d")),
                definition("d", after("c"))))
        .containsExactly("prerequisite.cycle /definitions/0", "prerequisite.cycle /definitions/2");
  }

  @Test
  void aWayOutMakesItNoCircle() {
    MicroCredential b = definition("b", after("a"));
    assertThat(circles(definition("a", "any(" + WORK + ", all(hours >= 1, " + held("b") + "))"), b))
        .as("an alternative inside the rule")
        .isEmpty();
    String or = "all(" + WORK + ", " + held("b") + " or \"" + id("c") + "\")";
    assertThat(circles(definition("a", or), b)).as("another that does as well").isEmpty();
    assertThat(circles(definition("a", "all(" + WORK + ", not " + held("b") + ")"), b))
        .as("what must not be held is not needed")
        .isEmpty();
  }

  @Test
  void heldForALongTimeNeedsToBeHeldToo() {
    String rule = "all(" + WORK + ", held for 1 year \"" + id("b") + "\")";
    assertThat(circles(definition("a", rule), definition("b", after("a")))).hasSize(1);
  }

  @Test
  void anEarlierVersionWithoutThePrerequisiteIsAWayIn() {
    MicroCredential second =
        Publisher.create()
            .publish(
                SampleDefinitions.withRule(RuleSyntax.parse(after("b")).orElseThrow()).toBuilder()
                    .id(id("a"))
                    .version(new Version(2, 0))
                    .build(),
                SampleStacks.AWARDED)
            .orElseThrow();
    MicroCredential first = definition("a", WORK);
    assertThat(circles(first, second, definition("b", after("a")))).isEmpty();
    String late = "all(" + WORK + ", held \"" + id("a") + "\" version >= 2.0)";
    assertThat(circles(first, second, definition("b", late))).hasSize(1);
  }

  @Test
  void aChainOfTenThousandIsWalkedWithoutEnd() {
    assertThat(new Circles(10_000, i -> List.of((i + 1) % 10_000)).found())
        .singleElement()
        .satisfies(circle -> assertThat(circle).hasSize(10_000));
    assertThat(new Circles(10_000, i -> i == 0 ? List.of() : List.of(i - 1)).found()).isEmpty();
  }

  @Test
  void theOrderOfDefinitionsDoesNotMatter() {
    List<MicroCredential> chain = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      chain.add(definition("n" + i, i == 0 ? WORK : after("n" + (i - 1))));
    }
    Collections.reverse(chain);
    assertThat(circles(chain.toArray(MicroCredential[]::new))).isEmpty();
  }

  @Test
  void stacksThatContainEachOtherAreTold() {
    Stack one = nesting("one", "two");
    Stack two = nesting("two", "one");
    List<Problem> found =
        PrerequisiteCheck.problems(List.of(), List.of(one, two), Locale.forLanguageTag("es"))
            .list();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).at()).hasToString("/stacks/0");
    assertThat(found.get(0).message())
        .isEqualTo(
            "Estos conjuntos se contienen unos a otros: "
                + one.id()
                + " → "
                + two.id()
                + " → "
                + one.id()
                + ".");
  }

  private static Stack nesting(String name, String inside) {
    return SampleStacks.all(
        SampleStacks.stackId(name), SampleStacks.nested(SampleStacks.stackId(inside)));
  }
}
