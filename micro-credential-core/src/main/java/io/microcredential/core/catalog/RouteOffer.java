package io.microcredential.core.catalog;

import io.microcredential.core.assessment.AssessmentRoute;
import java.time.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A way by which the micro-credential can be shown.
 *
 * @param route which way
 * @param evidenceWindow how old evidence may be when it is submitted, at least a day; needed for
 *     prior learning, never given for a test, null for a portfolio whose evidence may be of any age
 */
public record RouteOffer(AssessmentRoute route, @Nullable Period evidenceWindow) {

  /** Checks that the window suits the route. */
  public RouteOffer {
    Objects.requireNonNull(route, "route");
    if (route == AssessmentRoute.TEST && evidenceWindow != null) {
      throw new IllegalArgumentException(
          "a test takes no evidence, so leave out how old it may be");
    }
    if (route == AssessmentRoute.PRIOR_LEARNING && evidenceWindow == null) {
      throw new IllegalArgumentException(
          "prior learning needs an evidenceWindow, such as P5Y, beyond which it does not count");
    }
    if (evidenceWindow != null) {
      Spans.check(evidenceWindow, "an evidence window");
    }
  }

  /**
   * Returns the route by portfolio, with evidence of any age.
   *
   * @return the offer
   */
  public static RouteOffer portfolio() {
    return new RouteOffer(AssessmentRoute.PORTFOLIO, null);
  }

  /**
   * Returns the route by test.
   *
   * @return the offer
   */
  public static RouteOffer test() {
    return new RouteOffer(AssessmentRoute.TEST, null);
  }

  /**
   * Returns the route by work that was done before.
   *
   * @param evidenceWindow how old the evidence may be when it is submitted, at least a day
   * @return the offer
   * @throws IllegalArgumentException if the window is zero, negative or beyond a thousand years
   */
  public static RouteOffer priorLearning(Period evidenceWindow) {
    return new RouteOffer(AssessmentRoute.PRIOR_LEARNING, evidenceWindow);
  }
}
