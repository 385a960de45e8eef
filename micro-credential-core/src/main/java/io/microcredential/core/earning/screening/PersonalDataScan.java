package io.microcredential.core.earning.screening;

import java.util.Collection;

/** Looks for words in a text that tell who somebody is; a port. */
@FunctionalInterface
public interface PersonalDataScan {

  /**
   * Looks through a text.
   *
   * @param text what a learner wrote, or the name of a file
   * @return the places found; an answer never repeats the text
   */
  PersonalDataFinding scan(String text);

  /**
   * Returns a scan for whoever wants none.
   *
   * @return a scan that does not look and says so
   */
  static PersonalDataScan none() {
    return text -> new PersonalDataFinding.NotChecked(NotCheckedReason.NO_CHECK);
  }

  /**
   * Returns a scan for names, e-mail addresses, telephone numbers and long numbers.
   *
   * <p>A name is found where all its words stand one after the other as whole words, whatever their
   * case and accents; in addresses also percent-encoded. Whoever wants given names and family names
   * found by themselves lists them so; a name that is also a word is then found wherever the word
   * stands. A telephone number has a {@code +} and 7 to 15 digits, or is grouped as in North
   * America (3-4, 3-3-4, 1-3-3-4) or starts with 0 and has 9 to 12 digits in groups. A long number
   * has 6 digits or more in a row. Neither is looked for in web addresses, which are full of them.
   *
   * <p>Nothing found does not mean that nobody can be recognised: a nickname, a spelling mistake or
   * a description escapes this scan.
   *
   * @param names the names to look for, such as a class list; copied, empty for none
   * @return the scan
   * @throws IllegalArgumentException if a name has no letter or digit, more than ten words, or a
   *     word of more than 64 characters
   */
  static PersonalDataScan lookingFor(Collection<String> names) {
    var search = new NameSearch(names);
    return text -> PersonalDataSearch.in(text, search);
  }
}
