package io.microcredential.badges.ob3;

import java.util.List;

/** The names on which everything in Open Badges 3.0 rests. */
final class Ob3 {

  /** The contexts of a badge, in the order that the specification demands. */
  static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private Ob3() {}
}
