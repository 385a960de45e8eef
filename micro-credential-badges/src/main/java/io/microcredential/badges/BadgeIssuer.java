package io.microcredential.badges;

import io.microcredential.badges.clr.ClrCredential;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.EndorsementCredential;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.assessment.AssessmentDescription;
import io.microcredential.badges.ob3.assessment.AssessmentExtension;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.Cryptosuite;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signs badges in the name of one issuer.
 *
 * <p>Nothing leaves that a strict verifier would object to: every badge is checked for its form and
 * in JSON-LD safe mode before it is signed.
 *
 * <pre>{@code
 * BadgeIssuer issuer = BadgeIssuer.as(profile).signingWith(key);
 * SignedBadge badge = issuer.issue(OpenBadge.of(definition, enrollment, recipient), now).orElseThrow();
 * }</pre>
 */
public final class BadgeIssuer {

  private final Profile profile;
  private final List<Signing> signings;

  private BadgeIssuer(Profile profile, List<Signing> signings) {
    this.profile = profile;
    this.signings = List.copyOf(signings);
  }

  /** How one Data Integrity proof is made; without a suite by that of the key's kind. */
  private record Signing(SigningKey key, @Nullable Cryptosuite suite) {

    Outcome<JsonObject> sign(JsonObject json, Instant at) {
      var plain = DataIntegrity.withDefaults();
      return (suite == null ? plain : plain.with(suite)).sign(json, key, at);
    }
  }

  /** An issuer that has yet to be given its key. */
  public static final class Unkeyed {
    private final Profile profile;

    private Unkeyed(Profile profile) {
      this.profile = profile;
    }

    /**
     * Returns the issuer with its key.
     *
     * @param key the key, under the URL at which the issuer's own document lists it
     * @return the issuer
     * @throws IllegalArgumentException if nobody would believe the key to be this profile's: the
     *     profile's id is a did:key and the key is another one, or the key goes by the name of a
     *     whole DID
     */
    public BadgeIssuer signingWith(SigningKey key) {
      return new BadgeIssuer(profile, List.of(new Signing(ownKey(profile, key), null)));
    }

    /**
     * Returns the issuer with its key and the cryptosuite of its Data Integrity proofs.
     *
     * @param key the key, under the URL at which the issuer's own document lists it
     * @param suite a suite that works with the key
     * @return the issuer
     * @throws IllegalArgumentException as {@link #signingWith(SigningKey)}, or if the suite does
     *     not sign with such keys
     */
    public BadgeIssuer signingWith(SigningKey key, Cryptosuite suite) {
      return new BadgeIssuer(profile, List.of(signing(profile, key, suite)));
    }
  }

  private static Signing signing(Profile profile, SigningKey key, Cryptosuite suite) {
    if (!suite.signs() || !suite.worksWith(key.algorithm())) {
      throw new IllegalArgumentException(
          suite + " does not sign with a key of the kind " + key.algorithm() + "; choose another");
    }
    return new Signing(ownKey(profile, key), suite);
  }

  private static SigningKey ownKey(Profile profile, SigningKey key) {
    KeyBinding binding =
        KeyBinding.find(profile.id(), key.verificationMethod(), ControllerDocuments.none());
    if (binding.code().equals("key.not-named")) {
      throw new IllegalArgumentException(
          "a whole DID names no key; give the key its URL with a fragment");
    }
    boolean own =
        binding instanceof KeyBinding.Bound bound && bound.boundKey().equals(key.publicKey());
    if (DidKey.isDidKey(profile.id()) && !own) {
      throw new IllegalArgumentException(
          "the profile's did:key is not that of this key; issue under the key's own did:key");
    }
    return key;
  }

  /**
   * Returns this issuer making one Data Integrity proof more, so that verifiers that know only one
   * of the suites can verify all the same. Tokens are signed by the first key alone.
   *
   * @param key a key that the issuer's own document lists too
   * @param suite a suite that works with the key
   * @return the changed issuer
   * @throws IllegalArgumentException if nobody would believe the key to be the profile's, or the
   *     suite does not sign with such keys
   * @see <a href="https://www.w3.org/TR/vc-data-integrity/#proof-sets">Verifiable Credential Data
   *     Integrity 1.0, section 2.1.1 Proof Sets</a>
   */
  public BadgeIssuer alsoSigningWith(SigningKey key, Cryptosuite suite) {
    var more = new ArrayList<>(signings);
    more.add(signing(profile, key, suite));
    return new BadgeIssuer(profile, more);
  }

