package io.microcredential.badges.ob2;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody says about another one's badge, badge class or profile.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#Endorsement">Open
 *     Badges 2.0, Endorsement</a>
 */
public final class Endorsement extends BadgeObject {

  /**
   * What is said.
   *
   * @param about the id of what it is said about
   * @param comment what is said, in Markdown
   */
  public record Claim(URI about, String comment) {}

  private Endorsement(JsonObject json) {
    super(json, Ob2Class.ENDORSEMENT);
  }

  /**
   * Reads an endorsement.
   *
   * @param json the document
   * @return the endorsement, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<Endorsement> from(JsonObject json) {
    return read(json, Ob2Class.ENDORSEMENT, Endorsement::new);
  }

  /**
   * Returns a hosted endorsement.
   *
   * @param id the address at which it will stand
   * @param issuer the id of who endorses
   * @param claim what is said about what
   * @param issuedOn when; fractions of a second are dropped
   * @return the endorsement
   * @throws IllegalArgumentException if the id is no web address
   */
  public static Endorsement hosted(URI id, URI issuer, Claim claim, Instant issuedOn) {
    if (!WebAddress.isWeb(id.toString())) {
      throw new IllegalArgumentException("a hosted endorsement has its own https address as id");
    }
    JsonObject json =
        document(Ob2Class.ENDORSEMENT, id.toString())
            .value(
                "claim",
                new Members()
                    .text("id", claim.about().toString())
                    .text("endorsementComment", claim.comment())
                    .object())
            .text("issuer", issuer.toString())
            .text("issuedOn", Times.write(issuedOn))
            .value("verification", Verification.hosted().toJson())
            .object();
    return new Endorsement(checked(json, Ob2Class.ENDORSEMENT));
  }

  /**
   * Returns what it is about.
   *
   * @return the id, or nothing
   */
  public Optional<String> about() {
    return Values.node(toJson(), "claim").flatMap(claim -> claim.text("id"));
  }

  /**
   * Returns what is said.
   *
   * @return the comment, or nothing
   */
  public Optional<String> comment() {
    return Values.node(toJson(), "claim").flatMap(c -> Values.text(c, "endorsementComment"));
  }

  /**
   * Returns who says it.
   *
   * @return the endorser, by IRI or embedded
   */
  public Optional<Link> issuer() {
    return Link.one(toJson(), "issuer");
  }

  /**
   * Returns when it was said.
   *
   * @return the instant, or nothing
   */
  public Optional<Instant> issuedOn() {
    return Values.instant(toJson(), "issuedOn");
  }
}
