package io.microcredential.core.portfolio;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How the value of an identity is checked, and how it is compared. */
final class IdentityText {

  private static final int LONGEST = 320;
  private static final String ORCID_PREFIX = "https://orcid.org/";
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,255}");
  private static final Pattern DID = Pattern.compile("did:[a-z0-9]+:[A-Za-z0-9._:%-]+");
  private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{3,14}");
  private static final Pattern PHONE_MARKS = Pattern.compile("[ ().-]");
  private static final Pattern ORCID = Pattern.compile("[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9X]");

  private IdentityText() {}

  /** Returns what is wrong with a value, without repeating it, or null. */
  static @Nullable String fault(IdentityScheme scheme, String value, boolean hasIssuer) {
    if (value.isBlank() || value.length() > LONGEST || !value.equals(value.strip())) {
      return "an identity is 1 to 320 characters without blanks at its ends";
    }
    if (value.codePoints().anyMatch(IdentityText::isUnfit)) {
      return "an identity has no control characters and no half characters";
    }
    if (scheme.equals(IdentityScheme.EMPLOYEE_NUMBER) && !hasIssuer) {
      return "an employee number needs the employer that gave it";
    }
    return hasForm(scheme, value) ? null : "this is not written as its scheme asks";
  }

  private static boolean isUnfit(int c) {
    return Character.isISOControl(c)
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  private static boolean hasForm(IdentityScheme scheme, String value) {
    String compared = compared(scheme, value);
    return switch (scheme.value()) {
      case "email" -> EMAIL.matcher(compared).matches();
      case "did" -> DID.matcher(compared).matches();
      case "phone" -> PHONE.matcher(compared).matches();
      case "orcid" -> ORCID.matcher(compared).matches() && hasCheckCharacter(compared);
      default -> true;
    };
  }

  /** Returns a value as it is compared. */
  static String compared(IdentityScheme scheme, String value) {
    return switch (scheme.value()) {
      case "email" -> Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
      case "phone" -> PHONE_MARKS.matcher(value).replaceAll("");
      case "orcid" ->
          value.startsWith(ORCID_PREFIX) ? value.substring(ORCID_PREFIX.length()) : value;
      default -> value;
    };
  }

  /** Returns a value as it is kept: the domain of an address in lower case, all else as given. */
  static String kept(IdentityScheme scheme, String value) {
    int domain = value.lastIndexOf('@') + 1;
    return scheme.equals(IdentityScheme.EMAIL) && domain > 0
        ? value.substring(0, domain) + value.substring(domain).toLowerCase(Locale.ROOT)
        : value;
  }

  /** Checks the last character by ISO/IEC 7064, MOD 11-2, as ORCID asks. */
  private static boolean hasCheckCharacter(String orcid) {
    String digits = orcid.replace("-", "");
    int total = 0;
    for (int i = 0; i < 15; i++) {
      total = (total + digits.charAt(i) - '0') * 2;
    }
    int check = (12 - total % 11) % 11;
    return digits.charAt(15) == (check == 10 ? 'X' : (char) ('0' + check));
  }
}
