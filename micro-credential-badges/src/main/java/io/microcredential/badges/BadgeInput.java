package io.microcredential.badges;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A badge as it was handed in, taken out of its wrapping but not yet believed.
 *
 * @param check whether it could be read
 * @param credential the document, or null if there is none
 * @param token the token that the document came in, or null if it carries its own proofs
 * @param compact the token as text, or null
 * @param address where the badge is, if only that was handed in or a document was found there, or
 *     null
 */
record BadgeInput(
    Check check,
    @Nullable JsonObject credential,
    @Nullable VcJwt token,
    @Nullable String compact,
    @Nullable URI address) {

  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[\\x21-\\x7E]{1,2000}+", Pattern.CASE_INSENSITIVE);

  private BadgeInput(Check check, @Nullable JsonObject credential, @Nullable VcJwt token) {
    this(check, credential, token, null, null);
  }

  private static final Pattern COMPACT = Pattern.compile("[A-Za-z0-9_=-]++\\.[A-Za-z0-9_=.-]*+");

  /** How a VC-JWT stands in a JSON-LD document, by the data model 2.0, section 4.13. */
  private static final String ENVELOPE = "data:application/vc+jwt,";

  static BadgeInput read(byte[] bytes) {
    return BadgeImage.looksLikePicture(bytes) ? picture(bytes) : text(bytes, "", Problems.none());
  }

  static BadgeInput fetched(Fetched found, URI address) {
    if (found instanceof Fetched.Unavailable missing) {
      Problem problem = Problem.error(missing.code(), JsonPointer.root(), missing.message());
      return new BadgeInput(
          Check.undecided(
              VerificationStep.INPUT, "The badge could not be fetched.", Problems.of(problem)),
          null,
          null);
    }
    byte[] bytes = found.document().orElseThrow().bytes();
    BadgeInput read = read(bytes);
    return read.credential == null || BadgeImage.looksLikePicture(bytes)
        ? read
        : new BadgeInput(read.check, read.credential, read.token, read.compact, address);
  }

  /** Takes a credential that stands inside another: an object, a compact JWT, or one enveloped. */
  static BadgeInput inside(JsonValue value) {
    if (value instanceof JsonObject object) {
      Optional<String> enveloped = object.text("id").filter(id -> id.startsWith(ENVELOPE));
      return enveloped.isPresent()
          ? inside(enveloped.get().substring(ENVELOPE.length()), " enveloped in a data URI")
          : new BadgeInput(readable("A JSON document", Problems.none()), object, null);
    }
    return value instanceof JsonString text
        ? inside(text.value(), "")
        : unreadable(
            Problems.of(
                Problem.error(
                    "input.not-an-object", JsonPointer.root(), "A badge is a JSON object.")));
  }

  private static BadgeInput inside(String compact, String wrapping) {
    return text(compact.getBytes(StandardCharsets.UTF_8), wrapping, Problems.none());
  }

  private static BadgeInput picture(byte[] bytes) {
    Outcome<BadgeImage> image = BadgeImage.read(bytes);
    Outcome<BakedCredential> baked = image.then(BadgeImage::baked);
    if (baked.value().isEmpty()) {
      return unreadable(baked.problems());
    }
    boolean drawn = image.orElseThrow().mediaType().equals("image/png");
    return text(
            baked.orElseThrow().text().getBytes(StandardCharsets.UTF_8),
            drawn ? " baked into a PNG picture" : " baked into an SVG picture",
            baked.problems())
        .bakedAs(baked.orElseThrow().kind());
  }

  /** Mentions a credential of one format that stands in the place of another. */
  private BadgeInput bakedAs(BakedKind kind) {
    if (credential == null || kind == BadgeFormat.of(credential).bakedKind()) {
      return this;
    }
    Problem other =
        Problem.warning(
                "baked.other-kind",
                JsonPointer.root(),
                "It stands in the picture where badges of another format belong.")
            .fix("Bake each format into the place that its own specification names.");
    Problems all = check.problems().and(Problems.of(other));
    return new BadgeInput(
        Check.passed(VerificationStep.INPUT, check.message(), all),
        credential,
        token,
        compact,
        address);
  }

  private static BadgeInput text(byte[] utf8, String wrapping, Problems warnings) {
    String ascii = new String(utf8, StandardCharsets.ISO_8859_1).strip();
    if (WEB_ADDRESS.matcher(ascii).matches()) {
      return address(ascii, wrapping, warnings);
    }
    return COMPACT.matcher(ascii).matches()
        ? token(ascii, wrapping, warnings)
        : document(utf8, wrapping, warnings);
  }

  /** Takes the address of a hosted badge, as pictures of Open Badges 1 and 2 may have it. */
  private static BadgeInput address(String text, String wrapping, Problems warnings) {
    try {
      Problem only =
          Problem.error(
                  "input.address-only",
                  JsonPointer.root(),
                  "There is only the address of a badge, and nothing was fetched.")
              .fix("Pass the verifier a fetcher.");
      Check check =
          Check.undecided(
              VerificationStep.INPUT,
              "The address of a badge" + wrapping + ".",
              warnings.and(Problems.of(only)));
      return new BadgeInput(check, null, null, null, new URI(text));
    } catch (URISyntaxException malformed) {
      return unreadable(
          Problems.of(
              Problem.error("input.address", JsonPointer.root(), "The address is malformed.")));
    }
  }

  private static BadgeInput token(String compact, String wrapping, Problems warnings) {
    Outcome<VcJwt> parsed = VcJwt.parse(compact);
    return parsed.value().isEmpty()
        ? unreadable(parsed.problems())
        : new BadgeInput(
            readable("A compact JWT" + wrapping, warnings),
            parsed.orElseThrow().credential(),
            parsed.orElseThrow(),
            compact,
            null);
  }

  private static BadgeInput document(byte[] utf8, String wrapping, Problems warnings) {
    Outcome<JsonObject> parsed =
        Json.parse(utf8)
            .then(
                value ->
                    value instanceof JsonObject object
                        ? Outcome.success(object)
                        : Outcome.refusal(
                            Problem.error(
                                "input.not-an-object",
                                JsonPointer.root(),
                                "A badge is a JSON object.")));
    return parsed.value().isEmpty()
        ? unreadable(parsed.problems())
        : new BadgeInput(
            readable("A JSON document" + wrapping, warnings), parsed.orElseThrow(), null);
  }

  private static Check readable(String what, Problems warnings) {
    return Check.passed(VerificationStep.INPUT, what + ".", warnings);
  }

  private static BadgeInput unreadable(Problems problems) {
    Check check = Check.failed(VerificationStep.INPUT, "This cannot be read as a badge.", problems);
    return new BadgeInput(check, null, null);
  }
}
