package io.microcredential.core.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.microcredential.core.kit.StoreContract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Feature row O3: the contract fails on each store that is broken, and says where. */
class StoreContractFindsFaultsTest {

  private static final String STORE = "micro-credential.store";

  private static final Map<String, Supplier<Store>> STORES =
      Map.ofEntries(
          Map.entry("straight", BentStore::new),
          Map.entry("loses a lookup", BrokenStores.LosesALookupWhenReplacing::new),
          Map.entry("keeps old lookups", BrokenStores.KeepsOldLookupsWhenReplacing::new),
          Map.entry("any revision", BrokenStores.AcceptsAnyRevision::new),
          Map.entry("no way back", BrokenStores.ForgetsToRollBack::new),
          Map.entry("journal stays", BrokenStores.ForgetsToRollTheJournalBack::new),
          Map.entry("errors commit", BrokenStores.RollsBackOnlyForExceptions::new),
          Map.entry("no case in order", BrokenStores.OrdersIdsWithoutCase::new),
          Map.entry("offsets", BrokenStores.PagesByOffset::new),
          Map.entry("one too many", BrokenStores.GivesOneAnswerTooMany::new),
          Map.entry("last one again", BrokenStores.AnswersWithTheLastOneAgain::new),
          Map.entry("mixes kinds", BrokenStores.MixesKinds::new),
          Map.entry("dirty reads", BrokenStores.ShowsWhatIsNotCommitted::new),
          Map.entry("blind to its own", BrokenStores.DoesNotFindItsOwnByLookup::new),
          Map.entry("tries again", BrokenStores.TriesAgainByItself::new),
          Map.entry("loses updates", BrokenStores.LosesUpdates::new),
          Map.entry("holds nothing", HoldsNothing::new),
          Map.entry("cuts content", InexactStores.CutsLongContent::new),
          Map.entry("changes content", InexactStores.NormalisesContent::new),
          Map.entry("no case in keys", InexactStores.KnowsNoCaseInKeys::new),
          Map.entry("mixes journals", InexactStores.MixesRecordsInTheJournal::new),
          Map.entry("rounds times", InexactStores.RoundsTimes::new),
          Map.entry("forgets", Forgetful::new));

  static List<List<String>> faults() {
    return List.of(
        List.of("loses a lookup", "anAnswerIsTheWholeRecordAsItIs"),
        List.of("keeps old lookups", "theLookupsOfTheNextRevisionTakeThePlaceOfThoseBefore"),
        List.of("any revision", "replacingAnyButTheRevisionBeforeIsAConflict"),
        List.of("any revision", "ofTwoThatReplaceTheRevisionTheyReadExactlyOneDoes"),
        List.of("no way back", "nothingIsStoredWhenTheWorkThrows"),
        List.of("journal stays", "nothingIsStoredWhenTheWorkThrows"),
        List.of("journal stays", "nothingIsStoredOfATransactionInConflict"),
        List.of("errors commit", "nothingIsStoredWhenTheWorkEndsInAnError"),
        List.of("no case in order", "idsDecideInTheOrderOfAsciiWhereTwoAreEqual"),
        List.of("offsets", "answersThatComeAndGoBeforeAPlaceDoNotMoveIt"),
        List.of("one too many", "aPageHoldsAsManyAsWereAskedForAndFewerOnlyAtTheEnd"),
        List.of("last one again", "readingGoesOnBehindAPlaceWhereverThatIs"),
        List.of("mixes kinds", "onlyRecordsOfTheKindAskedForAnswer"),
        List.of("dirty reads", "othersNeverSeeWhatWasNotCommitted"),
        List.of("blind to its own", "aTransactionFindsItsOwnRecordsByLookup"),
        List.of("tries again", "workIsRunOnceAlsoWhereItFails"),
        List.of("loses updates", "noUpdateIsLost"),
        List.of("holds nothing", "whoHoldsTheJournalKeepsOthersOutUntilTheEnd"),
        List.of("cuts content", "contentMayBeAMillionCharactersLong"),
        List.of("changes content", "contentComesBackCharacterForCharacter"),
        List.of("no case in keys", "upperAndLowerCaseAreDifferentKeys"),
        List.of("mixes journals", "whatTheJournalSaysOfOneRecordIsReadInPages"),
        List.of("rounds times", "entriesComeBackAsTheyWereAppended"),
        List.of("rounds times", "entriesAreLinkedFromTheFirstToTheLast"),
        List.of("forgets", "whatWasCommittedIsThereAfterOpeningAgain"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void theContractFindsWhatIsWrong(List<String> fault) {
    Events tests = run(fault.get(0), selectMethod(Tried.class, fault.get(1)));
    assertThat(failed(tests)).containsExactly(fault.get(1));
    assertThat(tests.failed().list()).first().satisfies(StoreContractFindsFaultsTest::states);
  }

  @Test
  void theSameTestsPassOnTheSameStoreUnbent() {
    DiscoverySelector[] tests =
        faults().stream()
            .map(fault -> fault.get(1))
            .filter(test -> !test.equals("whatWasCommittedIsThereAfterOpeningAgain"))
            .distinct()
            .map(test -> selectMethod(Tried.class, test))
            .toArray(DiscoverySelector[]::new);
    Events events = run("straight", tests);
    assertThat(failed(events)).isEmpty();
    assertThat(events.succeeded().count()).isEqualTo(tests.length);
  }

  @Test
  void everyBrokenStoreIsTried() {
    Set<String> tried = new TreeSet<>(faults().stream().map(fault -> fault.get(0)).toList());
    tried.add("straight");
    assertThat(tried).isEqualTo(new TreeSet<>(STORES.keySet()));
  }

  private static Events run(String store, DiscoverySelector... tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(tests)
        .configurationParameter(STORE, store)
        .execute()
        .testEvents();
  }

  private static Set<String> failed(Events tests) {
    var names = new TreeSet<String>();
    for (Event event : tests.failed().list()) {
      names.add(event.getTestDescriptor().getDisplayName().replace("()", ""));
    }
    return names;
  }

  /** What failed is what the contract says, and not the machinery that runs it. */
  private static void states(Event failed) {
    assertThat(failed.getRequiredPayload(TestExecutionResult.class).getThrowable())
        .containsInstanceOf(AssertionError.class);
  }

  /** Opens again as a new store. */
  private static final class Forgetful extends BentStore {}

  /** The contract, run on the store that the engine was told of. */
  @ExtendWith(TheStore.class)
  static final class Tried implements StoreContract {

    private final Supplier<Store> stores;

    Tried(Supplier<Store> stores) {
      this.stores = stores;
    }

    @Override
    public Store emptyStore() {
      return stores.get();
    }

    @Override
    public Optional<Store> reopened(Store store) {
      return store instanceof Forgetful ? Optional.of(stores.get()) : Optional.empty();
    }
  }

  /** Gives the store to the class that tries it. */
  static final class TheStore implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Supplier.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return STORES.get(context.getConfigurationParameter(STORE).orElseThrow());
    }
  }
}
