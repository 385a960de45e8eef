package io.microcredential.badges.ob3;

import io.microcredential.badges.internal.Iris;
import io.microcredential.badges.ob3.DataModel.Property;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the form of an Open Badges 3.0 credential, a badge or an endorsement, against the tables
 * of its data model and the rules that stand in prose.
 *
 * <p>What the formal schema writes as a list may stand alone, as compaction leaves it; that is a
 * warning. Properties that the data model does not know are left to the check for undefined terms.
 *
 * <p>A credential whose first context is that of the data model 1.1 is read by the rules of that:
 * {@code issuanceDate} and {@code expirationDate} stand for {@code validFrom} and {@code
 * validUntil}, and the contexts are those of Open Badges 3.0.1 or earlier. That is a warning, since
 * the final specification issues under 2.0 only.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#data-model">Open Badges 3.0, Data Model</a>
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/">Verifiable Credentials Data Model 2.0</a>
 * @see <a href="https://www.w3.org/TR/vc-data-model-1.1/">Verifiable Credentials Data Model 1.1</a>
 */
public final class CredentialStructure {

  /** The class of badges, under either of its names. */
  private static final List<String> BADGE = List.of("OpenBadgeCredential", "AchievementCredential");

  private static final Pattern LANGUAGE =
      Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");
  private static final Pattern JWS =
      Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*\\.[A-Za-z0-9_-]+");

  // Nobody mends more at once, and a hostile document could have a million.
  private static final int MAX_PROBLEMS = 100;

  private final DataModel model = DataModel.current();
  private final List<Problem> problems = new ArrayList<>();
  private int errors;
  private int warnings;

  /** Whether the credential is one of data model 1.1. */
  private final boolean older;

  private CredentialStructure(boolean older) {
    this.older = older;
  }

  /**
   * Checks the form of a badge.
   *
   * @param credential the credential, with or without proof
   * @return everything that is wrong, in document order, the first hundred errors of a badge that
   *     has more; warnings where only the formal schema minds
   */
  public static Problems problems(JsonObject credential) {
    return problems(credential, "AchievementCredential");
  }

  /**
   * Checks the form of an endorsement.
   *
   * @param credential the credential, with or without proof
   * @return everything that is wrong, as {@link #problems(JsonObject)} has it
   * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#endorsementcredential">Open Badges 3.0,
   *     EndorsementCredential</a>
   */
  public static Problems endorsementProblems(JsonObject credential) {
    return problems(credential, "EndorsementCredential");
  }

  private static Problems problems(JsonObject credential, String className) {
    var check = new CredentialStructure(isOlder(credential));
    check.members(credential, className, JsonPointer.root());
    check.prose(credential);
    return Problems.of(check.problems);
  }

  /** Checks an object of any class of the data model, as it stands in a credential of 2.0. */
  static Problems partProblems(JsonObject part, String className) {
    var check = new CredentialStructure(isOlder(part));
    check.members(part, className, JsonPointer.root());
    return Problems.of(check.problems);
  }

  /** Returns whether a credential says that it is one of data model 1.1. */
  static boolean isOlder(JsonObject credential) {
    JsonValue contexts = credential.members().get("@context");
    return contexts instanceof JsonArray array
        ? !array.items().isEmpty() && is(array.items().get(0), Ob3.CREDENTIALS_V1)
        : contexts != null && is(contexts, Ob3.CREDENTIALS_V1);
  }

  private void error(String code, JsonPointer at, String message) {
    if (errors < MAX_PROBLEMS) {
      problems.add(Problem.error(code, at, message));
      errors++;
    }
  }

  private void warn(Problem warning) {
    if (warnings < MAX_PROBLEMS) {
      problems.add(warning);
      warnings++;
    }
  }

  private void members(JsonObject object, String className, JsonPointer at) {
    List<Property> properties =
        older ? model.olderProperties(className) : model.properties(className);
    for (Property property : properties) {
      JsonPointer here = at.child(property.name());
      JsonValue value = object.members().get(property.name());
      if (value != null) {
        values(property, className, value, here);
      } else if (property.required()) {
        error("ob3.missing", here, "The specification requires this property.");
      }
    }
    if (older ? model.isClosedInOlder(className) : model.isClosed(className)) {
      List<String> known = properties.stream().map(Property::name).toList();
      for (String name : object.members().keySet()) {
        if (!known.contains(name)) {
          error("ob3.not-allowed", at.child(name), "This class takes no further properties.");
        }
      }
    }
  }

