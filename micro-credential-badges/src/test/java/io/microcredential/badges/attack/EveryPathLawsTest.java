package io.microcredential.badges.attack;

import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;
import static io.microcredential.badges.fixture.JsonEdits.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Complaint 2, for each signed badge and each JSON path in it: any change of value is refused.
 *
 * <p>{@code -Dtampering.exhaustive=true} tries more values at each place.
 *
 * <p>Badges of every suite and of every token algorithm, an endorsement and a learner record. A
 * change that JSON-LD does not know as one is exempt by name, in {@link #isNoChange}, and nothing
 * else is; the others of that list stand in the documentation of {@link
 * io.microcredential.badges.proof.Canonicalization}.
 */
class EveryPathLawsTest {

  private static final List<SignedForm> FORMS = SignedForm.all();

  private static final boolean EXHAUSTIVE = Boolean.getBoolean("tampering.exhaustive");

  static List<SignedForm> forms() {
    return FORMS;
  }

  /** Counts what was tried, and holds what got through. */
  private static final class Tally {
    private final SignedForm form;
    private final List<String> accepted = new ArrayList<>();
    private int tried;

    Tally(SignedForm form) {
      this.form = form;
    }

    void take(String what, String place, JsonObject changed) {
      if (changed.equals(form.content()) || isNoChange(form, place, form.content(), changed)) {
        return;
      }
      tried++;
      VerificationReport report = form.verify(changed);
      // What stands inside has a signature of its own, and a report of its own.
      boolean partIsRefused =
          place.startsWith("/credentialSubject/verifiableCredential/")
              && report.parts().stream()
                  .anyMatch(part -> part.report().result() != VerificationResult.VALID);
      if (report.result() == VerificationResult.VALID && !partIsRefused) {
        accepted.add(what + " " + place);
      }
    }
  }

  /** Names the changes that are none to what was signed. */
  private static boolean isNoChange(
      SignedForm form, String place, JsonObject before, JsonObject after) {
    if (!form.isOverStatements()) {
      return false;
    }
    JsonValue old = valueAt(before, place);
    JsonValue changed = valueAt(after, place);
    boolean listOfOne =
        old instanceof JsonArray list
            && list.items().size() == 1
            && list.items().get(0).equals(changed);
    boolean twoNamesOfOneClass =
        JsonValue.of("OpenBadgeCredential").equals(old)
            && JsonValue.of("AchievementCredential").equals(changed);
    boolean sameNumber =
        old instanceof JsonNumber one
            && changed instanceof JsonNumber other
            && one.decimal().isPresent()
            && other.decimal().isPresent()
            && one.decimal().get().compareTo(other.decimal().get()) == 0;
    boolean orderOfASet = isReordered(old, changed) && !place.endsWith("/@context");
    // The contexts on top hold inside a credential of a record too, with or without its own.
    boolean contextsInside = place.matches("/.+/@context(/\\d+)?") && changed == null;
    return listOfOne
        || twoNamesOfOneClass
        || sameNumber
        || orderOfASet
        || contextsInside
        || (changed == null && isSaidElsewhere(before, place));
  }

  /** A node that has an id stands in two places, and both say the same of it. */
  private static boolean isSaidElsewhere(JsonObject root, String place) {
    String parent = place.substring(0, place.lastIndexOf('/'));
    String name = place.substring(parent.length() + 1);
    if (!(valueAt(root, parent) instanceof JsonObject owner) || owner.text("id").isEmpty()) {
      return false;
    }
    var others = new ArrayList<String>();
    JsonEdits.each(
        root,
        (other, value) -> {
          if (!other.equals(parent)
              && value instanceof JsonObject node
              && node.text("id").equals(owner.text("id"))
              && node.member(name).equals(owner.member(name))) {
            others.add(other);
          }
        });
    return !others.isEmpty();
  }

  private static boolean isReordered(@Nullable JsonValue old, @Nullable JsonValue changed) {
    return old instanceof JsonArray one
        && changed instanceof JsonArray other
        && one.items().size() == other.items().size()
        && one.items().containsAll(other.items())
        && other.items().containsAll(one.items());
  }

  private static @Nullable JsonValue valueAt(JsonObject root, String place) {
    @Nullable JsonValue found = root;
    for (String token : JsonPointer.parse(place).tokens()) {
      if (found instanceof JsonArray array) {
        int index = Integer.parseInt(token);
        found = index < array.items().size() ? array.items().get(index) : null;
      } else {
        found = found instanceof JsonObject object ? object.members().get(token) : null;
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("forms")
  void isValidAsSigned(SignedForm form) {
    VerificationReport report = form.verify(form.content());
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anyValueOfAnyOtherTypeIsRefused(SignedForm form) {
    List<JsonValue> strangers =
        some(
            form,
            List.of(
                value("\"changed\""),
                value("{\"id\": \"urn:uuid:changed\"}"),
                value("null"),
                value("true"),
                value("7"),
                value("[]")));
    var tally = new Tally(form);
    JsonEdits.each(
        form.content(),
        (place, old) -> {
          for (JsonValue stranger : strangers) {
            tally.take("other type at", place, with(form.content(), place, stranger));
          }
        });
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.tried).isGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anyOtherValueOfTheSameTypeIsRefused(SignedForm form) {
    var tally = new Tally(form);
    JsonEdits.each(
        form.content(),
        (place, old) -> {
          for (JsonValue near : some(form, near(old))) {
            tally.take("near value at", place, with(form.content(), place, near));
          }
        });
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.tried).isGreaterThan(30);
  }

  /** A learner record has hundreds of places, each of which takes three verifications. */
  private static List<JsonValue> some(SignedForm form, List<JsonValue> all) {
    int few = form.name().equals("learner record") ? 1 : 2;
    return EXHAUSTIVE || all.isEmpty() ? all : all.subList(0, few);
  }

  private static List<JsonValue> near(JsonValue old) {
    if (old instanceof JsonString text) {
      String same = text.value();
      return List.of(
          JsonValue.of(swappedCase(same)),
          JsonValue.of(same + "/"),
          JsonValue.of(same + " "),
          JsonValue.of(same.substring(0, same.length() / 2)));
    }
    return old instanceof JsonNumber number
        ? List.of(new JsonNumber(number.literal() + "1"), new JsonNumber("-" + number.literal()))
        : List.of();
  }

  private static String swappedCase(String text) {
    StringBuilder other = new StringBuilder(text);
    for (int i = text.length() - 1; i >= 0; i--) {
      char c = text.charAt(i);
      if (c < 128 && Character.isLetter(c)) {
        other.setCharAt(i, (char) (c ^ 0x20));
        break;
      }
    }
    return other.toString();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anythingRemovedIsRefused(SignedForm form) {
    var tally = new Tally(form);
    JsonEdits.each(
        form.content(),
        (place, old) -> tally.take("removed", place, without(form.content(), place)));
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.tried).isGreaterThan(25);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void anythingAddedBesideIsRefused(SignedForm form) {
    var tally = new Tally(form);
    JsonEdits.each(
        new JsonObject(Map.of("root", form.content())),
        (place, old) -> {
          String inside = place.substring("/root".length());
          if (old instanceof JsonArray list && !inside.equals("/proof")) {
            var more = new ArrayList<>(list.items());
            more.add(JsonValue.of("urn:uuid:added"));
            tally.take("item added to", inside, with(form.content(), inside, new JsonArray(more)));
          } else if (old instanceof JsonObject node) {
            for (String name : List.of("stranger", "name", "validUntil", "evidence", "@type")) {
              if (node.member(name).isEmpty()) {
                JsonObject more = node.with(name, JsonValue.of("urn:uuid:added"));
                JsonObject all = inside.isEmpty() ? more : with(form.content(), inside, more);
                tally.take(name + " added to", inside, all);
              }
            }
          }
        });
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.tried).isGreaterThan(20);
  }

  /** Each two neighbours exchanged: values of members, and items of lists. */
  @ParameterizedTest
  @MethodSource("forms")
  void anyTwoNeighboursExchangedAreRefused(SignedForm form) {
    var tally = new Tally(form);
    JsonEdits.each(
        new JsonObject(Map.of("root", form.content())),
        (place, old) -> {
          String inside = place.substring("/root".length());
          if (old instanceof JsonObject node) {
            var names = List.copyOf(node.members().keySet());
            for (int i = 1; i < names.size(); i++) {
              var members = new LinkedHashMap<>(node.members());
              members.put(names.get(i - 1), node.members().get(names.get(i)));
              members.put(names.get(i), node.members().get(names.get(i - 1)));
              JsonObject other = new JsonObject(members);
              JsonObject all = inside.isEmpty() ? other : with(form.content(), inside, other);
              tally.take("exchanged with the one before " + names.get(i) + " in", inside, all);
            }
          } else if (old instanceof JsonArray list && list.items().size() > 1) {
            var items = new ArrayList<>(list.items());
            Collections.swap(items, 0, items.size() - 1);
            tally.take("reordered", inside, with(form.content(), inside, new JsonArray(items)));
          }
        });
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.tried).isGreaterThan(15);
  }

  @Property(tries = 200)
  void anyTextAtAnyPlaceIsRefused(
      @ForAll("signedForms") SignedForm form, @ForAll int choice, @ForAll String text) {
    var places = new ArrayList<String>();
    JsonEdits.each(form.content(), (place, old) -> places.add(place));
    String place = places.get(Math.floorMod(choice, places.size()));
    JsonObject changed = with(form.content(), place, JsonValue.of(text));
    var tally = new Tally(form);
    tally.take("any text at", place, changed);
    assertThat(tally.accepted).as(Json.write(JsonValue.of(text))).isEmpty();
  }

  @Provide
  Arbitrary<SignedForm> signedForms() {
    return Arbitraries.of(FORMS);
  }
}
