package io.microcredential.badges.proof;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells under which copy of a context a proof was made, where two are in circulation.
 *
 * <p>Two files have been served under the address of the Open Badges 3.0.3 context. The later one
 * defines two terms more, {@code jti} and {@code endorsementJwt}. A proof over a document that uses
 * them fits under one of the copies only; and under the earlier copy these members are not signed
 * at all, so such a proof is never taken for good here. This says which copy it was, so that issuer
 * and verifier need not search.
 */
public final class ContextCopies {

  /** The SHA-256 digest of the earlier copy of the 3.0.3 context, hexadecimal. */
  public static final String EARLIER_COPY =
      "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761";

  /** The SHA-256 digest of the later copy of the 3.0.3 context, hexadecimal. */
  public static final String LATER_COPY =
      "3d34f4d4ef1bce691106e63798beb5e7b862ba841423f5ee1e53ab7ddf3bca84";

  private ContextCopies() {}

  /**
   * Tries the proofs of a document under both copies of the 3.0.3 context.
   *
   * @param document the document with its proofs
   * @param canonicalization contexts and bounds
   * @param documents where to find the issuer's controller document
   * @param at the instant for which to verify
   * @return nothing where both copies give the same signature or no proof holds under either; the
   *     warning {@code jsonld.context-copy-later} for each term in question where a proof holds
   *     under the later copy; the error {@code jsonld.context-copy-earlier} where one holds only
   *     under the earlier, so that the term is not signed
   */
  public static Problems problems(
      JsonObject document,
      Canonicalization canonicalization,
      ControllerDocuments documents,
      Instant at) {
    List<JsonPointer> places =
        canonicalization.canonicalize(document.without(DataIntegrity.PROOF)).problems().stream()
            .filter(problem -> problem.code().equals("jsonld.term-of-later-copy"))
            .map(Problem::at)
            .toList();
    if (places.isEmpty()) {
      return Problems.none();
    }
    DataIntegrity integrity = DataIntegrity.withDefaults().with(canonicalization);
    if (holds(integrity.verify(document, documents, at))) {
      return Problems.of(places.stream().map(ContextCopies::later).toList());
    }
    JsonValue earlier = document;
    for (JsonPointer place : places) {
      earlier = without(earlier, place.tokens());
    }
    return holds(integrity.verify((JsonObject) earlier, documents, at))
        ? Problems.of(places.stream().map(ContextCopies::earlier).toList())
        : Problems.none();
  }

  private static boolean holds(DataIntegrityReport report) {
    return report.proofs().stream().anyMatch(proof -> proof.verdict() == Verdict.HOLDS);
  }

  private static Problem later(JsonPointer at) {
    return Problem.warning(
            "jsonld.context-copy-later",
            at,
            "The proof fits under the later copy of the Open Badges 3.0.3 context, "
                + LATER_COPY.substring(0, 8)
                + "…, and not under the earlier.")
        .fix("Leave the term out, so that every verifier comes to the same.");
  }

  private static Problem earlier(JsonPointer at) {
    return Problem.error(
            "jsonld.context-copy-earlier",
            at,
            "The proof fits only under the earlier copy of the Open Badges 3.0.3 context, "
                + EARLIER_COPY.substring(0, 8)
                + "…, which does not define this term, so that it is not signed.")
        .fix("Let the issuer sign again without the term.");
  }

  private static JsonValue without(JsonValue value, List<String> tokens) {
    String token = tokens.get(0);
    List<String> rest = tokens.subList(1, tokens.size());
    if (value instanceof JsonArray array) {
      var items = new ArrayList<>(array.items());
      int index = Integer.parseInt(token);
      items.set(index, without(items.get(index), rest));
      return new JsonArray(items);
    }
    JsonObject object = (JsonObject) value;
    return rest.isEmpty()
        ? object.without(token)
        : object.with(token, without(object.member(token).orElseThrow(), rest));
  }
}
