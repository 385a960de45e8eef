package io.microcredential.core.earning.screening;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of digits that stand together, and what they seem to be.
 *
 * @param kind what it seems to be, or null where it says nothing about anybody
 * @param start the index of its first character
 * @param end the index after its last character
 */
record NumberReading(@Nullable PersonalDataKind kind, int start, int end) {

  private static final int LONG = 6;
  private static final int MOST_GROUPS = 8;
  private static final String SEPARATORS = " .-()\u00A0\u2009\u202F\u2010\u2011\u2013";

  /**
   * Reads from a digit, a plus sign or an opening bracket on.
   *
   * <p>Where the groups together are no telephone number, only the first is used up, so that a
   * number in the middle of others is found.
   */
  static NumberReading at(String text, int from, int to) {
    boolean plus = text.charAt(from) == '+';
    List<TextSpan> groups = groups(text, from, to);
    if (groups.isEmpty()) {
      return new NumberReading(null, from, from + 1);
    }
    for (int count = groups.size(); count > 0; count--) {
      List<TextSpan> some = groups.subList(0, count);
      if (isPhone(text, some, plus)) {
        return new NumberReading(PersonalDataKind.PHONE, from, some.get(count - 1).end());
      }
    }
    TextSpan first = groups.get(0);
    return new NumberReading(
        length(first) >= LONG ? PersonalDataKind.LONG_NUMBER : null, first.start(), first.end());
  }

  /** Returns the groups of digits, with at most two separators between one and the next. */
  private static List<TextSpan> groups(String text, int from, int to) {
    var groups = new ArrayList<TextSpan>();
    int at = text.charAt(from) == '+' || text.charAt(from) == '(' ? from + 1 : from;
    if (at < to && text.charAt(at) == '(') {
      at++;
    }
    while (at < to && groups.size() < MOST_GROUPS && Character.isDigit(text.charAt(at))) {
      int end = at;
      while (end < to && Character.isDigit(text.charAt(end))) {
        end++;
      }
      groups.add(new TextSpan(at, end));
      at = end;
      while (at < to && at < end + 2 && SEPARATORS.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
    return groups;
  }

  private static boolean isPhone(String text, List<TextSpan> groups, boolean plus) {
    int digits = groups.stream().mapToInt(NumberReading::length).sum();
    if (plus) {
      return digits >= 7 && digits <= 15;
    }
    return isNorthAmerican(text, groups) || isNational(text, groups, digits);
  }

  /** Returns whether groups are dialled with a leading zero; a day, a month and a year are not. */
  private static boolean isNational(String text, List<TextSpan> groups, int digits) {
    boolean date =
        groups.size() > 2
            && length(groups.get(0)) == 2
            && length(groups.get(1)) == 2
            && length(groups.get(2)) == 4;
    return !date
        && groups.size() > 1
        && digits >= 9
        && digits <= 12
        && Character.digit(text.charAt(groups.get(0).start()), 10) == 0;
  }

  private static boolean isNorthAmerican(String text, List<TextSpan> groups) {
    List<Integer> lengths = groups.stream().map(NumberReading::length).toList();
    if (lengths.equals(List.of(3, 4))) {
      // With a blank between them these could be any two numbers.
      return !Character.isSpaceChar(text.charAt(groups.get(0).end()));
    }
    return lengths.equals(List.of(3, 3, 4)) || lengths.equals(List.of(1, 3, 3, 4));
  }

  private static int length(TextSpan group) {
    return group.end() - group.start();
  }
}
