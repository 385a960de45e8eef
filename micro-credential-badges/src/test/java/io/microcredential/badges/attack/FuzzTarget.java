package io.microcredential.badges.attack;

import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Pngs;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.badges.clr.ClrPart;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.Gzip;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.DidWeb;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKeys;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.badges.ob2.SignedAssertion;
import io.microcredential.badges.ob3.EndorsementCredential;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A reader that gets whatever others hand in.
 *
 * @param name what it reads
 * @param seeds what it takes
 * @param reader tells whether it takes something
 * @param judge says what is wrong with taking it, or nothing
 */
record FuzzTarget(
    String name,
    List<byte[]> seeds,
    Predicate<byte[]> reader,
    Function<byte[], Optional<String>> judge) {

  private static final BadgeVerifier DOOR =
      BadgeVerifier.trusting(anybody -> true)
          .resolving(ControllerDocuments.none())
          .fetching(OlderAttacks.goodWeb());

  private static final Optional<String> GOOD_LIST =
      Json.parse(StatusAttacks.goodList())
          .then(FuzzTarget::anObject)
          .value()
          .flatMap(list -> canonical(list.without("proof")));

  static List<FuzzTarget> all() {
    var targets = new ArrayList<FuzzTarget>();
    targets.addAll(doors());
    targets.addAll(keys());
    targets.addAll(parsers());
    targets.addAll(FuzzFiles.all());
    return targets;
  }

  byte[] input(Mutator mutator) {
    byte[] good = seeds.get(mutator.next(seeds.size()));
    return mutator.change(good, seeds.get(mutator.next(seeds.size())));
  }

  boolean takes(byte[] input) {
    return reader.test(input);
  }

  /** Returns what went wrong, or nothing. */
  String read(byte[] input) {
    try {
      return takes(input) ? judge.apply(input).orElse("") : "";
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      return thrown + " of " + Base64.getEncoder().encodeToString(input);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  static FuzzTarget reading(String name, List<byte[]> seeds, Function<byte[], Outcome<?>> reader) {
    return new FuzzTarget(
        name, seeds, input -> reader.apply(input).isSuccess(), input -> Optional.empty());
  }

  private static FuzzTarget object(
      String name, JsonObject seed, Function<JsonObject, Outcome<?>> reader) {
    return reading(
        name,
        List.of(utf8(Json.write(seed))),
        input -> Json.parse(input).then(FuzzTarget::anObject).then(json -> outcome(reader, json)));
  }

  private static Outcome<Object> outcome(Function<JsonObject, Outcome<?>> reader, JsonObject json) {
    return reader.apply(json).map(read -> (Object) read);
  }

  private static Outcome<JsonObject> anObject(JsonValue value) {
    return value instanceof JsonObject object
        ? Outcome.success(object)
        : Outcome.refusal(Problem.error("input.not-an-object", JsonPointer.root(), "No object."));
  }

  // The door: what is valid must be what was signed

  private static List<String> documents() {
    var all = new ArrayList<String>();
    all.add(Json.write(Scene.SIGNED));
    all.add(Json.write(SampleBadge.signed(SampleBadge.full())));
    all.add(Scene.TOKEN);
    all.add(Json.write(InsideAttacks.endorsed(InsideAttacks.goodPraise())));
    all.add(Json.write(InsideAttacks.goodPraise()));
    all.add(Json.write(SampleBadge.sign(SampleRecord.full().toJson(SampleBadge.PROFILE))));
    all.addAll(OlderAttacks.goodBadges());
    return all;
  }

  private static VerificationReport report(byte[] input) {
    return DOOR.verify(input, Scene.NOW);
  }

  static boolean isValid(byte[] input) {
    VerificationReport report = report(input);
    // Whatever is said of it must be sayable.
    return !report.text().isBlank() && report.result() == VerificationResult.VALID;
  }

  private static JsonObject unsigned(VerificationReport report) {
    return report.verifiedBadge().map(VerifiedBadge::credential).orElseThrow().without("proof");
  }

  private static Optional<String> canonical(JsonObject credential) {
    return Canonicalization.withDefaults().canonicalize(credential).value().map(Object::toString);
  }

  private static List<FuzzTarget> doors() {
    List<String> documents = documents();
    Set<JsonObject> good = new HashSet<>();
    documents.forEach(document -> good.add(unsigned(report(utf8(document)))));
    Set<Optional<String>> said = new HashSet<>();
    good.forEach(credential -> said.add(canonical(credential)));
    Function<byte[], Optional<String>> judge =
        input -> {
          JsonObject found = unsigned(report(input));
          return good.contains(found) || said.contains(canonical(found))
              ? Optional.empty()
              : Optional.of("valid: " + Json.write(found));
        };
    List<byte[]> texts = documents.stream().map(FuzzTarget::utf8).toList();
    List<byte[]> pngs =
        documents.stream().map(text -> Pngs.with(Pngs.international(Pngs.KEYWORD, text))).toList();
    List<byte[]> svgs = documents.stream().map(FuzzTarget::drawn).toList();
    return List.of(
        new FuzzTarget("documents and tokens", texts, FuzzTarget::isValid, judge),
        new FuzzTarget("PNG pictures", pngs, FuzzTarget::isValid, judge),
        new FuzzTarget("SVG pictures", svgs, FuzzTarget::isValid, judge),
        new FuzzTarget(
            "PNG pictures around documents",
            texts,
            in -> isValid(baked(in)),
            in -> judge.apply(baked(in))));
  }

  /** A picture whose check sums are right, whatever is in it. */
  private static byte[] baked(byte[] document) {
    return Pngs.with(Pngs.international(Pngs.KEYWORD, 0, document));
  }

  private static byte[] drawn(String document) {
    return utf8(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:o=\"https://purl.imsglobal.org/ob/v3p0\">"
            + "<o:credential><![CDATA["
            + document
            + "]]></o:credential></svg>");
  }

  private static List<FuzzTarget> keys() {
    var readers = SigningKeys.at("https://issuer.example/#key-1", new SecureRandom());
    VerificationKey key = SampleBadge.KEY.publicKey();
    VerificationKey curve = Scene.CURVE_KEY.publicKey();
    KeySet set = KeySet.of(Scene.VICTIM).with("key-1", key, KeyValidity.always());
    List<byte[]> multikeys =
        List.of(utf8(key.multikey().orElseThrow()), utf8(curve.multikey().orElseThrow()));
    return List.of(
        object("JSON Web Keys", curve.jwk(), VerificationKey::fromJwk),
        object(
            "private JSON Web Keys, to sign with",
            curve.jwk(),
            json -> Outcome.success(readers.jwk(json))),
        object("sets of keys", set.jwks(), json -> KeySet.fromJwks(Scene.VICTIM, json)),
        reading("Multikeys", multikeys, input -> VerificationKey.fromMultikey(text(input))),
        reading("base58", multikeys, input -> Multibase.decode(text(input))),
        reading("did:key", List.of(utf8(SampleBadge.ISSUER)), input -> DidKey.parse(text(input))),
        reading(
            "did:web",
            List.of(utf8("did:web:example.org%3A8443:schools:riverside")),
            input -> DidWeb.parse(text(input))));
  }

  private static List<FuzzTarget> parsers() {
    byte[] badge = utf8(Json.write(Scene.SIGNED));
    return List.of(
        reading("tokens", List.of(utf8(Scene.TOKEN)), input -> VcJwt.parse(text(input))),
        reading(
            "signed assertions",
            List.of(utf8(OlderAttacks.goodBadges().get(1))),
            input -> SignedAssertion.parse(text(input))),
        reading("parts of a record", List.of(badge), input -> ClrPart.parse(text(input))),
        object("endorsements", InsideAttacks.goodPraise(), EndorsementCredential::from),
        reading(
            "pictures",
            List.of(baked(badge), drawn(text(badge))),
            input -> BadgeImage.read(input).then(BadgeImage::baked)),
        reading(
            "packed lists",
            List.of(Gzip.pack(new byte[16_384])),
            input -> Gzip.unpack(input, 1 << 20)),
        new FuzzTarget(
            "base64url",
            List.of(utf8("AQIDBA")),
            input -> Base64Url.decode(text(input)).isPresent(),
            input -> Optional.empty()),
        new FuzzTarget(
            "lists of revoked badges",
            List.of(utf8(StatusAttacks.goodList())),
            input -> StatusAttacks.isCleanBy(text(input)),
            input ->
                Json.parse(input)
                        .then(FuzzTarget::anObject)
                        .value()
                        .flatMap(list -> canonical(list.without("proof")))
                        .equals(GOOD_LIST)
                    ? Optional.empty()
                    : Optional.of("believed: " + text(input))));
  }

  @Override
  public String toString() {
    return name;
  }
}
