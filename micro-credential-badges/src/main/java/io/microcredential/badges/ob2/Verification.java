package io.microcredential.badges.ob2;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * How an assertion is to be verified, as it says itself.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#VerificationObject">Open
 *     Badges 2.0, VerificationObject</a>
 */
public sealed interface Verification {

  /** By asking for the assertion at its own id. */
  record Hosted() implements Verification {}

  /**
   * By a signature.
   *
   * @param creator the key, which the issuer has to list, or nothing if any of the issuer's keys
   *     will do; empty or one item
   */
  record Signed(List<Link> creator) implements Verification {
    /** Copies the list. */
    public Signed {
      creator = List.copyOf(creator);
      if (creator.size() > 1) {
        throw new IllegalArgumentException("an assertion is signed by one key");
      }
    }
  }

  /**
   * In a way that this library does not know.
   *
   * @param types the types that it says
   */
  record Other(List<String> types) implements Verification {
    /** Copies the list. */
    public Other {
      types = List.copyOf(types);
    }
  }

  /**
   * Returns verification by address.
   *
   * @return the verification
   */
  static Verification hosted() {
    return new Hosted();
  }

  /**
   * Returns verification by signature.
   *
   * @param key the address of the key
   * @return the verification
   */
  static Verification signed(String key) {
    return new Signed(List.of(Link.to(key)));
  }

  /** Reads the verification of an assertion or endorsement. */
  static Optional<Verification> in(JsonObject object) {
    return Values.node(object, "verification")
        .or(() -> Values.node(object, "verify"))
        .map(
            json -> {
              List<String> types = Values.texts(json, "type");
              boolean signed = types.stream().anyMatch(t -> isTerm(t, "SignedBadge", "signed"));
              boolean hosted = types.stream().anyMatch(t -> isTerm(t, "HostedBadge", "hosted"));
              if (signed == hosted) {
                return new Other(types);
              }
              return signed
                  ? new Signed(Link.all(json, "creator").stream().limit(1).toList())
                  : new Hosted();
            });
  }

  private static boolean isTerm(String type, String term, String alias) {
    return type.equals(alias)
        || type.equals(term)
        || type.equals("obi:" + term)
        || type.equals("https://w3id.org/openbadges#" + term);
  }

  /** Returns the JSON form. */
  default JsonObject toJson() {
    if (this instanceof Signed signed) {
      var json = new Members().text("type", "SignedBadge");
      signed.creator().forEach(key -> json.text("creator", key.id()));
      return json.object();
    }
    return this instanceof Other other
        ? new Members().texts("type", other.types()).object()
        : new Members().text("type", "HostedBadge").object();
  }
}
