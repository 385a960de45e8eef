package io.microcredential.core.rule;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The answers that leaves about credentials held can give together.
 *
 * @param leaves all leaves
 * @param places those about credentials
 * @param facts facts of somebody who holds nothing
 */
record HeldChoices(List<FactLeaf> leaves, int[] places, Facts facts) {

  private static final int MOST_PAIRED = 200;

  static @Nullable PrerequisiteHeld prerequisite(AwardRule leaf) {
    if (leaf instanceof HeldFor longer) {
      return longer.held();
    }
    return leaf instanceof PrerequisiteHeld held ? held : null;
  }

  /**
   * Tries every award alone, and pairs of which one follows the other where it matters how long
   * something was held; then all that can be had together.
   */
  Optional<Set<Answers>> choices() {
    Set<Answers> choices = new LinkedHashSet<>();
    choices.add(Answers.of(leaves, places, facts));
    Set<EquivalentCredential> accepted = accepted();
    Set<Instant> starts = starts();
    if (4L * accepted.size() * accepted.size() * starts.size() * places.length
        > LeafChoices.MOST_ANSWERS) {
      return Optional.empty();
    }
    List<HeldCredential> awards = awards(accepted, starts);
    for (HeldCredential award : awards) {
      choices.add(Answers.of(leaves, places, facts.withHeld(List.of(award))));
    }
    if (IntStream.of(places).anyMatch(p -> leaves.get(p).leaf() instanceof HeldFor)
        && places.length > 1) {
      if (awards.size() > MOST_PAIRED) {
        return Optional.empty();
      }
      choices.addAll(pairs(awards));
    }
    List<Answers> open = new ArrayList<>(choices);
    while (!open.isEmpty() && choices.size() <= LeafChoices.MOST) {
      Answers one = open.remove(open.size() - 1);
      for (Answers other : List.copyOf(choices)) {
        Answers both = one.or(other);
        if (choices.add(both)) {
          open.add(both);
        }
      }
    }
    return choices.size() > LeafChoices.MOST ? Optional.empty() : Optional.of(choices);
  }

  private Set<Answers> pairs(List<HeldCredential> awards) {
    Set<Answers> choices = new LinkedHashSet<>();
    for (HeldCredential first : awards) {
      for (HeldCredential next : awards) {
        if (first.from().isBefore(next.from()) && first.expires() == null) {
          var ended =
              new HeldCredential(
                  first.credential(), first.version(), first.from(), next.from(), first.revoked());
          choices.add(Answers.of(leaves, places, facts.withHeld(List.of(ended, next))));
        }
      }
    }
    return choices;
  }

  private Set<EquivalentCredential> accepted() {
    Set<EquivalentCredential> accepted = new LinkedHashSet<>();
    for (int place : places) {
      PrerequisiteHeld rule = prerequisite(leaves.get(place).leaf());
      if (rule != null) {
        accepted.addAll(rule.accepted());
      }
    }
    return accepted;
  }

  /** Returns an award for each credential, version, age and way of ending that is told apart. */
  private static List<HeldCredential> awards(
      Set<EquivalentCredential> accepted, Set<Instant> starts) {
    Set<HeldCredential> awards = new LinkedHashSet<>();
    for (EquivalentCredential one : accepted) {
      for (Version version : versions(one.credential(), accepted)) {
        for (Instant from : starts) {
          for (int ending = 0; ending < 4; ending++) {
            Instant expires = (ending & 1) == 0 ? null : LeafChoices.AT;
            Instant revoked = (ending & 2) == 0 ? null : LeafChoices.AT;
            awards.add(new HeldCredential(one.credential(), version, from, expires, revoked));
          }
        }
      }
    }
    return List.copyOf(awards);
  }

  private static Set<Version> versions(
      MicroCredentialId credential, Set<EquivalentCredential> accepted) {
    Set<Version> versions = new TreeSet<>();
    versions.add(new Version(1, 0));
    for (EquivalentCredential one : accepted) {
      if (one.credential().equals(credential) && one.since() != null) {
        versions.add(one.since());
      }
    }
    return versions;
  }

  private Set<Instant> starts() {
    Set<Instant> starts = new TreeSet<>();
    starts.add(LeafChoices.AT);
    for (LocalDate day : LeafPeriods.days(leaves, places)) {
      Instant morning = day.atStartOfDay(ZoneOffset.UTC).toInstant();
      starts.add(morning);
    }
    for (int place : places) {
      if (leaves.get(place).leaf() instanceof HeldFor longer) {
        Instant enough = DayWindow.before(LeafChoices.AT, longer.period());
        starts.add(enough);
        starts.add(enough.plusNanos(1));
      }
    }
    return starts;
  }
}
