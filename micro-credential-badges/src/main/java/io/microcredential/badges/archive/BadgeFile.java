package io.microcredential.badges.archive;

import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BakedCredential;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file with a credential, looked at without believing it: what kind of file it is, what to show
 * of it, and which signatures are in it.
 */
final class BadgeFile {

  private static final Pattern COMPACT =
      Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

  private final String mediaType;
  private final String extension;
  private final @Nullable JsonObject credential;
  private final @Nullable Digest signature;

  private BadgeFile(
      String mediaType,
      String extension,
      @Nullable JsonObject credential,
      @Nullable Digest signature) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.credential = credential;
    this.signature = signature;
  }

  static BadgeFile of(byte[] bytes) {
    Outcome<BadgeImage> image = BadgeImage.read(bytes);
    if (image.value().isPresent()) {
      String type = image.orElseThrow().mediaType();
      BadgeFile inside =
          image
              .then(BadgeImage::baked)
              .value()
              .map(BakedCredential::text)
              .map(text -> ofText(text.getBytes(StandardCharsets.UTF_8)))
              .orElseGet(() -> ofText(new byte[0]));
      String extension = type.equals("image/png") ? ".png" : ".svg";
      return new BadgeFile(type, extension, inside.credential, inside.signature);
    }
    return ofText(bytes);
  }

  private static BadgeFile ofText(byte[] utf8) {
    String text = new String(utf8, StandardCharsets.UTF_8).strip();
    if (COMPACT.matcher(text).matches()) {
      return new BadgeFile(
          "application/jwt", ".jwt", payload(text).orElse(null), signature(text).orElse(null));
    }
    Optional<JsonObject> json = object(utf8);
    return json.isPresent()
        ? new BadgeFile("application/json", ".json", json.get(), null)
        : new BadgeFile("application/octet-stream", ".bin", null, null);
  }

  /** Returns the credential in a token, or the assertion that an older badge has as payload. */
  private static Optional<JsonObject> payload(String compact) {
    return VcJwt.parse(compact)
        .value()
        .map(VcJwt::credential)
        .or(() -> Base64Url.decode(compact.split("\\.", -1)[1]).flatMap(BadgeFile::object));
  }

  private static Optional<Digest> signature(String compact) {
    return Base64Url.decode(compact.split("\\.", -1)[2]).map(Digest::of);
  }

  private static Optional<JsonObject> object(byte[] utf8) {
    return Json.parse(utf8)
        .value()
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast);
  }

  String mediaType() {
    return mediaType;
  }

  String extension() {
    return extension;
  }

  boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  Optional<JsonObject> credential() {
    return Optional.ofNullable(credential);
  }

  /** Returns the digests of all signatures, those of credentials inside included. */
  Set<Digest> signatures() {
    var found = new LinkedHashSet<Digest>();
    if (signature != null) {
      found.add(signature);
    }
    if (credential != null) {
      collect(credential, found);
    }
    return found;
  }

  private static void collect(JsonValue value, Set<Digest> found) {
    if (value instanceof JsonObject object) {
      proofs(object)
          .flatMap(proof -> DataIntegrity.signatureDigest(proof).stream())
          .forEach(found::add);
      object.members().values().forEach(member -> collect(member, found));
    } else if (value instanceof JsonArray array) {
      array.items().forEach(item -> collect(item, found));
    } else if (value instanceof JsonString text) {
      String compact = text.value().substring(text.value().indexOf(',') + 1);
      if (COMPACT.matcher(compact).matches()) {
        signature(compact).ifPresent(found::add);
      }
    }
  }

  private static Stream<JsonObject> proofs(JsonObject object) {
    JsonValue proof = object.members().get("proof");
    List<JsonValue> all =
        proof instanceof JsonArray array
            ? array.items()
            : proof == null ? List.of() : List.of(proof);
    return all.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast);
  }
}
