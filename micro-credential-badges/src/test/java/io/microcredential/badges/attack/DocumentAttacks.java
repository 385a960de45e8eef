package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.EXPIRED;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.NOT_YET_VALID;
import static io.microcredential.badges.VerificationStep.DEFINED_TERMS;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.VerificationStep.STRUCTURE;
import static io.microcredential.badges.VerificationStep.VALIDITY;
import static io.microcredential.badges.attack.Scene.SIGNED;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks on what a badge says, and on how it is written. */
final class DocumentAttacks {

  private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";
  private static final String OB = "\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"";

  private DocumentAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(contents(), terms(), contexts(), keywords(), ids(), times())
        .flatMap(List::stream);
  }

  private static Attack terms(String name, Supplier<JsonObject> badge, String code) {
    return Attack.json("terms: " + name, badge, INVALID, DEFINED_TERMS, code);
  }

  private static Attack put(String name, String place, String json, String code) {
    return terms(name, () -> with(SIGNED, place, json), code);
  }

  private static Attack changed(String name, String place, String json) {
    return Attack.json(
        "content: " + name, () -> with(SIGNED, place, json), INVALID, PROOF, "proof.signature");
  }

  private static List<Attack> contents() {
    return List.of(
        changed("another learner", "/credentialSubject/id", "\"did:example:friend\""),
        changed("another achievement", "/credentialSubject/achievement/name", "\"Surgery\""),
        changed("another achievement's id", "/credentialSubject/achievement/id", "\"urn:uuid:x\""),
        changed("a longer life", "/validUntil", "\"2099-05-01T00:00:00Z\""),
        changed("a nicer issuer's name", "/issuer/name", "\"University\""),
        changed("another class", "/type", "[\"VerifiableCredential\", \"EndorsementCredential\"]"),
        changed("a letter that looks the same", "/issuer/name", "\"Riverside D\\u0456strict\""),
        changed("a letter that nobody sees", "/issuer/name", "\"Riverside\\u200b District\""),
        changed(
            "evidence",
            "/evidence",
            "[{\"id\": \"https://a.example/\", \"type\": [\"Evidence\"]}]"),
        normalized("composed to decomposed letters", "Mar\u00eda", "Mari\u0301a"),
        normalized("decomposed to composed letters", "Mari\u0301a", "Mar\u00eda"),
        normalized("a compatible letter", "office", "o\ufb03ce"));
  }

  /** Two texts that look alike, and are one to who normalizes, are two to a signature. */
  private static Attack normalized(String name, String signed, String shown) {
    return Attack.json(
        "content: " + name,
        () ->
            with(
                SampleBadge.sign(SMALL.with("name", JsonValue.of(signed))),
                "/name",
                JsonValue.of(shown)),
        INVALID,
        PROOF,
        "proof.signature");
  }

  private static List<Attack> terms() {
    String achievement = "/credentialSubject/achievement";
    return List.of(
        put(
            "a name that no context defines, on top",
            "/stranger",
            "\"x\"",
            "jsonld.undefined-term"),
        put(
            "a name that no context defines, inside",
            achievement + "/stranger",
            "\"x\"",
            "jsonld.undefined-term"),
        put(
            "a type that no context defines",
            "/issuer/type",
            "[\"Profile\", \"Stranger\"]",
            "jsonld.undefined-type"),
        put("a null", "/name", "null", "jsonld.null"),
        put("a list in a list", "/name", "[[\"x\"]]", "jsonld.nested-list"),
        put("the same text twice", "/name", "[\"x\", \"x\"]", "jsonld.repeated-value"),
        put("a property by its IRI", "/https:~1~1schema.org~1name", "\"x\"", "jsonld.iri-for-term"),
        put(
            "an end by its IRI",
            "/https:~1~1www.w3.org~12018~1credentials#validUntil",
            "\"2099-01-01T00:00:00Z\"",
            "jsonld.iri-for-term"),
        put(
            "a text written out with more",
            "/name",
            "{\"@value\": \"x\", \"@language\": \"en\", \"@direction\": \"rtl\"}",
            "jsonld.value-object"),
        put(
            "a language that is none",
            "/name",
            "{\"@value\": \"x\", \"@language\": \"en us\"}",
            "jsonld.language"),
        put(
            "a number that is cut when signed",
            "/credentialSubject/creditsEarned",
            "1.0000000000000000001",
            "jsonld.number"),
        put(
            "an exponent beyond memory",
            "/credentialSubject/creditsEarned",
            "1e99999999999999999999",
            "jsonld.number"),
        put(
            "a number beyond every double",
            "/credentialSubject/creditsEarned",
            "1e400",
            "jsonld.number"));
  }

  private static Attack contexts(String name, String list, String code) {
    return terms("contexts, " + name, () -> SIGNED.with("@context", value("[" + list + "]")), code);
  }

  private static List<Attack> contexts() {
    return List.of(
        Attack.json(
            "terms: contexts, in another order",
            () -> SIGNED.with("@context", value("[" + OB + "," + V2 + "]")),
            INVALID,
            STRUCTURE,
            "ob3.contexts"),
        contexts(
            "one that sends every name somewhere",
            V2 + "," + OB + ", {\"@vocab\": \"https://a.example/\"}",
            "jsonld.context-inline"),
        contexts(
            "one that redefines a name",
            V2 + "," + OB + ", {\"name\": \"https://a.example/n\"}",
            "jsonld.context-inline"),
        contexts(
            "one that takes a name away",
            V2 + "," + OB + ", {\"name\": null}",
            "jsonld.context-inline"),
        contexts(
            "one that imports",
            V2 + "," + OB + ", {\"@import\": " + V2 + "}",
            "jsonld.context-inline"),
        contexts("one that forgets all before", V2 + "," + OB + ", null", "jsonld.context-inline"),
        contexts(
            "one that nobody carries",
            V2 + "," + OB + ", \"https://a.example/c\"",
            "jsonld.context-unknown"),
        contexts(
            "one on the attacker's disk",
            V2 + "," + OB + ", \"file:///tmp/c.json\"",
            "jsonld.context-unknown"),
        contexts("one twice", V2 + "," + OB + "," + OB, "jsonld.context-repeated"),
        contexts("only half of them", V2, "jsonld.undefined-type"),
        put(
            "a context inside the badge",
            "/issuer/@context",
            "{\"@vocab\": \"u:\"}",
            "jsonld.context-inline"),
        put(
            "a context inside that nobody carries",
            "/credentialSubject/@context",
            "\"https://a.example/c\"",
            "jsonld.context-unknown"));
  }

  private static List<Attack> keywords() {
    String node =
        """
        {"id": "urn:uuid:5d1f0a52-6b5c-4c57-9d0e-0a1b2c3d4e5f", "name": "smuggled",
         "validUntil": "2099-01-01T00:00:00Z"}
        """;
    return Stream.of(
            "@graph",
            "@included",
            "@reverse",
            "@nest",
            "@index",
            "@set",
            "@list",
            "@base",
            "@vocab",
            "@version",
            "@import",
            "@propagate",
            "@json",
            "@none",
            "@container")
        .flatMap(
            keyword ->
                Stream.of(
                    put(keyword + " on top", "/" + keyword, node, "jsonld.keyword"),
                    put(
                        keyword + " inside",
                        "/credentialSubject/" + keyword,
                        node,
                        "jsonld.keyword")))
        .toList();
  }

  private static List<Attack> ids() {
    String place = "/credentialSubject/achievement/id";
    return List.of(
        put("a relative id", place, "\"relative\"", "jsonld.not-an-iri"),
        put("a relative id that climbs", place, "\"../x\"", "jsonld.not-an-iri"),
        put("a fragment as id", place, "\"#x\"", "jsonld.not-an-iri"),
        put("an empty id", place, "\"\"", "jsonld.not-an-iri"),
        put("an id with a space", place, "\"https://a.example/with space\"", "jsonld.not-an-iri"),
        put(
            "an id that turns the writing",
            place,
            "\"https://a.example/\\u202e\"",
            "jsonld.not-an-iri"),
        put("an id with angles", place, "\"https://a.example/<x>\"", "jsonld.not-an-iri"),
        put("an id of a blank node", place, "\"_:b0\"", "jsonld.blank-id"),
        put(
            "a relative id of the learner",
            "/credentialSubject/id",
            "\"learner\"",
            "jsonld.not-an-iri"),
        put("an id that is a number", place, "7", "jsonld.not-an-id"),
        put("two ids", place, "[\"urn:x:y\", \"urn:x:z\"]", "jsonld.not-an-id"),
        put(
            "an id under its other name",
            "/issuer/@id",
            "\"" + SampleBadge.ISSUER + "\"",
            "jsonld.same-property"));
  }

  private static Attack time(
      String name,
      String member,
      String date,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return Attack.json(
        "time: " + name,
        () -> SampleBadge.sign(SMALL.with(member, JsonValue.of(date))),
        result,
        step,
        code);
  }

  private static List<Attack> times() {
    return List.of(
        time(
            "after its end",
            "validUntil",
            "2026-06-01T00:00:00Z",
            EXPIRED,
            VALIDITY,
            "validity.expired"),
        time(
            "before its beginning",
            "validFrom",
            "2027-06-01T00:00:00Z",
            NOT_YET_VALID,
            VALIDITY,
            "validity.not-yet"),
        time(
            "an end before its beginning",
            "validUntil",
            "2020-06-01T00:00:00Z",
            INVALID,
            STRUCTURE,
            "ob3.dates"),
        time(
            "without a zone", "validUntil", "2036-06-01T00:00:00", INVALID, STRUCTURE, "ob3.value"),
        put(
            "time: a date of the other data model",
            "/expirationDate",
            "\"2099-06-01T00:00:00Z\"",
            "jsonld.undefined-term"));
  }
}
