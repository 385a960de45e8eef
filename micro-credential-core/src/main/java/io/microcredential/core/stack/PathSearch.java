package io.microcredential.core.stack;

import io.microcredential.core.stack.StackPlan.Group;
import io.microcredential.core.stack.StackPlan.Leaf;
import io.microcredential.core.stack.StackPlan.Shared;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the cheapest set of steps that completes a stack, exactly.
 *
 * <p>Steps that stand in one place are priced there, and {@link CheapestCover} does the rest. For
 * each step that stands in several places it is decided first whether it is taken and where it
 * counts; the search goes depth first, the most promising decision first, and leaves out what
 * cannot be cheaper than the best found: undecided steps are priced at no more than their share in
 * each place.
 */
final class PathSearch {

  /** One way to decide about a step: the places that it fills then, and what that costs. */
  private record Option(int[] places, long price) {}

  /** A step to decide about. */
  private record Decision(Shared shared, List<Option> options) {}

  private record Bounded(int option, long bound) {}

  private final Group root;
  private final Gate gate;
  private final CheapestCover cover;
  private final Map<StackStep, Long> stepPrices;
  private final List<Decision> decisions = new ArrayList<>();
  private final List<Leaf> places;
  private final long[] prices;
  private final int[] decided;
  private long best = CheapestCover.NEVER;
  private Set<StackStep> bestSteps = Set.of();

  private PathSearch(
      StackPlan plan, Gate gate, HeldSteps held, Map<StackStep, Long> stepPrices, long mostWork) {
    this.root = plan.root();
    this.gate = gate;
    this.cover = new CheapestCover(mostWork);
    this.stepPrices = new HashMap<>(stepPrices);
    this.places = plan.places();
    this.prices = new long[places.size()];
    for (Leaf leaf : places) {
      prices[leaf.place()] = held.fits(leaf) ? 0 : price(leaf.step());
    }
    for (Shared shared : plan.shared()) {
      decisions.add(new Decision(shared, options(shared, held)));
    }
    this.decided = new int[decisions.size()];
  }

  /**
   * Searches.
   *
   * @param gate what the root asks for
   * @param stepPrices the price, more than 0, of every step of which some place is not filled yet
   * @param mostWork how many nodes and sums are looked at before giving up
   * @return the steps, or nothing if the search was given up
   */
  static Optional<Set<StackStep>> steps(
      StackPlan plan, Gate gate, HeldSteps held, Map<StackStep, Long> stepPrices, long mostWork) {
    var search = new PathSearch(plan, gate, held, stepPrices, mostWork);
    search.decisions.forEach(search::relax);
    search.decide(0, 0);
    return search.cover.isGivenUp() ? Optional.empty() : Optional.of(search.bestSteps);
  }

  private long price(StackStep step) {
    return stepPrices.getOrDefault(step, 0L);
  }

  private List<Option> options(Shared shared, HeldSteps held) {
    boolean[] fits = new boolean[places.size()];
    shared.places().forEach(place -> fits[place.place()] = held.fits(place));
    long fitting = shared.places().stream().filter(place -> fits[place.place()]).count();
    var options = new ArrayList<Option>();
    if (fitting == 0) {
      options.add(new Option(new int[0], 0));
    }
    for (int[] arrangement : shared.arrangements()) {
      int[] free = Arrays.stream(arrangement).filter(place -> fits[place]).toArray();
      if (free.length > 0) {
        options.add(new Option(free, 0));
      }
      if (fitting < shared.places().size()) {
        options.add(new Option(arrangement, price(shared.step())));
      }
    }
    return options;
  }

  private void decide(int next, long spent) {
    if (next == decisions.size()) {
      finish(spent);
      return;
    }
    Decision decision = decisions.get(next);
    var promising = new ArrayList<Bounded>();
    for (int i = 0; i < decision.options().size() && !cover.isGivenUp(); i++) {
      Option option = decision.options().get(i);
      apply(decision, option);
      promising.add(new Bounded(i, bound(spent + option.price())));
    }
    promising.sort(Comparator.comparingLong(Bounded::bound));
    for (Bounded bounded : promising) {
      if (bounded.bound() < best && !cover.isGivenUp()) {
        Option option = decision.options().get(bounded.option());
        apply(decision, option);
        decided[next] = bounded.option();
        decide(next + 1, spent + option.price());
      }
    }
    relax(decision);
  }

  private long bound(long spent) {
    return Math.min(CheapestCover.NEVER, spent + cover.price(root, gate, prices));
  }

  private void finish(long spent) {
    long total = bound(spent);
    if (total >= best || cover.isGivenUp()) {
      return;
    }
    best = total;
    var steps = new HashSet<StackStep>();
    for (int i = 0; i < decided.length; i++) {
      Decision decision = decisions.get(i);
      if (decision.options().get(decided[i]).price() > 0) {
        steps.add(decision.shared().step());
      }
    }
    var chosen = new BitSet();
    cover.addPlaces(root, gate, prices, chosen);
    chosen.stream().filter(p -> prices[p] > 0).forEach(p -> steps.add(places.get(p).step()));
    bestSteps = steps;
  }

  /** Prices the places of a step that was decided about: nothing where it counts. */
  private void apply(Decision decision, Option option) {
    for (Leaf place : decision.shared().places()) {
      prices[place.place()] = CheapestCover.NEVER;
    }
    for (int place : option.places()) {
      prices[place] = 0;
    }
  }

  /**
   * Prices the places of an undecided step at no more than they can come to: nothing where what is
   * held may count, an equal share of the step's price elsewhere.
   */
  private void relax(Decision decision) {
    int widest = decision.shared().arrangements().stream().mapToInt(a -> a.length).max().orElse(1);
    for (Leaf place : decision.shared().places()) {
      prices[place.place()] = price(decision.shared().step()) / widest;
    }
    for (Option option : decision.options()) {
      if (option.price() == 0) {
        for (int place : option.places()) {
          prices[place] = 0;
        }
      }
    }
  }
}
