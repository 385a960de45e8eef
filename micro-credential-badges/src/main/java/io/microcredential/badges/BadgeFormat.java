package io.microcredential.badges;

import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.stream.Stream;

/** The kinds of document that badges come as; which one it is, is read from the document. */
public enum BadgeFormat {
  /**
   * Open Badges 3.0 on the data model of verifiable credentials 2.0; also whatever is of no kind
   * known here, so that the report says what it lacks.
   */
  OPEN_BADGES_3_0("Open Badges 3.0"),
  /** Open Badges 3.0 on the data model of verifiable credentials 1.1. */
  OPEN_BADGES_3_0_ON_VC_1_1("Open Badges 3.0, data model 1.1"),
  /** An endorsement of Open Badges 3.0: what a third party says of a badge or an issuer. */
  ENDORSEMENT("Endorsement, Open Badges 3.0"),
  /** Comprehensive Learner Record 2.0: several credentials of one person in one. */
  CLR_2_0("Comprehensive Learner Record 2.0"),
  /** Open Badges 2.0, and 2.1, which changes nothing in a badge. */
  OPEN_BADGES_2_0("Open Badges 2.0"),
  /** Open Badges 0.5, 1.0 and 1.1. */
  OPEN_BADGES_1("Open Badges before 2.0");

  private static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";
  private static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";
  private static final String OPEN_BADGES_2 = "https://w3id.org/openbadges/v2";

  private final String title;

  BadgeFormat(String title) {
    this.title = title;
  }

  /**
   * Returns what people call it.
   *
   * @return such as <i>Open Badges 3.0</i>
   */
  public String title() {
    return title;
  }

  /**
   * Returns whether it is a verifiable credential of W3C.
   *
   * @return whether proofs or a VC-JWT secure it
   */
  public boolean isVerifiableCredential() {
    return this != OPEN_BADGES_2_0 && this != OPEN_BADGES_1;
  }

  /** Returns where it stands in a picture. */
  BakedKind bakedKind() {
    return switch (this) {
      case CLR_2_0 -> BakedKind.CLR_2;
      case OPEN_BADGES_2_0, OPEN_BADGES_1 -> BakedKind.OPEN_BADGES_2;
      case OPEN_BADGES_3_0, OPEN_BADGES_3_0_ON_VC_1_1, ENDORSEMENT -> BakedKind.OPEN_BADGES_3;
    };
  }

  /**
   * Tells the format of a document by its contexts, types and, for the oldest, its members.
   *
   * @param document the document
   * @return the format it claims
   */
  public static BadgeFormat of(JsonObject document) {
    List<String> contexts = texts(document, "@context");
    if (contexts.contains(CREDENTIALS_V2) || contexts.contains(CREDENTIALS_V1)) {
      List<String> types = texts(document, "type");
      if (types.contains("ClrCredential")) {
        return CLR_2_0;
      }
      if (types.contains("EndorsementCredential")) {
        return ENDORSEMENT;
      }
      return contexts.contains(CREDENTIALS_V2) ? OPEN_BADGES_3_0 : OPEN_BADGES_3_0_ON_VC_1_1;
    }
    if (contexts.contains(OPEN_BADGES_2)) {
      return OPEN_BADGES_2_0;
    }
    boolean older =
        contexts.contains("https://w3id.org/openbadges/v1")
            || (document.member("badge").isPresent() && document.member("recipient").isPresent());
    return older ? OPEN_BADGES_1 : OPEN_BADGES_3_0;
  }

  private static List<String> texts(JsonObject document, String name) {
    return document.member(name).stream()
        .flatMap(
            value -> value instanceof JsonArray array ? array.items().stream() : Stream.of(value))
        .filter(JsonString.class::isInstance)
        .map(JsonString.class::cast)
        .map(JsonString::value)
        .toList();
  }

  /** Returns what people call it. */
  @Override
  public String toString() {
    return title;
  }
}
