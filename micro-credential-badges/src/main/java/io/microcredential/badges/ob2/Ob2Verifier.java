package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Verifies Open Badges 0.5 to 2.1, hosted and signed, and their endorsements.
 *
 * <p>A hosted badge is proved by its own address and nothing else: what was handed in only says
 * where to look. A signed badge is proved by a key that the issuer's published profile lists. What
 * cannot be reached is undecided and never good.
 *
 * <pre>{@code
 * Ob2Report report = Ob2Verifier.asking(documents).expecting(people).verify(badge, now);
 * }</pre>
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#implementation-verification">Open
 *     Badges 2.0, Verification</a>
 */
public final class Ob2Verifier {

  /** The most documents that one verification asks for. */
  public static final int MAX_DOCUMENTS = 64;

  /** The most endorsements of one badge that are verified. */
  public static final int MAX_ENDORSEMENTS = 20;

  /**
   * An identity of the person whom the caller expects.
   *
   * @param type the kind of identity: {@code email}, {@code url}, {@code telephone}, or another
   * @param value the identity, its case as given
   */
  public record Expected(String type, String value) {
    /** Checks that nothing is missing. */
    public Expected {
      Objects.requireNonNull(type, "type");
      if (value.isEmpty()) {
        throw new IllegalArgumentException("an identity is not empty");
      }
    }

    /**
     * Returns an e-mail address.
     *
     * @param address the address, its case as given to the issuer
     * @return the identity
     */
    public static Expected email(String address) {
      return new Expected(IdentityObject.EMAIL, address);
    }

    /** Returns the kind of identity, and not whose it is. */
    @Override
    public String toString() {
      return "Expected[" + type + "]";
    }
  }

  private final HostedDocuments documents;
  private final List<Expected> expected;

  private Ob2Verifier(HostedDocuments documents, List<Expected> expected) {
    this.documents = documents;
    this.expected = List.copyOf(expected);
  }

  /**
   * Returns a verifier that expects nobody in particular.
   *
   * @param documents what stands at which address
   * @return the verifier
   */
  public static Ob2Verifier asking(HostedDocuments documents) {
    return new Ob2Verifier(Objects.requireNonNull(documents, "documents"), List.of());
  }

  /**
   * Returns this verifier expecting a person.
   *
   * @param identities the identities of that person, one of which has to fit
   * @return the changed verifier
   */
  public Ob2Verifier expecting(Collection<Expected> identities) {
    return new Ob2Verifier(documents, List.copyOf(identities));
  }

  /**
   * Verifies a badge or an endorsement that was handed in as a document.
   *
   * @param document the document
   * @param at the instant for which to verify
   * @return the findings
   */
  public Ob2Report verify(JsonObject document, Instant at) {
    return run(at).document(document, null);
  }

  /**
   * Verifies a badge that was handed in as a JSON Web Signature.
   *
   * @param compact the token
   * @param at the instant for which to verify
   * @return the findings
   */
  public Ob2Report verifySigned(String compact, Instant at) {
    Outcome<SignedAssertion> token = SignedAssertion.parse(compact);
    return token
        .value()
        .map(signed -> run(at).signed(signed))
        .orElseGet(
            () -> unreadable(token.problems(), Ob2Outcome.FAILED, "This is no signed badge."));
  }

  /**
   * Verifies the badge that stands at an address.
   *
   * @param address the address
   * @param at the instant for which to verify
   * @return the findings
   */
  public Ob2Report verifyHosted(URI address, Instant at) {
    return run(at).address(address.toString());
  }

  private Ob2Run run(Instant at) {
    return new Ob2Run(new Pages(documents), expected, Objects.requireNonNull(at, "at"));
  }

  static Ob2Report unreadable(Problems problems, Ob2Outcome outcome, String message) {
    var findings = new ArrayList<Ob2Finding>();
    for (Ob2Step step : Ob2Step.values()) {
      findings.add(
          step == Ob2Step.FORM
              ? new Ob2Finding(step, outcome, message, problems)
              : new Ob2Finding(step, Ob2Outcome.UNDECIDED, "Not reached.", Problems.none()));
    }
    return new Ob2Report(
        BadgeVersion.V2_0, findings, new Ob2Report.Documents(null, null, null, null), List.of());
  }

  static Ob2Report unreachable(String message) {
    return unreadable(
        Problems.of(Problem.warning("ob2.unreachable", JsonPointer.root(), message)),
        Ob2Outcome.UNDECIDED,
        message);
  }
}
