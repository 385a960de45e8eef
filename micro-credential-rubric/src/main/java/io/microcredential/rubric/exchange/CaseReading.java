package io.microcredential.rubric.exchange;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes members out of a document and collects what is wrong with them. */
final class CaseReading {

  // Nobody mends more at once, and a hostile document could have a million.
  private static final int MOST = 100;

  private static final BigDecimal LARGEST = new BigDecimal("1e30");

  private static final Pattern IDENTIFIER =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final String language;
  private final Set<Problem> errors = new LinkedHashSet<>();
  private final Set<Problem> warnings = new LinkedHashSet<>();

  CaseReading(String language) {
    this.language = language;
  }

  /** An object and its place. */
  record Located(JsonObject json, JsonPointer at) {

    JsonPointer at(String member) {
      return at.child(member);
    }

    /** Returns a member; what is null is not there. */
    @Nullable JsonValue member(String name) {
      JsonValue value = json.members().get(name);
      return value instanceof JsonNull ? null : value;
    }
  }

  void error(String code, JsonPointer at, String message, String fix) {
    note(Problem.error(code, at, message).fix(fix));
  }

  void warning(String code, JsonPointer at, String message, String fix) {
    note(Problem.warning(code, at, message).fix(fix));
  }

  /** Notes a problem once, however often a member is looked at. */
  private void note(Problem problem) {
    Set<Problem> notes = problem.isError() ? errors : warnings;
    if (notes.size() < MOST) {
      notes.add(problem);
    } else if (notes.size() == MOST && !notes.contains(problem)) {
      String message = "There are more than the " + MOST + " listed here.";
      notes.add(
          new Problem(
              "case.more-problems",
              JsonPointer.root(),
              problem.severity(),
              message,
              "Mend these first."));
    }
  }

  /** Notes every member that does not come in, so that nothing is lost in silence. */
  void onlyHolds(Located object, Set<String> members) {
    for (String member : object.json().members().keySet()) {
      if (!members.contains(member) && object.member(member) != null) {
        notHeld(object, member);
      }
    }
  }

  void notHeld(Located object, String member) {
    warning(
        "case.not-held",
        object.at(member),
        "A rubric has no room for this here, and it was left out.",
        "Keep the document, or say it in the description of a criterion or level.");
  }

  boolean hasErrors() {
    return !errors.isEmpty();
  }

  Problems problems() {
    return Problems.of(errors).and(Problems.of(warnings));
  }

  Optional<Located> object(@Nullable JsonValue value, JsonPointer at) {
    if (value instanceof JsonObject object) {
      return Optional.of(new Located(object, at));
    }
    wrongKind("an object", value == null ? new JsonNull() : value, at);
    return Optional.empty();
  }

