package io.microcredential.badges.ob2;

import io.microcredential.badges.internal.Iris;
import io.microcredential.badges.ob2.Property.Range;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks an object of Open Badges 2.0 for its form and finds everything at once.
 *
 * <p>One value or a list of one, an embedded object or its IRI, and the aliases of the context are
 * all in order.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#data-validation">Open
 *     Badges 2.0, Data Validation</a>
 */
public final class ObjectForm {

  /** The most problems that are told of one object. */
  public static final int MAX_PROBLEMS = 100;

  private static final Pattern HOST =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?(:[0-9]{1,5})?");

  private final List<Problem> problems = new ArrayList<>();

  private ObjectForm() {}

  /**
   * Checks a document.
   *
   * @param document the document
   * @param as the class that it should be of
   * @return everything that is wrong, and what deserves a warning; codes begin with {@code ob2.}
   */
  public static Problems problems(JsonObject document, Ob2Class as) {
    var form = new ObjectForm();
    if (document.member("@context").isEmpty()) {
      form.error(
          "ob2.context",
          JsonPointer.root().child("@context"),
          "A document says by its context what its terms mean; this one has none.",
          "Add the context " + Vocabulary.CONTEXT + ".");
    }
    form.object(document, as, JsonPointer.root());
    return Problems.of(form.problems);
  }

  /** Checks an object that stands inside another one and needs no context of its own. */
  static Problems embedded(JsonObject object, Ob2Class as) {
    var form = new ObjectForm();
    form.object(object, as, JsonPointer.root());
    return Problems.of(form.problems);
  }

  private void error(String code, JsonPointer at, String message, String fix) {
    add(Problem.error(code, at, message).fix(fix));
  }

  private void add(Problem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  private void object(JsonObject object, Ob2Class as, JsonPointer at) {
    boolean stripped =
        (as == Ob2Class.ASSERTION || as == Ob2Class.ENDORSEMENT)
            && Values.isTrue(object, "revoked");
    for (Property property : Vocabulary.properties(as)) {
      boolean legacy =
          property.name().equals("verification")
              && object.member("verification").isEmpty()
              && object.member("verify").isPresent();
      String name = legacy ? "verify" : property.name();
      if (!Values.all(object, name).isEmpty()) {
        values(object, property, name, as, at.child(name));
      } else if (property.required() && !emptyIsFine(object, property) && !stripped) {
        error(
            "ob2.missing",
            at.child(name),
            "The specification requires this property of " + as.term() + ".",
            "Add it.");
      }
    }
    others(object, as, at);
    more(object, as, at);
  }

  private static boolean emptyIsFine(JsonObject object, Property property) {
    return property.range() == Range.REVOKED
        && object.members().get(property.name()) instanceof JsonArray;
  }

  private void values(
      JsonObject object, Property property, String name, Ob2Class as, JsonPointer at) {
    if (property.range() == Range.TYPES) {
      types(object, name, as, at);
      return;
    }
    List<JsonValue> values = Values.all(object, name);
    if (values.size() > 1 && !property.many()) {
      error("ob2.one-value", at, "There is one value here, not a list.", "Keep one of them.");
    }
    boolean list = object.members().get(name) instanceof JsonArray;
    for (int i = 0; i < values.size() && problems.size() < MAX_PROBLEMS; i++) {
      value(property, as, values.get(i), list ? at.child(i) : at);
    }
  }

  private void types(JsonObject object, String name, Ob2Class as, JsonPointer at) {
    List<String> types = Values.texts(object, name);
    for (String type : types) {
      if (!Ob2Class.isKnown(type) && !type.equals("Extension") && type.indexOf(':') <= 0) {
        error(
            "ob2.type",
            at,
            "A type is a class of the vocabulary or an IRI; one of these is neither.",
            "Take it out or write its IRI.");
      }
    }
    boolean optional = Vocabulary.property(as, name).filter(p -> !p.required()).isPresent();
    boolean named = types.stream().anyMatch(as::isNamedBy);
    boolean alias = as == Ob2Class.EVIDENCE || as == Ob2Class.CRITERIA || as == Ob2Class.IMAGE;
    if (!named && !(optional && (alias || as == Ob2Class.ALIGNMENT))) {
      boolean verification = as == Ob2Class.ISSUER_VERIFICATION;
      if (!verification || types.stream().noneMatch(Ob2Class.VERIFICATION::isNamedBy)) {
        error(
            "ob2.type",
            at,
            "The type does not name the class " + as.term() + ".",
            "Name the class, or use what the type says.");
      }
    }
  }

  private void value(Property property, Ob2Class as, JsonValue value, JsonPointer at) {
    switch (property.range()) {
      case NODE -> node(property, as, value, at);
      case EMBEDDED -> {
        if (value instanceof JsonObject object && property.target() != null) {
          object(object, property.target(), at);
        } else {
          wrongKind("an object", value, at);
        }
      }
      case ANYTHING -> {
        if (value instanceof JsonString string) {
          text(Range.IRI, string.value(), at);
        } else if (!(value instanceof JsonObject)) {
          wrongKind("an object or its IRI", value, at);
        }
      }
      case REVOKED -> revoked(value, at);
      case TRUTH -> {
        if (!(value instanceof JsonBoolean)) {
          wrongKind("true or false", value, at);
        }
      }
      default -> scalar(property.range(), value, at);
    }
  }

  private void scalar(Range range, JsonValue value, JsonPointer at) {
    if (range == Range.TEXT_OR_NUMBER && value instanceof JsonNumber) {
      return;
    }
    Optional<String> text = Values.text(value);
    if (text.isPresent()) {
      text(range, text.get(), at);
    } else if (range == Range.IRI
        && value instanceof JsonObject object
        && object.text("id").isPresent()) {
      text(range, object.text("id").get(), at.child("id"));
    } else {
      wrongKind("a text", value, at);
    }
  }

  private void node(Property property, Ob2Class as, JsonValue value, JsonPointer at) {
    if (value instanceof JsonObject object && property.target() != null) {
      boolean reference = object.members().keySet().equals(java.util.Set.of("id"));
      if (reference && property.target() != Ob2Class.IMAGE) {
        text(Range.IRI, object.text("id").orElse(""), at.child("id"));
      } else {
        object(object, property.target(), at);
      }
    } else if (value instanceof JsonString string) {
      text(Range.IRI, string.value(), at);
      boolean data = string.value().regionMatches(true, 0, "data:", 0, 5);
      if (data && as == Ob2Class.ASSERTION && property.target() == Ob2Class.IMAGE) {
        error(
            "ob2.image-data",
            at,
            "The picture of an assertion has a web address; a data URI is for badge classes only.",
            "Publish the picture, or leave it to the badge class.");
      }
    } else {
      wrongKind("an object or its IRI", value, at);
    }
  }

  private void revoked(JsonValue value, JsonPointer at) {
    boolean named =
        value instanceof JsonString
            || value instanceof JsonObject object
                && (object.text("id").isPresent() || object.text("uid").isPresent());
    if (!named) {
      error(
          "ob2.revoked-entry",
          at,
          "An entry of a revocation list is an id, or an object with id or uid.",
          "Name the assertion.");
    }
  }

  private void text(Range range, String text, JsonPointer at) {
    String expected =
        switch (range) {
          case IRI ->
              text.startsWith("_:") || Iris.isAbsolute(text) ? "" : "an absolute, well-formed IRI";
          case WEB_ADDRESS -> WebAddress.isWeb(text) ? "" : "an http or https address";
          case DATE_TIME ->
              Times.parse(text).isPresent()
                  ? ""
                  : "a date and time with a time zone, such as 2026-01-31T09:00:00Z";
          case HOST -> HOST.matcher(text).matches() ? "" : "the name of a host";
          default -> "";
        };
    if (!expected.isEmpty()) {
      error("ob2.value", at, "Expected " + expected + ".", "Write " + expected + ".");
    }
  }

  private void wrongKind(String expected, JsonValue found, JsonPointer at) {
    error(
        "ob2.wrong-kind",
        at,
        "Expected " + expected + ", found " + found.kind() + ".",
        "Write " + expected + ".");
  }

  /** Looks at what the vocabulary does not define: extensions, and terms that mean nothing. */
  private void others(JsonObject object, Ob2Class as, JsonPointer at) {
    boolean plain =
        Values.all(object, "@context").stream()
            .allMatch(context -> Values.text(context).equals(Optional.of(Vocabulary.CONTEXT)));
    for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
      String name = member.getKey();
      if (member.getValue() instanceof JsonNull || Vocabulary.property(as, name).isPresent()) {
        continue;
      }
      if (member.getValue() instanceof JsonObject extension && isExtension(name, extension)) {
        extension(extension, at.child(name));
      } else if (plain && !Vocabulary.isDefined(name)) {
        add(
            Problem.warning(
                    "ob2.undefined-term",
                    at.child(name),
                    "No context defines this term, so that it means nothing.")
                .fix("Define it in a context, write it as an IRI, or leave it out."));
      }
    }
  }

