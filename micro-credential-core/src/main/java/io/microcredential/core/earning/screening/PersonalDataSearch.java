package io.microcredential.core.earning.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds names, e-mail addresses and numbers.
 *
 * <p>Written without regular expressions: each {@code char} is looked at a bounded number of times,
 * whatever the text.
 */
final class PersonalDataSearch {

  // RFC 5321, section 4.5.3.1: the parts of an e-mail address.
  private static final int LONGEST_LOCAL_PART = 64;
  private static final int LONGEST_DOMAIN = 255;
  private static final String LOCAL_PART_SIGNS = "!#$%&'*+-/=?^_`{|}~.";

  private final String text;
  private final List<PersonalDataMatch> found = new ArrayList<>();

  private PersonalDataSearch(String text) {
    this.text = text;
  }

  static PersonalDataFinding in(String text, NameSearch names) {
    List<TextSpan> links = Links.in(text);
    LegibleText legible = LegibleText.of(text, links);
    var search = new PersonalDataSearch(text);
    names.in(legible).forEach(where -> search.add(PersonalDataKind.NAME, where));
    search.emails(legible);
    int at = 0;
    for (TextSpan link : links) {
      search.numbers(at, link.start());
      at = link.end();
    }
    search.numbers(at, text.length());
    search.found.sort(
        Comparator.<PersonalDataMatch>comparingInt(match -> match.where().start())
            .thenComparing(PersonalDataMatch::kind));
    return new PersonalDataFinding.Searched(search.found);
  }

  private void add(PersonalDataKind kind, TextSpan where) {
    found.add(new PersonalDataMatch(kind, where));
  }

  private void emails(LegibleText legible) {
    String readable = legible.text();
    int free = 0;
    for (int at = readable.indexOf('@'); at >= 0; at = readable.indexOf('@', at + 1)) {
      int start = at;
      while (start > free
          && at - start < LONGEST_LOCAL_PART
          && isLocalPart(readable.charAt(start - 1))) {
        start--;
      }
      int end = domainEnd(readable, at + 1);
      if (start < at && end > at) {
        add(PersonalDataKind.EMAIL, legible.span(start, end));
        free = end;
      }
    }
  }

  /** Returns where a domain with at least two labels ends, or -1 if there is none. */
  private static int domainEnd(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST_DOMAIN && isDomain(text.charAt(end))) {
      end++;
    }
    while (end > from && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    int dot = text.substring(from, end).indexOf('.');
    return dot > 0 ? end : -1;
  }

  private static boolean isLocalPart(char c) {
    return Character.isLetterOrDigit(c) || LOCAL_PART_SIGNS.indexOf(c) >= 0;
  }

  private static boolean isDomain(char c) {
    return Character.isLetterOrDigit(c) || c == '.' || c == '-';
  }

  private void numbers(int from, int to) {
    int at = from;
    while (at < to) {
      if (startsNumber(at)) {
        NumberReading number = NumberReading.at(text, at, to);
        if (number.kind() != null) {
          add(number.kind(), new TextSpan(number.start(), number.end()));
        }
        at = number.end();
      } else {
        at++;
      }
    }
  }

  private boolean startsNumber(int at) {
    char c = text.charAt(at);
    return Character.isDigit(c) || c == '+' || c == '(';
  }
}
