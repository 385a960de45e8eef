package io.microcredential.rubric.resolution;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.AdjudicationTrigger.NearCut;
import io.microcredential.core.assessment.AdjudicationTrigger.TotalGap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnTrigger;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.TrimmedMean;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResolutionPolicy.WeightedMean;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.internal.Sentences;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in a plain sentence how a criterion came by its level, or why it has none.
 *
 * <p>There are sentences in English and Spanish.
 */
public final class ResolutionText {

  private final Sentences sentences;
  private final Locale locale;

  private ResolutionText(Locale locale) {
    this.sentences = new Sentences(ResolutionText.class, locale);
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static ResolutionText in(Locale locale) {
    return new ResolutionText(locale);
  }

  /**
   * Puts a resolution into words, such as <i>Both assessors gave Developing.</i>
   *
   * @param resolution the resolution
   * @param rubric the rubric it was made with
   * @return one sentence, two where an expert's level was combined with others, and one more where
   *     the level is a range of points
   * @throws IllegalArgumentException if the rubric does not have the criterion or one of the levels
   */
  public String sentence(CriterionResolution resolution, Rubric rubric) {
    CriterionId id = resolution.result().criterion();
    Criterion criterion =
        rubric
            .criterion(id)
            .orElseThrow(() -> new IllegalArgumentException("the rubric has no criterion " + id));
    var wording = new Wording(resolution, criterion);
    return wording.points(wording.sentence());
  }

  /** The words about one criterion. */
  private final class Wording {

    private final ResolutionPolicy policy;
    private final CriterionResult result;
    private final Criterion criterion;
    private final List<Integer> given;
    private final @Nullable LevelId expert;
    private final int absent;
    private final @Nullable Fraction mean;
    private final List<AdjudicationTrigger> triggers;

    Wording(CriterionResolution resolution, Criterion criterion) {
      this.policy = resolution.policy();
      this.result = resolution.result();
      this.criterion = criterion;
      this.given = resolution.independent().stream().map(this::standing).toList();
      this.expert = resolution.expert();
      this.absent = resolution.saidNotApplicable();
      this.mean = resolution.mean();
      this.triggers = resolution.triggers();
    }

    String sentence() {
      return switch (result.basis()) {
        case SINGLE -> sentences.text("single", counts());
        case AGREED ->
            given.size() == 2
                ? sentences.text("agreed", counts())
                : sentences.text("agreedAll", counts(), Integer.toString(given.size()));
        case KEPT -> sentences.text("kept", counts());
        case ADJACENT ->
            sentences.text(
                standing(result.level()) == given.get(0) ? "lower" : "higher", situation());
        case LOWEST -> sentences.text("lowest", situation());
        case HIGHEST -> sentences.text("highest", situation());
        case MAJORITY ->
            sentences.text(
                "majority",
                names(given),
                counts(),
                Integer.toString(result.counted().size()),
                Integer.toString(given.size()));
        case MEDIAN, MEAN -> sentences.text("combined", names(given), combination(together()));
        case EXPERT -> sentences.text("expert", situation(), counts());
        case EXPERT_AMONG -> expertAmong();
        case CONSENSUS -> sentences.text("consensus", situation(), counts());
        case NOT_APPLICABLE -> notApplicable();
        case EXPERT_NEEDED ->
            sentences.text(isDiscussed() ? "discussionNeeded" : "expertNeeded", situation());
        case UNRATED -> unrated();
      };
    }

    /** Adds the points inside a range, and how they came about. */
    String points(String sentence) {
      Fraction points = result.points();
      if (points == null) {
        return sentence;
      }
      int standing = standing(result.level());
      CriterionLevel level = criterion.levels().get(standing);
      long same = together().stream().filter(s -> s == standing).count();
      String key =
          switch (result.basis()) {
            case SINGLE, KEPT, EXPERT, CONSENSUS -> "points.given";
            default -> same == 1 ? "points.given" : same > 1 ? "points.mean" : "points.brought";
          };
      return sentences.text(
          key,
          sentence,
          points.toDecimalText(),
          level.points().toDecimalText(),
          level.mostPoints().toDecimalText());
    }

    private boolean isDiscussed() {
      return policy instanceof Unanimous unanimous
              && unanimous.otherwise() == Disagreement.DISCUSSION
          || policy instanceof Majority majority && majority.otherwise() == Disagreement.DISCUSSION;
    }

    private String notApplicable() {
      if (!given.isEmpty()) {
        return sentences.text("notApplicable.expert", situation());
      } else if (absent == 1) {
        return sentences.text("notApplicable.single");
      }
      return absent == 2
          ? sentences.text("notApplicable.both")
          : sentences.text("notApplicable.all", Integer.toString(absent));
    }

    private String unrated() {
      int needed = policy.independentAssessors();
      int rated = given.size() + absent;
      if (rated == 0) {
        return sentences.text("unrated");
      } else if (absent > 0 && rated == needed) {
        return sentences.text("unsettledFor", situation());
      } else if (absent > 0) {
        return sentences.text(
            "someSaid", Integer.toString(rated), Integer.toString(needed), said());
      }
      return given.size() == 1 && needed == 2
          ? sentences.text("oneRating", name(given.get(0)))
          : sentences.text(
              "someRatings", Integer.toString(rated), Integer.toString(needed), names(given));
    }

    private String expertAmong() {
      List<Integer> together = together();
      return sentences.text(
          "expertAmong",
          situation(),
          name(standing(expert)),
          names(together),
          combination(together));
    }

    /** Returns the levels of all who count, but for an expert who counts alone. */
    private List<Integer> together() {
      if (policy instanceof TrimmedMean trimmed && result.basis() == ResultBasis.MEAN) {
        return given.subList(trimmed.dropped(), given.size() - trimmed.dropped());
      } else if (result.basis() != ResultBasis.EXPERT_AMONG) {
        return given;
      }
      int standing = standing(expert);
      int nearest = given.stream().mapToInt(s -> Math.abs(s - standing)).min().orElse(0);
      return Stream.concat(
              given.stream().filter(s -> !isWithNearest() || Math.abs(s - standing) == nearest),
              Stream.of(standing))
          .sorted()
          .toList();
    }

    private boolean isWithNearest() {
      return policy instanceof ExpertOnGap gap && gap.count() == ExpertCount.WITH_NEAREST
          || policy instanceof ExpertOnTrigger trigger
              && trigger.count() == ExpertCount.WITH_NEAREST;
    }

    /** Says what an expert was asked about, or what was settled without one. */
    private String situation() {
      if (!triggers.isEmpty()) {
        return triggers.stream().map(this::trigger).distinct().collect(Collectors.joining("; "))
            + " ("
            + said()
            + ")";
      } else if (absent > 0) {
        return sentences.text("unsettled", said());
      } else if (policy instanceof Unanimous) {
        return sentences.text("differing", names(given));
      } else if (policy instanceof Majority) {
        return sentences.text("noMajority", names(given));
      } else if (policy instanceof ExpertOnGap gap && !isBeyondGap()) {
        return sentences.text(
            gap.within() instanceof Majority ? "noMajority" : "differing", names(given));
      }
      int apart = given.get(given.size() - 1) - given.get(0);
      return sentences.text(
          apart == 1 ? "oneApart" : "farApart", Integer.toString(apart), names(given));
    }

    private String trigger(AdjudicationTrigger trigger) {
      if (trigger instanceof TotalGap total) {
        return sentences.text("trigger.totalGap", total.gap().toDecimalText());
      } else if (trigger instanceof NearCut near) {
        return sentences.text(
            "trigger.nearCut", near.distance().toDecimalText(), near.cut().toDecimalText());
      }
      return sentences.text("trigger.share");
    }

    /** Returns whether the levels are so far apart that the policy asks an expert for that. */
    private boolean isBeyondGap() {
      return policy instanceof ExpertOnGap gap
          && given.get(given.size() - 1) - given.get(0) >= gap.gap();
    }

    /** Says what a median or a mean made of some levels. */
    private String combination(List<Integer> standings) {
      ResolutionPolicy combining = combining();
      if (combining instanceof Median median) {
        return median(standings, median);
      } else if (combining instanceof TrimmedMean trimmed) {
        return sentences.text(
            "trimmed",
            Integer.toString(trimmed.dropped()),
            names(standings),
            mean(trimmed.rounding()));
      } else if (combining instanceof WeightedMean weighted) {
        return sentences.text("weighted", mean(weighted.rounding()));
      }
      return mean(((MeanStanding) combining).rounding());
    }

    private ResolutionPolicy combining() {
      ResolutionPolicy inner =
          policy instanceof ExpertOnTrigger trigger ? trigger.within() : policy;
      return inner instanceof ExpertOnGap gap ? gap.within() : inner;
    }

    private String median(List<Integer> standings, Median median) {
      int low = standings.get((standings.size() - 1) / 2);
      int high = standings.get(standings.size() / 2);
      String key = low == high ? "median" : "median." + median.middle();
      return sentences.text(key, counts());
    }

    private String mean(RoundingMode rounding) {
      String exact = mean == null ? "" : mean.toDecimalText();
      String standing = Integer.toString(standing(result.level()) + 1);
      return exact.equals(standing)
          ? sentences.text("mean", exact, counts())
          : sentences.text(
              "mean.rounded", exact, sentences.text("rounding." + rounding), standing, counts());
    }

    private String counts() {
      return name(standing(result.level()));
    }

    private int standing(@Nullable LevelId level) {
      int standing = level == null ? -1 : criterion.standing(level);
      if (standing < 0) {
        throw new IllegalArgumentException(
            "criterion " + criterion.id() + " has no level " + level);
      }
      return standing;
    }

    /** Names the levels, and says once for each who said so that it does not apply. */
    private String said() {
      String none = sentences.text("doesNotApply");
      return Stream.concat(
              given.stream().map(this::name), Stream.generate(() -> none).limit(absent))
          .collect(Collectors.joining(", "));
    }

    private String names(List<Integer> standings) {
      return standings.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(int standing) {
      return criterion.levels().get(standing).name().in(locale);
    }
  }
}
