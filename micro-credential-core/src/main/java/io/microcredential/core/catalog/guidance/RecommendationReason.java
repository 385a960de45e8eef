package io.microcredential.core.catalog.guidance;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import java.util.Objects;

/**
 * Why a credential is recommended.
 *
 * <p>The variants stand in the order in which they weigh: a person's own choice before an
 * organization's, both before data, and these before what merely comes next.
 */
public sealed interface RecommendationReason {

  /** The person chose it. */
  record OwnChoice() implements RecommendationReason {}

  /**
   * A school or district works on it.
   *
   * @param title what the initiative is called
   * @param organization whose initiative it is
   */
  record OfInitiative(LanguageMap title, Organization organization)
      implements RecommendationReason {
    /** Checks that nothing is missing. */
    public OfInitiative {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(organization, "organization");
    }
  }

  /**
   * It shows a competency that the person lacks.
   *
   * @param gap the gap, with the finding that counted
   */
  record ClosesGap(Gap gap) implements RecommendationReason {
    /** Checks that nothing is missing. */
    public ClosesGap {
      Objects.requireNonNull(gap, "gap");
    }
  }

  /**
   * It comes next in a stack that the person is on.
   *
   * @param stack what the stack is called
   */
  record NextInStack(LanguageMap stack) implements RecommendationReason {
    /** Checks that nothing is missing. */
    public NextInStack {
      Objects.requireNonNull(stack, "stack");
    }
  }

  /**
   * It is one level above a credential that is held and that it asks for.
   *
   * @param held the credential that is held
   */
  record NextLevel(MicroCredentialId held) implements RecommendationReason {
    /** Checks that nothing is missing. */
    public NextLevel {
      Objects.requireNonNull(held, "held");
    }
  }

  /** Returns how much the reason weighs: the smaller, the more. */
  default int rank() {
    if (this instanceof OwnChoice) {
      return 0;
    } else if (this instanceof OfInitiative) {
      return 1;
    } else if (this instanceof ClosesGap) {
      return 2;
    }
    return this instanceof NextInStack ? 3 : 4;
  }
}