  private void values(Property property, String className, JsonValue value, JsonPointer at) {
    if (property.range().equals("contexts")) {
      contexts(value, at);
      return;
    }
    if (property.range().equals("type")) {
      types(value, className, at);
    } else if (value instanceof JsonArray array && property.many()) {
      for (int i = 0; i < array.items().size(); i++) {
        value(property.range(), className, array.items().get(i), at.child(i));
      }
    } else if (value instanceof JsonArray) {
      error("ob3.one-value", at, "There is one value here, not a list.");
    } else {
      value(property.range(), className, value, at);
      if (property.many()) {
        warnNoList(at);
      }
    }
  }

  private void warnNoList(JsonPointer at) {
    warn(
        Problem.warning("ob3.list-expected", at, "The formal schema has a list here, even for one.")
            .fix("Put the value into a list."));
  }

  private void types(JsonValue value, String className, JsonPointer at) {
    List<String> types = texts(value);
    if (value instanceof JsonString) {
      warnNoList(at);
    } else if (!(value instanceof JsonArray array) || types.size() < array.items().size()) {
      error("ob3.wrong-kind", at, "A type is a text or a list of texts.");
      return;
    }
    boolean known =
        className.equals("AchievementCredential")
            ? types.contains("VerifiableCredential") && types.stream().anyMatch(BADGE::contains)
            : className.equals("EndorsementCredential")
                ? types.contains("VerifiableCredential") && types.contains(className)
                : types.contains(className);
    if (!known) {
      error("ob3.type", at, "The types do not name the class " + className + ".");
    }
  }

  private static List<String> texts(JsonValue value) {
    if (value instanceof JsonString string) {
      return List.of(string.value());
    }
    return value instanceof JsonArray array
        ? array.items().stream()
            .filter(JsonString.class::isInstance)
            .map(item -> ((JsonString) item).value())
            .toList()
        : List.of();
  }

  private void value(String range, String className, JsonValue value, JsonPointer at) {
    if (range.equals("ProfileOrIri") && value instanceof JsonString) {
      value("iri", className, value, at);
    } else if (range.equals("ProfileOrIri") || model.isClass(range)) {
      if (value instanceof JsonObject object) {
        members(object, range.equals("ProfileOrIri") ? "Profile" : range, at);
      } else {
        wrongKind("an object", value, at);
      }
    } else if (range.equals("number")) {
      if (!(value instanceof JsonNumber)) {
        wrongKind("a number", value, at);
      }
    } else if (range.equals("boolean")) {
      if (!(value instanceof JsonBoolean)) {
        wrongKind("true or false", value, at);
      }
    } else if (value instanceof JsonString string) {
      text(range, className, string.value(), at);
    } else {
      wrongKind("a text", value, at);
    }
  }

  private void wrongKind(String expected, JsonValue found, JsonPointer at) {
    error("ob3.wrong-kind", at, "Expected " + expected + ", found " + found.kind() + ".");
  }

  private void text(String range, String className, String text, JsonPointer at) {
    boolean allowed =
        switch (range) {
          case "iri" -> Iris.isAbsolute(text);
          case "dateTime" -> DateTimes.parse(text).isPresent();
          case "date" -> DateTimes.isDate(text);
          case "language" -> LANGUAGE.matcher(text).matches();
          case "jws" -> JWS.matcher(text).matches();
          case "typeAlone" -> text.equals(className);
          default ->
              !range.startsWith("code:")
                  || model.codeList(range.substring("code:".length())).allows(text);
        };
    if (!allowed) {
      String expected =
          switch (range) {
            case "iri" -> "an absolute IRI";
            case "dateTime" -> "a date and time with a time zone, such as 2026-01-31T09:00:00Z";
            case "date" -> "a date such as 2026-01-31";
            case "language" -> "a language tag such as en-US";
            case "jws" -> "a compact JWS";
            case "typeAlone" -> "the text " + className;
            default -> "a term of the list " + range.substring("code:".length());
          };
      error("ob3.value", at, "Expected " + expected + ".");
    }
  }

