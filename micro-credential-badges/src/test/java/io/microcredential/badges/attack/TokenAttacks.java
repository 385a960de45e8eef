package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.CANNOT_CHECK;
import static io.microcredential.badges.VerificationResult.EXPIRED;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationStep.CLAIMS;
import static io.microcredential.badges.VerificationStep.INPUT;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.attack.Scene.THIEF;
import static io.microcredential.badges.attack.Scene.THIEFS_DID;
import static io.microcredential.badges.attack.Scene.THIEFS_MULTIKEY;
import static io.microcredential.badges.attack.Scene.TOKEN;
import static io.microcredential.badges.attack.Scene.VICTIM;
import static io.microcredential.badges.attack.Scene.encoded;
import static io.microcredential.badges.attack.Scene.header;
import static io.microcredential.badges.attack.Scene.issuedBy;
import static io.microcredential.badges.attack.Scene.payload;
import static io.microcredential.badges.attack.Scene.signature;
import static io.microcredential.badges.attack.Scene.token;
import static io.microcredential.badges.attack.Scene.withClaim;
import static io.microcredential.badges.attack.Scene.withHeader;
import static io.microcredential.badges.attack.Scene.withSignature;
import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Attacks on badges in the form of a VC-JWT. */
final class TokenAttacks {