  /**
   * Begins an issuer.
   *
   * @param profile who issues
   * @return the issuer without a key
   */
  public static Unkeyed as(Profile profile) {
    return new Unkeyed(Objects.requireNonNull(profile, "profile"));
  }

  /**
   * Issues a badge as a JSON document with a Data Integrity proof. Evidence that is not public when
   * the proof is made stays out.
   *
   * @param badge what the badge says
   * @param at when the proof is made; fractions of a second are dropped
   * @return the signed badge, or everything that would not be clean
   * @throws IllegalArgumentException if the key is of a kind that no cryptosuite here signs with
   * @see <a href="https://www.w3.org/TR/vc-di-eddsa/">Data Integrity EdDSA Cryptosuites 1.0</a>
   */
  public Outcome<SignedBadge> issue(OpenBadge badge, Instant at) {
    return clean(badge.asOf(at))
        .then(json -> sign(json, at))
        .map(json -> new SignedBadge(Json.writeIndented(json)));
  }

  /**
   * Issues a badge as a compact VC-JWT, signed by the key's own scheme: RS256, PS256, ES256, ES384
   * or EdDSA. It bears no date of its own, so {@link OpenBadge#asOf} says which evidence is public.
   *
   * @param badge what the badge says; its recipient needs an id
   * @return the signed badge, or everything that would not be clean, {@code jwt.missing} among it
   *     where the recipient has no id
   * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof">Open Badges 3.0, section 8.2
   *     JSON Web Token Proof Format</a>
   */
  public Outcome<SignedBadge> issueJwt(OpenBadge badge) {
    return clean(badge).then(this::jwt).map(SignedBadge::new);
  }

  /**
   * Issues a badge as a compact VC-JWT whose credential bears Data Integrity proofs as well, for
   * verifiers that know only one of the two.
   *
   * @param badge what the badge says; its recipient needs an id
   * @param at when the proofs are made; fractions of a second are dropped
   * @return the signed badge, or everything that would not be clean, {@code jwt.missing} among it
   *     where the recipient has no id
   * @throws IllegalArgumentException if a key is of a kind that no cryptosuite here signs with
   */
  public Outcome<SignedBadge> issueBoth(OpenBadge badge, Instant at) {
    return clean(badge.asOf(at))
        .then(json -> sign(json, at))
        .then(json -> VcJwt.sign(json, signings.get(0).key()))
        .map(SignedBadge::new);
  }

  /**
   * Checks a badge as {@link #issue} does, and signs nothing.
   *
   * @param badge what the badge says
   * @param at when the proof would be made
   * @return everything that would not be clean; without errors, the badge can be issued
   */
  public Problems check(OpenBadge badge, Instant at) {
    return clean(badge.asOf(at)).then(Canonicalization.withDefaults()::canonicalize).problems();
  }

  /**
   * Checks a badge as {@link #issueJwt} does, and signs nothing.
   *
   * @param badge what the badge says
   * @return everything that would not be clean; without errors, the badge can be issued
   */
  public Problems checkJwt(OpenBadge badge) {
    return clean(badge)
        .then(
            json ->
                Canonicalization.withDefaults()
                    .canonicalize(json)
                    .then(everythingIsDefined -> VcJwt.claims(json)))
        .problems();
  }

  /**
   * Returns in whose name badges are issued.
   *
   * @return the profile
   */
  public Profile profile() {
    return profile;
  }

  /**
   * Signs an endorsement as a JSON document with a Data Integrity proof: what this issuer says for
   * somebody else's badge, achievement or organization.
   *
   * @param endorsement the endorsement, without proof
   * @param at when the proof is made; fractions of a second are dropped
   * @return the signed endorsement, fit to stand under {@code endorsement} in what it endorses; or
   *     everything that would not be clean
   * @throws IllegalArgumentException if the endorsement is in the name of somebody else, has a
   *     proof already, or the key is of a kind that no cryptosuite here signs with
   * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential">Open Badges 3.0,
   *     EndorsementCredential</a>
   */
  public Outcome<EndorsementCredential> endorse(EndorsementCredential endorsement, Instant at) {
    return clean(own(endorsement), CredentialStructure.endorsementProblems(endorsement.toJson()))
        .then(json -> sign(json, at))
        .then(EndorsementCredential::from);
  }

