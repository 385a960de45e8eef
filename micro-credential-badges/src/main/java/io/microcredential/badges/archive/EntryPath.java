package io.microcredential.badges.archive;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names that entries of an archive may have: a few short folders and a file, in letters,
 * digits, hyphens, underscores and full stops. So none is absolute, leads upwards, hides, names a
 * drive or a device stream, or differs from one file system to the next.
 */
final class EntryPath {

  static final String MANIFEST = "manifest.json";
  static final String SEAL = "manifest.jws";

  private static final String SEGMENT = "[A-Za-z0-9](?:[A-Za-z0-9._-]{0,78}[A-Za-z0-9])?";
  private static final Pattern SAFE = Pattern.compile(SEGMENT + "(?:/" + SEGMENT + "){0,3}");
  private static final Pattern DEVICE =
      Pattern.compile("(?:.*/)?(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./].*)?");

  private EntryPath() {}

  static boolean isSafe(String name) {
    return SAFE.matcher(name).matches() && !DEVICE.matcher(folded(name)).matches();
  }

  /** Returns the name as a file system sees it that does not tell upper from lower case. */
  static String folded(String name) {
    var folded = new StringBuilder(name.length());
    name.chars().map(c -> c >= 'A' && c <= 'Z' ? c + 32 : c).forEach(c -> folded.append((char) c));
    return folded.toString();
  }

  /** Returns the number of a file in its name, so that files sort as they were added. */
  static String number(int index) {
    return String.format(Locale.ROOT, "%04d", index + 1);
  }
}