  private TokenAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(algorithms(), headers(), keys(), claims(), signatures(), forms())
        .flatMap(List::stream);
  }

  private static Attack row(
      String name,
      Supplier<String> token,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return Attack.handing("token: " + name, token, result, step, code);
  }

  private static Attack proof(String name, Supplier<String> token, String code) {
    return row(name, token, INVALID, PROOF, code);
  }

  private static List<Attack> algorithms() {
    return List.of(
        proof(
            "HS256 with the public key as JWK for a secret",
            () -> mac(Json.write(SampleBadge.KEY.publicKey().jwk())),
            "jwt.algorithm"),
        proof(
            "HS256 with the text of the public key for a secret",
            () -> mac(SampleBadge.KEY.publicKey().multikey().orElseThrow()),
            "jwt.algorithm"),
        proof("HS256 with nothing for a secret", () -> mac("\0"), "jwt.algorithm"),
        row("none, with no signature", () -> none("\"none\"", ""), INVALID, INPUT, "jwt.form"),
        proof(
            "none, with the old signature",
            () -> none("\"none\"", oldSignature()),
            "jwt.algorithm"),
        proof("none in other letters", () -> none("\"nOnE\"", "AA"), "jwt.algorithm"),
        proof(
            "no algorithm at all",
            () -> token(header().without("alg"), payload(), SampleBadge.KEY),
            "jwt.algorithm"),
        row(
            "an algorithm that nobody knows",
            () -> withHeader("alg", "\"XX256\""),
            CANNOT_CHECK,
            PROOF,
            "jwt.algorithm-unknown"),
        proof("an algorithm that is no text", () -> withHeader("alg", "[\"EdDSA\"]"), "jwt.header"),
        proof(
            "ES256 said of an Ed25519 key", () -> withHeader("alg", "\"ES256\""), "proof.key-kind"),
        proof(
            "RS256 said of an Ed25519 key",
            () -> withHeader("alg", "\"RS256\""),
            "proof.key-kind"));
  }

  private static String oldSignature() {
    return TOKEN.substring(TOKEN.lastIndexOf('.') + 1);
  }

  private static String none(String algorithm, String signature) {
    return encoded(Json.write(with(header(), "/alg", algorithm)))
        + "."
        + encoded(Json.write(payload()))
        + "."
        + signature;
  }

  private static String mac(String secret) {
    String input =
        encoded(Json.write(with(header(), "/alg", "\"HS256\"")))
            + "."
            + encoded(Json.write(payload()));
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] code = mac.doFinal(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + Base64Url.encode(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Attack> headers() {
    return List.of(
        proof("crit naming what nobody knows", () -> withHeader("crit", "[\"exp\"]"), "jwt.header"),
        proof("crit, empty", () -> withHeader("crit", "[]"), "jwt.header"),
        proof("a payload that is not encoded", () -> withHeader("b64", "false"), "jwt.header"),
        proof(
            "a set of keys elsewhere",
            () -> withHeader("jku", "\"https://thief.example/jwks\""),
            "jwt.header"),
        proof(
            "a certificate elsewhere",
            () -> withHeader("x5u", "\"https://thief.example/cert\""),
            "jwt.header"),
        proof("a certificate of its own", () -> withHeader("x5c", "[\"MIIB\"]"), "jwt.header"),
        proof("another type of token", () -> withHeader("typ", "\"at+jwt\""), "jwt.header"),
        proof("a content type", () -> withHeader("cty", "\"JWT\""), "jwt.header"),
        proof("compression", () -> withHeader("zip", "\"DEF\""), "jwt.header"));
  }

  private static List<Attack> keys() {
    JsonObject thiefs = THIEF.publicKey().jwk();
    JsonObject privateKey = thiefs.with("d", JsonValue.of("A".repeat(43)));
    return List.of(
        proof(
            "a key in the header that shows its private part",
            () -> withHeader("jwk", Json.write(privateKey)),
            "jwk.private"),
        proof(
            "the thief's key beside the issuer's name",
            () -> token(with(header(), "/jwk", thiefs), payload(), THIEF),
            "jwt.header"),
        row(
            "the thief's key in the header only",
            () -> VcJwt.signShowingKey(issuedBy(VICTIM), THIEF).orElseThrow(),
            INVALID,
            KEY,
            "key.only-in-header"),
        row(
            "the thief's own did:key under the victim's name",
            () -> VcJwt.sign(issuedBy(VICTIM), THIEF).orElseThrow(),
            INVALID,
            KEY,
            "key.not-listed"),
        row(
            "the thief's key in the fragment of the victim's address",
            () ->
                VcJwt.sign(issuedBy(VICTIM), THIEF.at(VICTIM + "#" + THIEFS_MULTIKEY))
                    .orElseThrow(),
            INVALID,
            KEY,
            "key.not-listed"),
        proof(
            "the name of the victim's key",
            () -> VcJwt.sign(issuedBy(VICTIM), THIEF.at(VICTIM + "#key-1")).orElseThrow(),
            "proof.signature"),
        row(
            "the name of a key that is only for signing in",
            () -> VcJwt.sign(issuedBy(VICTIM), THIEF.at(VICTIM + "#login")).orElseThrow(),
            INVALID,
            KEY,
            "key.not-for-assertion"),
        kid("a path", "../../../../etc/passwd"),
        kid("a query of a database", "x' OR '1'='1"),
        kid("a file", "file:///dev/null"),
        kid("a character that ends texts elsewhere", VICTIM + "#key-1\u0000"),
        kid("line breaks", "a\\r\\nkid: b"),
        kid("nothing", ""),
        proof("a name of the key that is no text", () -> withHeader("kid", "7"), "jwt.header"),
        proof(
            "no name of a key",
            () -> token(header().without("kid"), payload(), SampleBadge.KEY),
            "jwt.header"));
  }

  private static Attack kid(String what, String kid) {
    return row(
        "in the place of the key's name " + what,
        () -> token(with(header(), "/kid", JsonValue.of(kid)), payload(), THIEF),
        INVALID,
        KEY,
        "key.not-listed");
  }

  private static List<Attack> claims() {
    return List.of(
        claim("another issuer", "iss", "\"" + THIEFS_DID + "\""),
        claim("an issuer in a list", "iss", "[\"" + SampleBadge.ISSUER + "\"]"),
        claim("another subject", "sub", "\"did:example:friend\""),
        claim("another id", "jti", "\"urn:uuid:00000000-0000-4000-8000-000000000000\""),
        claim("an earlier beginning", "nbf", "0"),
        claim("a beginning in milliseconds", "nbf", "1777593600000"),
        claim("a beginning as text", "nbf", "\"1777593600\""),
        claim("a later end", "exp", "4102444800"),
        claim("an end beyond every number", "exp", "1e400"),
        row(
            "no issuer around it",
            () -> token(header(), payload().without("iss"), SampleBadge.KEY),
            INVALID,
            CLAIMS,
            "jwt.iss"),
        row(
            "a second credential in vc",
            () -> withClaim("vc", Json.write(issuedBy(THIEFS_DID))),
            INVALID,
            CLAIMS,
            "jwt.vc-claim"),
        row(
            "handed in after its end",
            () ->
                VcJwt.sign(
                        SampleBadge.small()
                            .with("validUntil", JsonValue.of("2026-06-01T00:00:00Z")),
                        SampleBadge.KEY)
                    .orElseThrow(),
            EXPIRED,
            VerificationStep.VALIDITY,
            "validity.expired"));
  }

  private static Attack claim(String what, String claim, String json) {
    return row(
        what + " than the credential in " + claim,
        () -> withClaim(claim, json),
        INVALID,
        CLAIMS,
        "jwt." + claim);
  }

  private static String curveToken() {
    return VcJwt.sign(issuedBy(VICTIM), Scene.CURVE_KEY).orElseThrow();
  }

  private static Attack curve(String name, byte[] bent) {
    return proof("ES256, " + name, () -> withSignature(curveToken(), bent), "proof.signature");
  }

  private static List<Attack> signatures() {
    String curve = curveToken();
    byte[] raw = signature(curve);
    byte[] zeros = new byte[64];
    byte[] order = Signing.joined(Signing.fixed(Signing.N, 32), Signing.fixed(Signing.N, 32));
    byte[] good = signature(TOKEN);
    return List.of(
        curve("the signature as ASN.1", Signing.der(raw)),
        curve(
            "the signature as ASN.1 and a byte more",
            Signing.joined(Signing.der(raw), new byte[1])),
        curve("all zeros", zeros),
        curve("both numbers the order of the group", order),
        curve(
            "leading zeros",
            Signing.joined(
                new byte[1], Arrays.copyOf(raw, 32), new byte[1], Arrays.copyOfRange(raw, 32, 64))),
        curve("a byte more", Arrays.copyOf(raw, 65)),
        curve("a byte less", Arrays.copyOf(raw, 63)),
        form("ES256, no signature", () -> withSignature(curveToken(), new byte[0])),
        proof(
            "EdDSA, a number beyond the order of the group",
            () -> withSignature(TOKEN, Signing.withLargerS(good)),
            "proof.signature"),
        proof(
            "EdDSA, a byte more",
            () -> withSignature(TOKEN, Arrays.copyOf(good, 65)),
            "proof.signature"),
        proof("EdDSA, all zeros", () -> withSignature(TOKEN, zeros), "proof.signature"),
        proof(
            "the signature of another badge",
            () ->
                withSignature(
                    TOKEN,
                    signature(
                        VcJwt.sign(
                                with(
                                    SampleBadge.small(),
                                    "/credentialSubject/id",
                                    "\"did:example:friend\""),
                                SampleBadge.KEY)
                            .orElseThrow())),
            "proof.signature"));
  }

  private static List<Attack> forms() {
    return List.of(
        form("without its last part", () -> TOKEN.substring(0, TOKEN.lastIndexOf('.'))),
        form("with a fourth part", () -> TOKEN + ".AA"),
        form("with padding", () -> TOKEN + "="),
        form(
            "with a signature in other bits",
            () -> TOKEN.substring(0, TOKEN.length() - 1) + lastDigit()),
        form("encrypted", () -> TOKEN + ".AA.AA"),
        form(
            "with a header that is no object",
            () -> token("[]", Json.write(payload()), SampleBadge.KEY)),
        row(
            "with a member twice in the header",
            () ->
                token(
                    "{\"alg\":\"none\"," + Json.write(header()).substring(1),
                    Json.write(payload()),
                    SampleBadge.KEY),
            INVALID,
            INPUT,
            "json.duplicate-member"),
        row(
            "with a claim twice",
            () ->
                token(
                    Json.write(header()),
                    "{\"iss\":\"" + THIEFS_DID + "\"," + Json.write(payload()).substring(1),
                    SampleBadge.KEY),
            INVALID,
            INPUT,
            "json.duplicate-member"),
        Attack.json(
            "token: in the JSON form of JOSE, which some read and others do not",
            () ->
                object(
                    "{\"payload\": \"%s\", \"protected\": \"%s\", \"signature\": \"%s\"}"
                        .formatted(
                            (Object[])
                                new String[] {
                                  TOKEN.split("\\.")[1],
                                  TOKEN.split("\\.")[0],
                                  TOKEN.split("\\.")[2]
                                })),
            INVALID,
            VerificationStep.STRUCTURE,
            "ob3.missing"));
  }

  /** The next digit, of whose bits only those that stand for nothing differ. */
  private static char lastDigit() {
    String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    return digits.charAt(digits.indexOf(TOKEN.charAt(TOKEN.length() - 1)) + 1);
  }

  private static Attack form(String name, Supplier<String> token) {
    return row(name, token, INVALID, INPUT, "jwt.form");
  }
}
