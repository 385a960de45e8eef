package io.microcredential.core.portfolio;

import java.util.regex.Pattern;

/**
 * Says what kind of identity something is. The list is open: portals have codes of their own.
 *
 * @param value 1 to 64 lower case letters, digits and hyphens
 */
public record IdentityScheme(String value) {

  // First, since the constants below are checked by it.
  private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** An e-mail address. */
  public static final IdentityScheme EMAIL = new IdentityScheme("email");

  /** A number that an employer gave; it says something only together with the employer. */
  public static final IdentityScheme EMPLOYEE_NUMBER = new IdentityScheme("employee-number");

  /** A decentralized identifier. */
  public static final IdentityScheme DID = new IdentityScheme("did");

  /** A telephone number with its country code. */
  public static final IdentityScheme PHONE = new IdentityScheme("phone");

  /** An ORCID iD. */
  public static final IdentityScheme ORCID = new IdentityScheme("orcid");

  /** Checks the form. */
  public IdentityScheme {
    if (!CODE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a scheme is 1 to 64 lower case letters, digits and hyphens, such as email");
    }
  }

  /**
   * Returns the scheme.
   *
   * @param value its code
   * @return the scheme
   * @throws IllegalArgumentException if the code is malformed
   */
  public static IdentityScheme of(String value) {
    return new IdentityScheme(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
