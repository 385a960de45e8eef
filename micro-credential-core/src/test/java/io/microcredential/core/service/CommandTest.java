package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.ROBIN;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Version;
import io.microcredential.core.kit.SampleDefinitions;
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

  /** Their receipt names one record, and others are changed too. */
  private static final List<String> ABOUT_SEVERAL =
      List.of(
          "Earning.carryOver(EnrollmentId,DefinitionRef)",
          "People.merge(PersonId,PersonId)",
          "People.split(PersonId,PersonId,List)",
          "Privacy.erase(ErasurePlan,RetentionPolicy)");

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
    assertThat(commands().stream().map(Commanding::name).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(MicroCredentials.class.getDeclaredMethods())
                .filter(method -> method.getParameterCount() == 0)
                .flatMap(method -> Stream.of(method.getReturnType().getDeclaredMethods()))
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
      if (commands().stream().noneMatch(known -> isGivenByAny(role, known, command))) {
        all.add(Actor.of(PersonId.of("stranger"), PROGRAMME, role));
      }
      all.add(Actor.of(person(command.actor()), ELSEWHERE, role));
    }
    if (!command.name().startsWith("Definitions.") && command.role() != Role.LEARNER) {
      all.add(Actor.of(person(ROBIN), PROGRAMME, command.role()));
    }
    if (command.role() == Role.APPROVER) {
      all.add(Actor.of(person(ADA), PROGRAMME, Role.APPROVER));
    }
    return all;
  }

  private static boolean isGivenByAny(Role role, Commanding known, Commanding command) {
    return known.name().equals(command.name()) && known.role() == role && !known.personal();
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
      List<JournalEntry> entries = other.service.journal().after(before, 1_000);
      assertThat(entries).extracting(JournalEntry::kind).isEqualTo(receipt.events());
      assertThat(entries).last().returns(receipt.record(), JournalEntry::record);
      assertThat(entries.stream().allMatch(entry -> entry.record().equals(receipt.record())))
          .isNotEqualTo(ABOUT_SEVERAL.contains(command.name()));
      assertThat(other.service.journal().verify().isIntact()).isTrue();
    }
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

  /**
   * Otherwise what the person did would be left. Enrolling needs no account, so that it takes
   * effect anew; nothing else does.
   */
  @ParameterizedTest
  @MethodSource("commands")
  void onlyTheErasedPersonsOwnCommandsAreForgotten(Commanding command) {
    Scene scene = command.scene().apply(portal);
    Call call = Call.of(command.actor(), KEY);
    Receipt receipt = scene.right().apply(call).orElseThrow();
    erase(ROBIN);
    String then = everything();
    Outcome<Receipt> again = scene.right().apply(call);
    if (!command.actor().equals(ROBIN)) {
      assertThat(again.orElseThrow()).isEqualTo(receipt);
      assertThat(everything()).isEqualTo(then);
    } else if (command.name().equals("Earning.enroll(DefinitionRef,PersonId)")) {
      assertThat(again.orElseThrow()).isNotEqualTo(receipt);
    } else {
      String unknown = command.name().startsWith("Earning.") ? "enrollment" : "person";
      assertThat(codes(again)).containsExactly(unknown + ".unknown");
      assertThat(everything()).isEqualTo(then);
    }
  }

  /** Registers somebody, who may be registered already, and erases them. */
  private void erase(Actor learner) {
    MicroCredentials service = portal.service;
    service.people().register(portal.call(ADMINISTRATOR), person(learner), PROGRAMME);
    RetentionPolicy nothing = RetentionPolicy.nothing();
    ErasurePlan plan =
        service.privacy().plan(ADMINISTRATOR, person(learner), nothing).orElseThrow();
    service.privacy().erase(portal.call(ADMINISTRATOR), plan, nothing).orElseThrow();
  }

  /** A function cannot be compared; what it says of each award is in the plan, and is. */
  @Test
  void anErasureIsKnownByItsPlanWhateverPolicyComesWithIt() {
    Commanding erase =
        commands().stream()
            .filter(command -> command.name().startsWith("Privacy."))
            .findFirst()
            .orElseThrow();
    erase.scene().apply(portal);
    Privacy privacy = portal.service.privacy();
    ErasurePlan plan =
        privacy.plan(ADMINISTRATOR, person(ROBIN), CommandingPeople.KEEPING).orElseThrow();
    Call call = Call.of(ADMINISTRATOR, KEY);
    assertThat(codes(privacy.erase(call, plan, RetentionPolicy.nothing())))
        .containsExactly("erasure.outdated");
    Receipt receipt = privacy.erase(call, plan, CommandingPeople.KEEPING).orElseThrow();
    assertThat(privacy.erase(call, plan, RetentionPolicy.nothing()).orElseThrow())
        .isEqualTo(receipt);
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
