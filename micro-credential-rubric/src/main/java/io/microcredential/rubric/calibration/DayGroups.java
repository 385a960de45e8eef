package io.microcredential.rubric.calibration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts readings into groups of as many days, counted from the first day on. */
final class DayGroups {

  private DayGroups() {}

  static SortedMap<LocalDate, List<ValidityReading>> of(
      Collection<ValidityReading> readings, int days) {
    SortedMap<LocalDate, List<ValidityReading>> groups = new TreeMap<>();
    readings.stream()
        .map(ValidityReading::day)
        .min(LocalDate::compareTo)
        .ifPresent(
            first -> {
              for (ValidityReading reading : readings) {
                long group = ChronoUnit.DAYS.between(first, reading.day()) / days;
                groups
                    .computeIfAbsent(first.plusDays(group * days), day -> new ArrayList<>())
                    .add(reading);
              }
            });
    return groups;
  }

  /** Returns the groups with a level, for charts of differences. */
  static SortedMap<LocalDate, List<ValidityReading>> withLevels(
      Collection<ValidityReading> readings, int days) {
    return of(readings.stream().filter(r -> r.difference().isPresent()).toList(), days);
  }

  /** Returns the mean difference of a group from whole numbers, divided at the end. */
  static double meanDifference(List<ValidityReading> group) {
    long sum = group.stream().mapToLong(reading -> reading.difference().orElseThrow()).sum();
    return (double) sum / group.size();
  }

  static int requireDays(int days) {
    if (days < 1) {
      throw new IllegalArgumentException("a group has at least 1 day, was " + days);
    }
    return days;
  }
}