  List<Located> objects(Located parent, String name, int most) {
    JsonValue value = parent.member(name);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof JsonArray array)) {
      wrongKind("a list", value, parent.at(name));
      return List.of();
    }
    if (array.items().size() > most) {
      error(
          "case.too-many",
          parent.at(name),
          "There are more than the " + most + " that a rubric has room for.",
          "Divide the rubric.");
      return List.of();
    }
    var objects = new ArrayList<Located>();
    for (int i = 0; i < array.items().size(); i++) {
      object(array.items().get(i), parent.at(name).child(i)).ifPresent(objects::add);
    }
    return objects;
  }

  /** Returns the objects in the order of their positions, those without one last. */
  List<Located> byPosition(List<Located> objects) {
    BigDecimal last = LARGEST.add(BigDecimal.ONE);
    Map<JsonPointer, BigDecimal> positions = new HashMap<>();
    for (Located object : objects) {
      BigDecimal position = number(object, "position");
      positions.put(object.at(), position == null ? last : position);
    }
    return objects.stream()
        .sorted(Comparator.comparing(object -> positions.getOrDefault(object.at(), last)))
        .toList();
  }

  /** Returns a text, or null where it is missing or says nothing. */
  @Nullable String text(Located object, String name) {
    JsonValue value = object.member(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonString string)) {
      wrongKind("a text", value, object.at(name));
      return null;
    }
    if (string.value().codePoints().anyMatch(CaseReading::isHalf)) {
      error(
          "case.half-character",
          object.at(name),
          "This text has half a character in it.",
          "Write the text again.");
      return null;
    }
    return string.value().isBlank() ? null : string.value();
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  /** Returns the identifier, and checks what else CASE requires of every object. */
  String identifier(Located object) {
    for (String name : List.of("uri", "lastChangeDateTime")) {
      if (text(object, name) == null) {
        warning(
            "case.missing",
            object.at(name),
            "CASE 1.1 requires this.",
            "Have it added; it is not needed here.");
      }
    }
    String identifier = text(object, "identifier");
    if (identifier == null || !IDENTIFIER.matcher(identifier).matches()) {
      error(
          "case.identifier",
          object.at("identifier"),
          "CASE 1.1 requires an identifier, which is a UUID.",
          "Write a UUID such as 6ba7b811-9dad-11d1-80b4-00c04fd430c8.");
      return "unknown";
    }
    return identifier.toLowerCase(Locale.ROOT);
  }

  /** Returns a text in the document's language; where there is none, another one stands in. */
  LanguageMap text(Located object, String name, @Nullable String found, String standIn) {
    if (found == null) {
      warning(
          "case.name-missing",
          object.at(name),
          "This has no name, and something else stands in for it.",
          "Give it a name that people understand.");
    }
    return LanguageMap.of(language, found == null ? standIn : found);
  }

  /**
   * Returns our own text as long as the member still says the same.
   *
   * @param ours the text in our extension
   * @param written what we write of it into the member
   */
  LanguageMap merged(Located object, String name, LanguageMap ours, String written) {
    String found = text(object, name);
    return found == null || found.equals(written) ? ours : changed(object, name, ours, found);
  }

  /** Returns a text that somebody has changed since we wrote it. */
  LanguageMap changed(Located object, String name, @Nullable LanguageMap ours, String found) {
    noteChange(object.at(name));
    return LanguageMap.of(ours == null ? language : ours.originalLanguage(), found);
  }

  /** Returns our own number as long as the member still says the same. */
  Fraction merged(Located object, String name, Fraction ours) {
    BigDecimal found = number(object, name);
    if (found == null || CaseForm.isSame(ours, found)) {
      return ours;
    }
    noteChange(object.at(name));
    return exact(found);
  }

  private void noteChange(JsonPointer at) {
    warning(
        "case.changed",
        at,
        "This was changed since it was written, and the change counts.",
        "Check translations and exact numbers, which belonged to what was there before.");
  }

  static Fraction exact(BigDecimal number) {
    return Fraction.parse(number.toPlainString());
  }

  @Nullable BigDecimal number(Located object, String name) {
    JsonValue value = object.member(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof JsonNumber number)) {
      wrongKind("a number", value, object.at(name));
      return null;
    }
    BigDecimal decimal = number.decimal().orElse(null);
    if (decimal == null || decimal.abs().compareTo(LARGEST) > 0 || decimal.scale() > 100) {
      error(
          "case.number-size",
          object.at(name),
          "This number is too large or has too many digits.",
          "Choose numbers such as 1 to 4.");
      return null;
    }
    return decimal;
  }

  private void wrongKind(String expected, JsonValue found, JsonPointer at) {
    error(
        "case.wrong-kind",
        at,
        "Expected " + expected + ", found " + found.kind() + ".",
        "Write it as CASE 1.1 has it.");
  }

  /** Returns our own extension of an object, if it has one that can be read. */
  <T> @Nullable T extension(Located object, JsonForm<T> form) {
    JsonValue value = object.member("extensions");
    List<JsonValue> all =
        value instanceof JsonArray array
            ? array.items()
            : value == null ? List.of() : List.of(value);
    T found = null;
    for (JsonValue one : all) {
      if (one instanceof JsonObject extension) {
        JsonValue ours = extension.members().get(CaseForm.EXTENSION);
        if (extension.members().size() > (ours == null ? 0 : 1)) {
          notHeld(object, "extensions");
        }
        if (ours != null) {
          Outcome<T> read = form.fromJson(ours);
          found = read.value().orElse(found);
          if (!read.isSuccess()) {
            unreadable(object);
          }
        }
      } else {
        unreadable(object);
      }
    }
    return found;
  }

  private void unreadable(Located object) {
    warning(
        "case.extension-unreadable",
        object.at("extensions"),
        "This extension cannot be read and was left out.",
        "Restore it, or leave it out.");
  }
}
