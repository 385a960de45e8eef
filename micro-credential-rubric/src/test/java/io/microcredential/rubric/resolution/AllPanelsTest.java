package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feature rows E1 and E4: every panel of two to four assessors on four levels, with somebody who
 * could not tell, with somebody who says that the criterion does not apply, and with every expert,
 * under every policy, against a reference that only counts heads.
 */
class AllPanelsTest {

  private static final Rubric RUBRIC = ClassroomRubric.withVoiceThatMayNotApply();

  /** Stands for an assessor who could not tell, or an expert who has not been asked. */
  private static final int NONE = -1;

  /** Stands for somebody who says that the criterion does not apply. */
  private static final int ABSENT = -2;

  /** Four levels, none, and absent. */
  private static final int CHOICES = 6;

  private static final List<RoundingMode> ROUNDINGS =
      Stream.of(RoundingMode.values()).filter(m -> m != RoundingMode.UNNECESSARY).toList();

  static List<ResolutionPolicy> policies() {
    var policies = new ArrayList<ResolutionPolicy>();
    for (int size = 2; size <= 4; size++) {
      for (Disagreement otherwise : Disagreement.values()) {
        policies.add(new Unanimous(size, otherwise));
        policies.add(new ExpertOnGap(new Unanimous(size, otherwise), 2, ExpertCount.ALONE));
        if (size > 2) {
          policies.add(new Majority(size, otherwise));
          policies.add(new ExpertOnGap(new Majority(size, otherwise), 3, ExpertCount.ALONE));
        }
      }
      for (MiddleLevel middle : MiddleLevel.values()) {
        addWithGaps(policies, new Median(size, middle));
      }
      for (RoundingMode rounding : ROUNDINGS) {
        addWithGaps(policies, new MeanStanding(size, rounding));
      }
    }
    return policies;
  }

