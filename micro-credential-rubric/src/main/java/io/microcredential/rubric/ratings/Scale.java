package io.microcredential.rubric.ratings;

import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The categories that a rater can choose from, lowest first, each with its value.
 *
 * <p>The categories come from the rubric, never from the ratings that happen to be there: a level
 * that nobody used still counts in every coefficient that asks how many there are.
 *
 * <p>A category's <i>code</i> is its place, from 0. Its <i>value</i> is what figures for interval
 * and ratio data compute with.
 */
public final class Scale {

  /** The most categories that a scale has. */
  public static final int MOST_CATEGORIES = Short.MAX_VALUE;

  private final List<String> labels;
  private final double[] values;
  private final Map<String, Integer> codes;

  private Scale(List<String> labels, double[] values) {
    if (labels.isEmpty() || labels.size() > MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "a scale has from 1 to " + MOST_CATEGORIES + " categories, had " + labels.size());
    }
    if (values.length != labels.size()) {
      throw new IllegalArgumentException("each category has one label and one value");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || (i > 0 && !(values[i] > values[i - 1]))) {
        throw new IllegalArgumentException(
            "the values of categories are finite and grow from the lowest to the highest");
      }
    }
    this.labels = List.copyOf(labels);
    this.values = values.clone();
    this.codes = new HashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      if (this.codes.put(labels.get(i), i) != null) {
        throw new IllegalArgumentException("no two categories have the same label");
      }
    }
  }

  /**
   * Returns a scale of whole numbers, each the label and the value of a category.
   *
   * @param lowest the lowest number
   * @param highest the highest number, at least the lowest
   * @return the scale
   * @throws IllegalArgumentException if there is no number, or more than {@link #MOST_CATEGORIES}
   */
  public static Scale range(int lowest, int highest) {
    if (highest < lowest || (long) highest - lowest >= MOST_CATEGORIES) {
      throw new IllegalArgumentException(
          "a range of categories goes up and has at most " + MOST_CATEGORIES + " of them");
    }
    return new Scale(
        IntStream.rangeClosed(lowest, highest).mapToObj(Integer::toString).toList(),
        IntStream.rangeClosed(lowest, highest).asDoubleStream().toArray());
  }

  /**
   * Returns a scale of labels; their values are their places, from 1.
   *
   * @param labels lowest first where there is an order, no two alike
   * @return the scale
   * @throws IllegalArgumentException if there is no label, or one twice
   */
  public static Scale of(List<String> labels) {
    return new Scale(labels, IntStream.rangeClosed(1, labels.size()).asDoubleStream().toArray());
  }

  /**
   * Returns a scale of labels with values.
   *
   * @param labels lowest first, no two alike
   * @param values one for each label, finite and growing
   * @return the scale
   * @throws IllegalArgumentException if there is no label, one twice, or the values do not grow
   */
  public static Scale of(List<String> labels, double... values) {
    return new Scale(labels, values);
  }

  /**
   * Returns a scale of numbers, each the value of a category and, written out, its label.
   *
   * @param values at least one, finite and growing; whole ones are labelled without a point
   * @return the scale
   * @throws IllegalArgumentException if there is none or they do not grow
   */
  public static Scale ofValues(double... values) {
    var labels = new ArrayList<String>();
    for (double value : values) {
      labels.add(text(value));
    }
    return new Scale(labels, values);
  }

  /** Writes a value, a whole number without a point. */
  static String text(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /**
   * Returns the levels of a criterion as a scale: labels are the ids of the levels, values their
   * points, of a level that is a range the least.
   *
   * @param criterion with levels worth more the higher they stand, as published
   * @return the scale
   * @throws IllegalArgumentException if the points do not grow
   */
  public static Scale of(Criterion criterion) {
    return new Scale(
        criterion.levels().stream().map(level -> level.id().value()).toList(),
        criterion.levels().stream()
            .map(CriterionLevel::points)
            .mapToDouble(p -> p.numerator().doubleValue() / p.denominator().doubleValue())
            .toArray());
  }

  /**
   * Returns how many categories there are.
   *
   * @return at least 1
   */
  public int size() {
    return values.length;
  }

  /**
   * Returns the labels.
   *
   * @return one for each category, lowest first
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns the value of a category.
   *
   * @param code its place, from 0
   * @return its value
   * @throws IndexOutOfBoundsException if the scale has no such category
   */
  public double value(int code) {
    return values[code];
  }

  /**
   * Returns the values.
   *
   * @return one for each category, growing; a copy
   */
  public double[] values() {
    return values.clone();
  }

  /**
   * Returns the place of a label.
   *
   * @param label the label
   * @return its code from 0, or -1 if the scale does not have it
   */
  public int code(String label) {
    return codes.getOrDefault(label, -1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Scale scale
        && labels.equals(scale.labels)
        && Arrays.equals(values, scale.values);
  }

  @Override
  public int hashCode() {
    return labels.hashCode();
  }

  @Override
  public String toString() {
    return "Scale" + labels;
  }
}