  private static boolean isExtension(String name, JsonObject value) {
    return name.toLowerCase(Locale.ROOT).startsWith("extensions:")
        || Values.texts(value, "type").contains("Extension");
  }

  private void extension(JsonObject extension, JsonPointer at) {
    boolean named =
        Values.texts(extension, "type").stream()
            .anyMatch(type -> type.equalsIgnoreCase("Extension") || type.endsWith(":Extension"));
    if (!named || extension.member("@context").isEmpty()) {
      error(
          "ob2.extension",
          at,
          "An extension has a context of its own, and Extension among its types.",
          "Add what is missing.");
    }
  }

  /** Checks what is not about one property alone. */
  private void more(JsonObject object, Ob2Class as, JsonPointer at) {
    if (as == Ob2Class.ASSERTION) {
      Optional<Instant> issued = Values.instant(object, "issuedOn");
      Optional<Instant> expires = Values.instant(object, "expires");
      if (issued.isPresent() && expires.isPresent() && expires.get().isBefore(issued.get())) {
        error(
            "ob2.expires-before-issued",
            at.child("expires"),
            "The badge expires before it was issued.",
            "Correct one of the two dates.");
      }
    }
    if (as == Ob2Class.IDENTITY
        && Values.isTrue(object, "hashed")
        && Values.text(object, "identity").filter(IdentityObject::isHash).isEmpty()) {
      error(
          "ob2.identity-hash",
          at.child("identity"),
          "A hashed identity is sha256$ and 64 hexadecimal digits, or md5$ and 32.",
          "Hash the identity and write the name of the algorithm before it.");
    }
    if (as == Ob2Class.CRITERIA
        && object.member("id").isEmpty()
        && object.member("narrative").isEmpty()) {
      error(
          "ob2.criteria-empty",
          at,
          "Criteria have an id or a narrative; these have neither.",
          "Say what is asked for.");
    }
  }
}