  private static void addWithGaps(List<ResolutionPolicy> policies, ResolutionPolicy within) {
    policies.add(within);
    for (ExpertCount count : ExpertCount.values()) {
      if (count != ExpertCount.WITH_NEAREST || within.independentAssessors() == 2) {
        policies.add(new ExpertOnGap(within, 1, count));
        policies.add(new ExpertOnGap(within, 2, count));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void resolvesEveryPanelAsCountingHeadsDoes(ResolutionPolicy policy) {
    int size = policy.independentAssessors();
    int panels = (int) Math.pow(CHOICES, size);
    for (int panel = 0; panel < panels; panel++) {
      int[] given = new int[size];
      for (int i = 0, rest = panel; i < size; i++, rest /= CHOICES) {
        given[i] = rest % CHOICES + ABSENT;
      }
      for (int expert : experts(policy)) {
        CriterionResult found = resolve(policy, given, expert).result();
        CriterionResult expected = new HeadCount(given, expert).under(policy);
        if (!found.equals(expected)) {
          assertThat(found)
              .as("%s on %s, expert %s", policy, IntStream.of(given).boxed().toList(), expert)
              .isEqualTo(expected);
        }
      }
    }
  }

  /** The sentence names what everybody gave and what counts, and no key shows through. */
  @ParameterizedTest
  @MethodSource("policies")
  void hasASentenceForEveryPanelInBothLanguages(ResolutionPolicy policy) {
    List<ResolutionText> languages =
        List.of(ResolutionText.in(Locale.ENGLISH), ResolutionText.in(Locale.forLanguageTag("es")));
    int size = policy.independentAssessors();
    for (int panel = 0; panel < CHOICES * CHOICES; panel++) {
      int[] given = new int[size];
      for (int i = 0; i < size; i++) {
        given[i] = (i % 2 == 0 ? panel / CHOICES : panel % CHOICES) + ABSENT;
      }
      for (int expert : experts(policy)) {
        CriterionResolution resolution = resolve(policy, given, expert);
        for (ResolutionText language : languages) {
          String sentence = language.sentence(resolution, RUBRIC);
          assertThat(sentence).endsWith(".").doesNotContain("{", "}", "null", "..");
          IntStream.of(given)
              .filter(standing -> standing >= 0)
              .forEach(standing -> assertThat(sentence).contains(name(standing)));
          LevelId level = resolution.result().level();
          if (level != null) {
            assertThat(sentence).contains(name(LEVELS.indexOf(level)));
          }
          LevelId expertise = resolution.expert();
          if (expertise != null) {
            assertThat(sentence).contains(name(LEVELS.indexOf(expertise)));
          }
        }
      }
    }
  }

  private static int[] experts(ResolutionPolicy policy) {
    return policy.takesExpert() ? new int[] {NONE, ABSENT, 0, 1, 2, 3} : new int[] {NONE};
  }

  private static CriterionResolution resolve(ResolutionPolicy policy, int[] given, int expert) {
    var assessments = new ArrayList<Assessment>();
    for (int i = 0; i < given.length; i++) {
      assessments.add(says(Ratings.assessor("a" + i), given[i]).assessment());
    }
    if (expert != NONE) {
      assessments.add(says(Ratings.expert("x"), expert).assessment());
    }
    return RubricEvaluation.standard().resolve(RUBRIC, policy, assessments, List.of()).get(0);
  }

  private static Ratings says(Ratings who, int standing) {
    return standing == ABSENT
        ? who.saysNotApplicable(VOICE)
        : who.gives(VOICE, standing == NONE ? null : LEVELS.get(standing));
  }

  private static String name(int standing) {
    return RUBRIC.criteria().get(0).levels().get(standing).name().original();
  }

  /** The reference: sorts nothing, and says with whole numbers what rounding means. */
  private record HeadCount(int[] given, int expert) {

    CriterionResult under(ResolutionPolicy policy) {
      if (IntStream.of(given).anyMatch(standing -> standing == NONE)) {
        return unknown(ResultBasis.UNRATED);
      }
      if (max() == ABSENT) {
        return absent(everybody());
      } else if (min() == ABSENT) {
        return policy.takesExpert() ? called(policy) : unknown(ResultBasis.UNRATED);
      }
      if (min() == max()) {
        return known(min(), ResultBasis.AGREED, everybody());
      }
      if (policy instanceof ExpertOnGap gap) {
        return max() - min() >= gap.gap() ? gap(gap) : under(gap.within());
      }
      if (policy instanceof Unanimous unanimous) {
        return otherwise(unanimous.otherwise());
      }
      if (policy instanceof Majority majority) {
        for (int standing = 0; standing < 4; standing++) {
          int s = standing;
          if (2 * count(g -> g == s) > given.length) {
            return known(standing, ResultBasis.MAJORITY, who(g -> g == s));
          }
        }
        return otherwise(majority.otherwise());
      }
      return known(
          middle(policy, given),
          policy instanceof Median ? ResultBasis.MEDIAN : ResultBasis.MEAN,
          everybody());
    }

    private CriterionResult otherwise(Disagreement otherwise) {
      return switch (otherwise) {
        case LOWEST -> known(min(), ResultBasis.LOWEST, everybody());
        case HIGHEST -> known(max(), ResultBasis.HIGHEST, everybody());
        case EXPERT, DISCUSSION ->
            switch (expert) {
              case NONE -> unknown(ResultBasis.EXPERT_NEEDED);
              case ABSENT -> absent(List.of("x"));
              default ->
                  otherwise == Disagreement.EXPERT
                      ? known(expert, ResultBasis.EXPERT, List.of("x"))
                      : known(
                          expert,
                          ResultBasis.CONSENSUS,
                          Stream.concat(everybody().stream(), Stream.of("x")).toList());
            };
      };
    }

    private CriterionResult called(ResolutionPolicy policy) {
      boolean discussed =
          policy.equals(new Unanimous(given.length, Disagreement.DISCUSSION))
              || given.length > 2
                  && policy.equals(new Majority(given.length, Disagreement.DISCUSSION));
      return otherwise(discussed ? Disagreement.DISCUSSION : Disagreement.EXPERT);
    }

    private CriterionResult gap(ExpertOnGap gap) {
      if (expert < 0 || gap.count() == ExpertCount.ALONE) {
        return otherwise(Disagreement.EXPERT);
      }
      var who = new ArrayList<String>();
      var levels = new ArrayList<Integer>();
      for (int i = 0; i < given.length; i++) {
        int other = given[given.length - 1 - i];
        if (gap.count() == ExpertCount.WITH_ALL
            || Math.abs(given[i] - expert) <= Math.abs(other - expert)) {
          who.add("a" + i);
          levels.add(given[i]);
        }
      }
      who.add("x");
      levels.add(expert);
      int[] together = levels.stream().mapToInt(Integer::intValue).toArray();
      return known(middle(gap.within(), together), ResultBasis.EXPERT_AMONG, who);
    }

    private static int middle(ResolutionPolicy policy, int[] levels) {
      int n = levels.length;
      if (policy instanceof Median median) {
        int low =
            IntStream.range(0, 4)
                .filter(v -> 2 * IntStream.of(levels).filter(g -> g <= v).count() >= n)
                .min()
                .orElseThrow();
        int high =
            IntStream.range(0, 4)
                .filter(v -> 2 * IntStream.of(levels).filter(g -> g >= v).count() >= n)
                .max()
                .orElseThrow();
        return switch (median.middle()) {
          case LOW -> low;
          case HIGH -> high;
          case HALFWAY_DOWN -> (int) Math.floor((low + high) / 2.0);
          case HALFWAY_UP -> (int) Math.ceil((low + high) / 2.0);
        };
      }
      int sum = IntStream.of(levels).sum() + n;
      int below = sum / n;
      int rest = 2 * (sum % n) - n;
      boolean up =
          switch (((MeanStanding) policy).rounding()) {
            case UP, CEILING -> sum % n > 0;
            case DOWN, FLOOR, UNNECESSARY -> false;
            case HALF_UP -> rest >= 0;
            case HALF_DOWN -> rest > 0;
            case HALF_EVEN -> rest > 0 || rest == 0 && below % 2 == 1;
          };
      return (up ? below + 1 : below) - 1;
    }

    private int min() {
      return IntStream.of(given).min().orElseThrow();
    }

    private int max() {
      return IntStream.of(given).max().orElseThrow();
    }

    private int count(IntPredicate which) {
      return (int) IntStream.of(given).filter(which).count();
    }

    private List<String> everybody() {
      return who(standing -> true);
    }

    private List<String> who(IntPredicate which) {
      return IntStream.range(0, given.length)
          .filter(i -> which.test(given[i]))
          .mapToObj(i -> "a" + i)
          .toList();
    }

    private static CriterionResult known(int standing, ResultBasis basis, List<String> counted) {
      List<AssessmentId> ids = counted.stream().map(Ratings::id).toList();
      return new CriterionResult(VOICE, LEVELS.get(standing), basis, ids);
    }

    private static CriterionResult absent(List<String> counted) {
      List<AssessmentId> ids = counted.stream().map(Ratings::id).toList();
      return new CriterionResult(VOICE, null, ResultBasis.NOT_APPLICABLE, ids);
    }

    private static CriterionResult unknown(ResultBasis basis) {
      return new CriterionResult(VOICE, null, basis, List.of());
    }
  }
}
