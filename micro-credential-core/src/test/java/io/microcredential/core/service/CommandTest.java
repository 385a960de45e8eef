package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SampleDefinitions;
import io.microcredential.core.Version;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import io.microcredential.core.service.Commanding.Given;
import io.microcredential.core.service.Commanding.Scene;
import io.microcredential.core.service.TroubledStore.Trouble;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.MemoryStore;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every command: it is one effect, or none and a reason. */
class CommandTest {

  private static final String KEY = "the-key";
  private static final OrganizationId ELSEWHERE = OrganizationId.of("https://elsewhere.example");

  private final WatchedStore watched = new WatchedStore(MemoryStore.empty());
  private final TroubledStore store = new TroubledStore(watched);
  private final Portal portal = new Portal(store);

  static List<Commanding> commands() {
    return Commanding.all();
  }

  private String everything() {
    return watched.content() + portal.service.journal().after(0, 1_000);
  }

  private int entries() {
    return portal.service.journal().after(0, 1_000).size();
  }

  private static List<String> codes(Outcome<Receipt> outcome) {
    return outcome.problems().codes();
  }

  @Test
  void noCommandIsForgottenHere() {
    assertThat(commands())
        .extracting(Commanding::name)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(Definitions.class, Earning.class)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getGenericReturnType().toString().contains("Receipt"))
                .map(CommandTest::name)
                .toList());
  }

  private static String name(Method command) {
    return command.getDeclaringClass().getSimpleName()
        + "."
        + command.getName()
        + Stream.of(command.getParameterTypes())
            .skip(1)
            .map(Class::getSimpleName)
            .collect(Collectors.joining(",", "(", ")"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void sentAgainItGivesTheSameReceiptAndDoesNothing(Commanding command) {
    Scene scene = command.scene().apply(portal);
    int before = entries();
    Call call = Call.of(command.actor(), KEY);
    Receipt receipt = scene.right().apply(call).orElseThrow();
    assertThat(receipt.events()).isNotEmpty();
    assertThat(entries()).isEqualTo(before + receipt.events().size());

    String then = everything();
    portal.later();
    assertThat(scene.right().apply(call).orElseThrow()).isEqualTo(receipt);
    assertThat(everything()).isEqualTo(then);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void sentTwiceAtOnceItIsNotRefusedForWhatItDidItself(Commanding command) {
    Scene scene = command.scene().apply(portal);
    Call call = Call.of(command.actor(), KEY);
    Receipt receipt = scene.right().apply(call).orElseThrow();
    String then = everything();
    store.meet(Trouble.TWIN, 1);
    assertThat(scene.right().apply(call).orElseThrow()).isEqualTo(receipt);
    assertThat(store.left()).isZero();
    assertThat(everything()).isEqualTo(then);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void withOtherArgumentsItNeedsAnotherKey(Commanding command) {
    Scene scene = command.scene().apply(portal);
    Call call = Call.of(command.actor(), KEY);
    scene.right().apply(call).orElseThrow();
    String then = everything();
    for (Given other : scene.others()) {
      assertThat(codes(other.apply(call))).containsExactly("service.key-reused");
    }
    assertThat(everything()).isEqualTo(then);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theSameKeyOfSomebodyElseIsAnotherKey(Commanding command) {
    Scene scene = command.scene().apply(portal);
    var version =
        SampleDefinitions.publish(
            SampleDefinitions.draft(builder -> builder.version(new Version(1, 9))));
    Actor other = Portal.actor("admin-9", Role.PROGRAMME_ADMINISTRATOR);
    portal.service.definitions().publish(Call.of(other, KEY), version).orElseThrow();

    assertThat(codes(scene.right().apply(Call.of(command.actor(), KEY)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void refusedItLeavesNothingAndItsKeyIsFree(Commanding command) {
    Scene scene = command.scene().apply(portal);
    String then = everything();
    Actor withoutRole = Actor.of(person(command.actor()), PROGRAMME);
    assertThat(codes(scene.right().apply(Call.of(withoutRole, KEY))))
        .containsExactly("permission.no-grant");
    assertThat(everything()).isEqualTo(then);

    assertThat(scene.right().apply(Call.of(command.actor(), KEY)).isSuccess()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void nobodyElseGivesIt(Commanding command) {
    Scene scene = command.scene().apply(portal);
    String then = everything();
    for (Actor wrong : others(command)) {
      assertThat(codes(scene.right().apply(Call.of(wrong, KEY))))
          .as("%s %s", wrong.person(), wrong.roles())
          .isNotEmpty()
          .allMatch(code -> code.startsWith("permission."));
    }
    assertThat(scene.right().apply(Call.of(Actor.unknown(), KEY)).isSuccess()).isFalse();
    assertThat(everything()).isEqualTo(then);
  }

  /** Everybody with one role, but for those who may; the right person elsewhere; the learner. */
  private static List<Actor> others(Commanding command) {
    var all = new ArrayList<Actor>();
    for (Role role : Role.values()) {
      if (role != command.role() || command.personal()) {
        all.add(Actor.of(PersonId.of("stranger"), PROGRAMME, role));
      }
      all.add(Actor.of(person(command.actor()), ELSEWHERE, role));
    }
    if (command.name().startsWith("Earning.") && command.role() != Role.LEARNER) {
      all.add(Actor.of(person(ROBIN), PROGRAMME, command.role()));
    }
    if (command.role() == Role.APPROVER) {
      all.add(Actor.of(person(ADA), PROGRAMME, Role.APPROVER));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whereTheStoreFailsItTakesEffectOnceItIsSentAgain(Commanding command) {
    for (Trouble trouble : List.of(Trouble.UNREACHABLE, Trouble.CUT_OFF, Trouble.ANSWER_LOST)) {
      var failing = new TroubledStore(new WatchedStore(MemoryStore.empty()));
      var other = new Portal(failing);
      Scene scene = command.scene().apply(other);
      int before = other.service.journal().after(0, 1_000).size();
      Call call = Call.of(command.actor(), KEY);
      failing.meet(trouble, 1);
      assertThat(codes(scene.right().apply(call))).containsExactly("store.unavailable");

      Receipt receipt = scene.right().apply(call).orElseThrow();
      assertThat(other.service.journal().after(before, 1_000))
          .hasSameSizeAs(receipt.events())
          .filteredOn(entry -> !entry.record().equals(receipt.record()))
          .extracting(JournalEntry::kind)
          .isEqualTo(elsewhere(command));
      assertThat(other.service.journal().verify().isIntact()).isTrue();
    }
  }

  /** What happens to another record than that of the receipt: the old enrollment ends. */
  private static List<String> elsewhere(Commanding command) {
    return command.name().startsWith("Earning.carryOver")
        ? List.of("earning.withdrawn")
        : List.of();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void othersWhoAreQuickerDoNotDoubleIt(Commanding command) {
    Scene scene = command.scene().apply(portal);
    int before = entries();
    store.meet(Trouble.CONFLICT, 7);
    Receipt receipt = scene.right().apply(Call.of(command.actor(), KEY)).orElseThrow();
    assertThat(store.left()).isZero();
    assertThat(entries()).isEqualTo(before + receipt.events().size());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void inAFloodItGivesUpAndLeavesNothing(Commanding command) {
    Scene scene = command.scene().apply(portal);
    String then = everything();
    store.meet(Trouble.CONFLICT, 1_000);
    assertThat(codes(scene.right().apply(Call.of(command.actor(), KEY))))
        .containsExactly("store.busy");
    assertThat(store.left()).isPositive();
    assertThat(everything()).isEqualTo(then);
  }

  @ParameterizedTest
  @EnumSource(Trouble.class)
  void aRefusalIsARefusalWhateverTheStoreDoesNext(Trouble trouble) {
    Scene scene = commands().get(0).scene().apply(portal);
    Call call = Call.of(ADA, KEY);
    store.meet(trouble, 1);
    scene.right().apply(call);
    assertThat(codes(scene.right().apply(call))).containsExactly("permission.no-grant");
    assertThat(entries()).isZero();
  }
}
