package io.microcredential.badges;

import io.microcredential.badges.internal.BakedName;

/**
 * Names what kind of credential is baked into a picture; each kind has a place of its own.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#baked-badge">Open Badges 3.0, 5.3 Baked
 *     Badge</a>
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/baking/">Open
 *     Badges Baking Specification 2.0</a>
 */
public enum BakedKind {

  /** An Open Badges 3.0 credential, JSON with its proof or a compact JWT. */
  OPEN_BADGES_3(
      new BakedName(
          "openbadgecredential", "openbadges", "https://purl.imsglobal.org/ob/v3p0", "credential")),

  /** A Comprehensive Learner Record 2.0, JSON with its proof or a compact JWT. */
  CLR_2(new BakedName("clrcredential", "clr", "https://purl.imsglobal.org/clr/v2p0", "credential")),

  /** An Open Badges 2.0 or 2.1 assertion, JSON of a hosted one or a compact JWS. */
  OPEN_BADGES_2(new BakedName("openbadges", "openbadges", "http://openbadges.org", "assertion"));

  private final BakedName place;

  BakedKind(BakedName place) {
    this.place = place;
  }

  BakedName place() {
    return place;
  }
}
