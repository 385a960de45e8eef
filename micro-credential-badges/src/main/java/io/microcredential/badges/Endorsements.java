package io.microcredential.badges;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Endorsements inside a badge: credentials of other issuers, each of which needs a verification of
 * its own.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsement-verification">Open Badges 3.0,
 *     EndorsementCredential Verification</a>
 */
final class Endorsements {

  private static final Set<String> NAMES = Set.of("endorsement", "endorsementJwt");

  // Enough to see that there are some; a hostile badge could have a million.
  private static final int MENTIONED = 10;

  private Endorsements() {}

  /** Mentions the endorsements that nobody may rely on for the badge's being good. */
  static Problems notVerified(JsonObject credential) {
    return Problems.of(
        places(credential, JsonPointer.root())
            .limit(MENTIONED)
            .map(
                place ->
                    Problem.warning(
                            "endorsement.not-verified",
                            place,
                            "Endorsements are not verified by this version.")
                        .fix("Verify each of them, or do not rely on them."))
            .toList());
  }

  private static Stream<JsonPointer> places(JsonValue value, JsonPointer at) {
    if (value instanceof JsonObject object) {
      return object.members().entrySet().stream()
          .flatMap(
              member ->
                  NAMES.contains(member.getKey())
                      ? Stream.of(at.child(member.getKey()))
                      : places(member.getValue(), at.child(member.getKey())));
    }
    return value instanceof JsonArray array
        ? IntStream.range(0, array.items().size())
            .boxed()
            .flatMap(i -> places(array.items().get(i), at.child(i)))
        : Stream.empty();
  }
}
