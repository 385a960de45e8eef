package io.microcredential.badges.ob3;

import java.util.List;

/** The names on which everything in Open Badges 3.0 rests. */
final class Ob3 {

  private static final String CONTEXT = "https://purl.imsglobal.org/spec/ob/v3p0/context";

  /** The context of the data model 1.1 of credentials. */
  static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

  /** The context of the data model 2.0 of credentials. */
  static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

  /** The context of Open Badges 3.0.3. */
  static final String OPEN_BADGES_3_0_3 = CONTEXT + "-3.0.3.json";

  /** The context of Open Badges 3.0.2. */
  static final String OPEN_BADGES_3_0_2 = CONTEXT + "-3.0.2.json";

  /** The contexts of Open Badges 3.0 that were made for data model 1.1. */
  static final List<String> OLDER_OPEN_BADGES = List.of(CONTEXT + "-3.0.1.json", CONTEXT + ".json");

  /** The names of 1EdTech's revocation list, refresh service and schema validator. */
  static final String EXTENSIONS = "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  /** The contexts of a badge, in the order that the specification demands. */
  static final List<String> CONTEXTS = List.of(CREDENTIALS_V2, OPEN_BADGES_3_0_3);

  private Ob3() {}
}