  /**
   * Signs an endorsement as a compact VC-JWT, fit to stand under {@code endorsementJwt} in what it
   * endorses.
   *
   * @param endorsement the endorsement, without proof
   * @return the compact JWS, or everything that would not be clean
   * @throws IllegalArgumentException if the endorsement is in the name of somebody else or has a
   *     proof already, or the key is on P-384, which Open Badges does not use
   */
  public Outcome<String> endorseJwt(EndorsementCredential endorsement) {
    return clean(own(endorsement), CredentialStructure.endorsementProblems(endorsement.toJson()))
        .then(this::jwt);
  }

  private JsonObject own(EndorsementCredential endorsement) {
    if (!endorsement.issuer().id().equals(profile.id())) {
      throw new IllegalArgumentException(
          "nobody endorses in the name of somebody else; make the endorsement with this profile");
    }
    if (endorsement.toJson().member("proof").isPresent()) {
      throw new IllegalArgumentException("the endorsement has a proof; sign it without");
    }
    return endorsement.toJson();
  }

  private Outcome<String> jwt(JsonObject json) {
    return Canonicalization.withDefaults()
        .canonicalize(json)
        .then(everythingIsDefined -> VcJwt.sign(json, signings.get(0).key()));
  }

  private Outcome<JsonObject> sign(JsonObject json, Instant at) {
    Outcome<JsonObject> signed = Outcome.success(json);
    for (Signing signing : signings) {
      signed = signed.then(document -> signing.sign(document, at));
    }
    return signed;
  }

  /**
   * Issues a badge that also tells of its assessment in the words of the assessment extension 2.0.
   * Experimental, as the extension is.
   *
   * @param badge what the badge says
   * @param assessment the assessment, without sections: the context of the extension defines
   *     nothing inside them, so that they are refused with {@code jsonld.undefined-term}
   * @param at when the proof is made; fractions of a second are dropped
   * @return the signed badge, or everything that would not be clean
   * @throws IllegalArgumentException if the key is of a kind that no cryptosuite here signs with
   */
  public Outcome<SignedBadge> issue(OpenBadge badge, AssessmentDescription assessment, Instant at) {
    JsonObject json = AssessmentExtension.addTo(badge.asOf(at).toJson(profile), assessment);
    return clean(json, CredentialStructure.problems(json))
        .then(document -> sign(document, at))
        .map(document -> new SignedBadge(Json.writeIndented(document)));
  }

  /**
   * Issues a learner record as a JSON document with a Data Integrity proof over all of it, the
   * credentials inside with their own proofs among it.
   *
   * @param clr what the record says
   * @param at when the proof is made; fractions of a second are dropped
   * @return the signed record, or everything that would not be clean
   * @throws IllegalArgumentException if the key is of a kind that no cryptosuite here signs with
   * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#clrcredential">Comprehensive Learner
   *     Record 2.0, ClrCredential</a>
   */
  public Outcome<SignedBadge> issue(ClrCredential clr, Instant at) {
    return clean(clr)
        .then(json -> sign(json, at))
        .map(json -> new SignedBadge(Json.writeIndented(json)));
  }

  /**
   * Issues a learner record as a compact VC-JWT; the credentials inside keep their own proofs.
   *
   * @param clr what the record says; its recipient needs an id
   * @return the signed record, or everything that would not be clean, {@code jwt.missing} among it
   *     where the recipient has no id
   * @throws IllegalArgumentException if the key is of a kind that VC-JWT does not use
   */
  public Outcome<SignedBadge> issueJwt(ClrCredential clr) {
    return clean(clr).then(this::jwt).map(SignedBadge::new);
  }

  private Outcome<JsonObject> clean(ClrCredential clr) {
    Problems problems = clr.problems(profile);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(clr.toJson(profile), problems);
  }

  private Outcome<JsonObject> clean(OpenBadge badge) {
    JsonObject json = badge.toJson(profile);
    return clean(json, CredentialStructure.problems(json));
  }

  private static Outcome<JsonObject> clean(JsonObject json, Problems problems) {
    return problems.hasErrors() ? Outcome.refusal(problems) : Outcome.success(json, problems);
  }
}
