package io.microcredential.core.earning;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says whether the people who can be recognised in a piece of evidence agreed to its use. */
public sealed interface Consent {

  /**
   * Returns whether the evidence may be handed in on a day.
   *
   * @param day the day
   * @return whether nobody can be recognised, or everybody who can has agreed and still does
   */
  boolean coversOn(LocalDate day);

  /** Nobody can be recognised. */
  record NobodyIdentifiable() implements Consent {
    @Override
    public boolean coversOn(LocalDate day) {
      return true;
    }
  }

  /**
   * Everybody who can be recognised has agreed, or their guardians have.
   *
   * @param from the first day on which the consent holds
   * @param until the first day on which it no longer holds, or null where it has no end
   */
  record Given(LocalDate from, @Nullable LocalDate until) implements Consent {
    /** Checks the order of the dates. */
    public Given {
      Objects.requireNonNull(from, "from");
      if (until != null && !until.isAfter(from)) {
        throw new IllegalArgumentException("a consent ends after the day on which it begins");
      }
    }

    @Override
    public boolean coversOn(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /**
   * Each person who could be recognised, one by one; the evidence is covered if all of them are.
   *
   * @param subjects the people, at least one and each once
   */
  record OfEach(List<SubjectConsent> subjects) implements Consent {
    /** Copies the list and refuses an empty one and repetitions. */
    public OfEach {
      subjects = List.copyOf(subjects);
      Coherence.require(!subjects.isEmpty(), "name the people, or say that there are none");
      Coherence.require(
          Coherence.distinct(subjects, SubjectConsent::subject), "each person is named once");
    }

    @Override
    public boolean coversOn(LocalDate day) {
      return subjects.stream().allMatch(subject -> subject.coversOn(day));
    }
  }

  /** Somebody can be recognised and has not agreed, or nobody asked. */
  record Missing() implements Consent {
    @Override
    public boolean coversOn(LocalDate day) {
      return false;
    }
  }
}
