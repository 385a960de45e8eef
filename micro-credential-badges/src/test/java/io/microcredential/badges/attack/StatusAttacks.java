package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.REVOKED;
import static io.microcredential.badges.VerificationResult.STATUS_UNKNOWN;
import static io.microcredential.badges.VerificationResult.SUSPENDED;
import static io.microcredential.badges.VerificationStep.STATUS;
import static io.microcredential.badges.attack.Scene.NOW;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.attack.Scene.THIEF;
import static io.microcredential.badges.attack.Scene.THIEFS_DID;

import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.internal.Gzip;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.status.StatusCheck;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.badges.status.StatusOutcome;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks on lists of revoked badges, which somebody else may serve. */
final class StatusAttacks {

  private static final URI ADDRESS = URI.create("https://status.example/revocations/1");
  private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private static final Assignment REVOCATION = assigned(StatusPurpose.REVOCATION);
  private static final Assignment SUSPENSION = assigned(StatusPurpose.SUSPENSION);
  private static final StatusList GOOD = REVOCATION.list();
  private static final JsonObject HONEST = GOOD.credential(SampleBadge.ISSUER, YESTERDAY, TWO_DAYS);

  private StatusAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(origins(), others(), entries(), bits()).flatMap(List::stream);
  }

  private static Assignment assigned(StatusPurpose purpose) {
    return StatusList.empty(ADDRESS, purpose).assign(new SplittableRandom(7)).orElseThrow();
  }

  /** Returns the badge with an entry, signed by its issuer. */
  static JsonObject badge(JsonObject entry) {
    return SampleBadge.sign(SMALL.with("credentialStatus", entry));
  }

  static JsonObject goodBadge() {
    return badge(REVOCATION.entry());
  }

  static Fetcher goodWeb() {
    return serving(goodList());
  }

  static String goodList() {
    return Json.write(sign(HONEST));
  }

  /** Returns whether a list says that the badge is not revoked. */
  static boolean isCleanBy(String list) {
    JsonObject badge = SMALL.with("credentialStatus", REVOCATION.entry());
    return StatusCheck.of(serving(list), ControllerDocuments.none()).check(badge, NOW).stream()
        .allMatch(finding -> finding.outcome() == StatusOutcome.NOT_SET);
  }

  private static Fetcher serving(String list) {
    return Fetcher.of(Map.of(ADDRESS.toString(), list.getBytes(StandardCharsets.UTF_8)));
  }

  private static JsonObject sign(JsonObject list) {
    return DataIntegrity.withDefaults().sign(list, SampleBadge.KEY, YESTERDAY).orElseThrow();
  }

  private static Attack row(
      String name,
      JsonObject entry,
      Supplier<String> list,
      VerificationResult result,
      String code) {
    return new Attack(
        "status: " + name,
        () -> Scene.trusting().fetching(serving(list.get())).verify(Json.write(badge(entry)), NOW),
        result,
        STATUS,
        code);
  }

  private static Attack list(String name, Supplier<String> list, String code) {
    return row(name, REVOCATION.entry(), list, STATUS_UNKNOWN, code);
  }

  private static Attack entry(String name, JsonObject entry, String code) {
    return row(name, entry, () -> Json.write(sign(HONEST)), STATUS_UNKNOWN, code);
  }

  private static String signed(StatusList list) {
    return Json.write(
        list.signed(SampleBadge.ISSUER, SampleBadge.KEY, YESTERDAY, TWO_DAYS).orElseThrow());
  }

  private static StatusList marked(Assignment assignment) {
    return assignment.list().mark(assignment.index()).orElseThrow();
  }

  private static List<Attack> origins() {
    return List.of(
        row(
            "a revoked badge",
            REVOCATION.entry(),
            () -> signed(marked(REVOCATION)),
            REVOKED,
            "status.revoked"),
        row(
            "a suspended badge",
            SUSPENSION.entry(),
            () -> signed(marked(SUSPENSION)),
            SUSPENDED,
            "status.suspended"),
        list(
            "the clean list of another issuer",
            () -> Json.write(GOOD.signed(THIEFS_DID, THIEF, YESTERDAY, TWO_DAYS).orElseThrow()),
            "status.other-issuer"),
        list(
            "a clean list in the issuer's name",
            () ->
                Json.write(
                    GOOD.signed(SampleBadge.ISSUER, THIEF, YESTERDAY, TWO_DAYS).orElseThrow()),
            "status.list-proof"),
        list(
            "a clean token in the issuer's name",
            () -> GOOD.signedJwt(SampleBadge.ISSUER, THIEF, YESTERDAY, TWO_DAYS).orElseThrow(),
            "status.list-proof"),
        list("a list that nobody signed", () -> Json.write(HONEST), "status.list-not-signed"),
        list(
            "the badge un-revoked in the signed list",
            () -> {
              JsonObject revoked =
                  marked(REVOCATION)
                      .signed(SampleBadge.ISSUER, SampleBadge.KEY, YESTERDAY, TWO_DAYS)
                      .orElseThrow();
              return Json.write(
                  revoked.with(
                      "credentialSubject", HONEST.member("credentialSubject").orElseThrow()));
            },
            "status.list-proof"));
  }

  private static List<Attack> others() {
    return List.of(
        list(
            "a list from before the badge was revoked",
            () ->
                Json.write(
                    GOOD.signed(
                            SampleBadge.ISSUER,
                            SampleBadge.KEY,
                            NOW.minus(Duration.ofDays(9)),
                            TWO_DAYS)
                        .orElseThrow()),
            "status.list-validity"),
        list(
            "a list of tomorrow",
            () ->
                Json.write(
                    GOOD.signed(SampleBadge.ISSUER, SampleBadge.KEY, NOW.plus(TWO_DAYS), TWO_DAYS)
                        .orElseThrow()),
            "status.list-validity"),
        list(
            "another list of the issuer",
            () ->
                Json.write(
                    sign(HONEST.with("id", JsonValue.of("https://status.example/revocations/2")))),
            "status.list-id"),
        list("the badge itself", () -> Json.write(Scene.SIGNED), "status.list-form"),
        list("a page", () -> "<html>", "status.list-form"),
        list("nothing", () -> "", "status.list-form"));
  }

  private static JsonObject index(String json) {
    return REVOCATION.entry().with("statusListIndex", JsonValue.of(json));
  }

  private static List<Attack> entries() {
    JsonObject entry = REVOCATION.entry();
    return List.of(
        entry("an index behind the list", index("131072"), "status.index"),
        entry("an index beyond every number", index("99999999999999999999"), "status.index"),
        entry("an index before the list", index("-1"), "status.form"),
        entry("an index as power", index("1e3"), "status.form"),
        entry(
            "another purpose than the list's",
            entry.with("statusPurpose", JsonValue.of("suspension")),
            "status.purpose"),
        entry(
            "a list without encryption that is not there",
            entry.with("statusListCredential", JsonValue.of("http://status.example/none")),
            "status.unavailable"),
        entry(
            "a size that reads other bits",
            entry.with("statusSize", new JsonNumber("9")),
            "status.form"),
        new Attack(
            "status: no way to ask",
            () -> Scene.trusting().verify(Json.write(goodBadge()), NOW),
            STATUS_UNKNOWN,
            STATUS,
            "status.unavailable"));
  }

  private static Attack packed(String name, Supplier<byte[]> packed, String code) {
    return list(
        name,
        () -> {
          JsonObject subject = (JsonObject) HONEST.member("credentialSubject").orElseThrow();
          String encoded = "u" + Base64Url.encode(packed.get());
          return Json.write(
              sign(
                  HONEST.with(
                      "credentialSubject", subject.with("encodedList", JsonValue.of(encoded)))));
        },
        code);
  }

  private static List<Attack> bits() {
    return List.of(
        packed(
            "a bomb of 256 MiB",
            () -> Gzip.pack(new byte[256 * 1024 * 1024]),
            "status.list-too-large"),
        packed(
            "a list too short to hide in",
            () -> Gzip.pack(new byte[16_383]),
            "status.list-too-short"),
        packed("bits that are not packed", () -> new byte[16_384], "status.list-bits"),
        packed(
            "bits cut off",
            () -> Arrays.copyOf(Gzip.pack(new byte[16_384]), 20),
            "status.list-bits"));
  }
}
