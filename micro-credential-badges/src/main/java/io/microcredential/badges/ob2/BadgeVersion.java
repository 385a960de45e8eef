package io.microcredential.badges.ob2;

/** The versions of Open Badges before 3.0. */
public enum BadgeVersion {
  /** 0.5, of 2011 and 2012: badge and issuer inside the assertion, no addresses of their own. */
  V0_5("0.5"),
  /** 1.0, of 2013: three linked documents, no contexts. */
  V1_0("1.0"),
  /** 1.1, of 2015: contexts, types and extensions. */
  V1_1("1.1"),
  /** 2.0, of 2018, and 2.1, which has the same documents. */
  V2_0("2.0");

  private final String label;

  BadgeVersion(String label) {
    this.label = label;
  }

  /** Returns the number, such as {@code 1.1}. */
  @Override
  public String toString() {
    return label;
  }
}