  /** Checks what no schema says. */
  private void prose(JsonObject credential) {
    extensions(credential);
    validity(credential);
    JsonPointer subjectAt = JsonPointer.root().child("credentialSubject");
    member(credential, "credentialSubject")
        .ifPresent(
            subject -> {
              if (subject.member("id").isEmpty() && subject.member("identifier").isEmpty()) {
                error(
                    "ob3.recipient-missing",
                    subjectAt,
                    "A subject has an id or an identifier; this one has neither.");
              }
              member(subject, "achievement")
                  .flatMap(achievement -> member(achievement, "criteria"))
                  .filter(c -> c.member("id").isEmpty() && c.member("narrative").isEmpty())
                  .ifPresent(
                      c ->
                          error(
                              "ob3.criteria-empty",
                              subjectAt.child("achievement").child("criteria"),
                              "Criteria have an id or a narrative; these have neither."));
            });
  }

  private void contexts(JsonValue value, JsonPointer at) {
    List<JsonValue> contexts = value instanceof JsonArray array ? array.items() : List.of(value);
    if (older) {
      olderContexts(contexts, at);
    } else if (contexts.size() < 2 || !is(contexts.get(0), Ob3.CONTEXTS.get(0))) {
      error(
          "ob3.contexts",
          at,
          "The first context is "
              + Ob3.CONTEXTS.get(0)
              + " and the second that of Open Badges 3.0.");
    } else if (is(contexts.get(1), Ob3.OPEN_BADGES_3_0_2)) {
      warn(Problem.warning("ob3.context-version", at.child(1), "There is a later context, 3.0.3."));
    } else if (!is(contexts.get(1), Ob3.CONTEXTS.get(1))) {
      error(
          "ob3.contexts",
          at.child(1),
          "The second context is that of Open Badges 3.0.3, or of 3.0.2.");
    }
    for (int i = 2; i < contexts.size(); i++) {
      if (!(contexts.get(i) instanceof JsonString || contexts.get(i) instanceof JsonObject)) {
        wrongKind("an address or an object", contexts.get(i), at.child(i));
      }
    }
  }

  private void olderContexts(List<JsonValue> contexts, JsonPointer at) {
    if (contexts.size() < 2
        || !is(contexts.get(0), Ob3.CREDENTIALS_V1)
        || Ob3.OLDER_OPEN_BADGES.stream().noneMatch(context -> is(contexts.get(1), context))) {
      error(
          "ob3.contexts",
          at,
          "After the context of the data model 1.1 comes that of Open Badges 3.0.1 or earlier.");
    } else {
      warn(
          Problem.warning(
              "ob3.data-model-1.1",
              at,
              "The credential is of the older data model 1.1, under which badges are no longer"
                  + " issued."));
    }
  }

  private static boolean is(JsonValue value, String text) {
    return value instanceof JsonString string && string.value().equals(text);
  }

  private void extensions(JsonObject credential) {
    List<String> contexts =
        credential.member("@context").map(CredentialStructure::texts).orElse(List.of());
    if (usesExtension(credential) && !contexts.contains(Ob3.EXTENSIONS)) {
      error(
          "ob3.contexts",
          JsonPointer.root().child("@context"),
          "Types that start with 1EdTech need the context of extensions.");
    }
  }

  /** Checks that the validity does not end before it begins, and stands in one pair of dates. */
  private void validity(JsonObject credential) {
    for (String foreign : Validity.names(!older)) {
      if (credential.member(foreign).isPresent()) {
        error(
            "ob3.other-data-model",
            JsonPointer.root().child(foreign),
            "This date belongs to the other data model, so that readers would disagree about it.");
      }
    }
    Optional<Instant> from = Validity.of(credential).from();
    Optional<Instant> until = Validity.of(credential).until();
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      error(
          "ob3.dates",
          JsonPointer.root().child(Validity.names(older).get(1)),
          "The validity must not end before it begins.");
    }
  }

  /** Returns whether status, refresh or schema of the credential are of a type of 1EdTech's own. */
  private static boolean usesExtension(JsonObject credential) {
    return List.of("credentialStatus", "refreshService", "credentialSchema").stream()
        .flatMap(name -> credential.member(name).stream())
        .flatMap(
            value -> value instanceof JsonArray array ? array.items().stream() : Stream.of(value))
        .filter(JsonObject.class::isInstance)
        .flatMap(value -> ((JsonObject) value).text("type").stream())
        .anyMatch(type -> type.startsWith("1EdTech"));
  }

  private static Optional<JsonObject> member(JsonObject object, String name) {
    return object.members().get(name) instanceof JsonObject found
        ? Optional.of(found)
        : Optional.empty();
  }
}
