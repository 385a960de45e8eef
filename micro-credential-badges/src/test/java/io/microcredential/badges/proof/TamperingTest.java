package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.internal.KnownContexts;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * No change of a signed credential goes unnoticed.
 *
 * <p>Exempt are changes that leave the JSON value what it was: white space, escapes, the order of
 * members, and another way to write the same number. Left out, because no proof over statements can
 * see them: further proofs beside the one that holds, and the changes that {@link Canonicalization}
 * lists.
 */
class TamperingTest {

  private static final SigningKey KEY = Credentials.testKey(1);
  private static final DataIntegrity INTEGRITY = DataIntegrity.withDefaults();
  private static final JsonObject SMALL = signed(Credentials.small(KEY));
  private static final JsonObject RICH = signed(Credentials.rich(KEY));

  private static JsonObject signed(JsonObject credential) {
    return INTEGRITY.sign(credential, KEY, Credentials.SIGNED).orElseThrow();
  }

  private static boolean isAccepted(JsonObject document) {
    return INTEGRITY.verify(document, ControllerDocuments.none(), Credentials.AT).isSound();
  }

  @Test
  void acceptsWhatWasSigned() {
    assertThat(isAccepted(SMALL)).isTrue();
    assertThat(isAccepted(RICH)).isTrue();
    assertThat(isAccepted((JsonObject) Json.parse(Json.writeIndented(RICH)).orElseThrow()))
        .isTrue();
  }

  /** Every byte replaced, removed, and every structural byte put before it. */
  @Test
  void refusesEverySingleByteChangeThatStillParses() {
    byte[] original = Json.write(SMALL).getBytes(StandardCharsets.UTF_8);
    var tally = new Tally(SMALL);
    for (int i = 0; i < original.length; i++) {
      for (int replacement : replacements(original[i])) {
        byte[] changed = original.clone();
        changed[i] = (byte) replacement;
        tally.take("byte " + i + " replaced by " + replacement, changed);
      }
      byte[] shorter = new byte[original.length - 1];
      System.arraycopy(original, 0, shorter, 0, i);
      System.arraycopy(original, i + 1, shorter, i, shorter.length - i);
      tally.take("byte " + i + " removed", shorter);
      for (byte more : "\" 0,a@".getBytes(StandardCharsets.US_ASCII)) {
        byte[] longer = Arrays.copyOf(original, original.length + 1);
        System.arraycopy(original, i, longer, i + 1, original.length - i);
        longer[i] = more;
        tally.take("byte " + more + " put before " + i, longer);
      }
    }
    System.out.println("single-byte changes: " + tally);
    assertThat(tally.accepted).isEmpty();
    assertThat(tally.parsed).isGreaterThan(5_000);
  }

  /** All 255 with {@code -Dtampering.exhaustive=true}, else each single bit and what JSON reads. */
  private static List<Integer> replacements(byte original) {
    var replacements = new TreeSet<Integer>();
    if (Boolean.getBoolean("tampering.exhaustive")) {
      for (int value = 0; value < 256; value++) {
        replacements.add(value);
      }
    } else {
      for (int bit = 0; bit < 8; bit++) {
        replacements.add((original ^ (1 << bit)) & 0xff);
      }
      for (byte structural : " \"0@".getBytes(StandardCharsets.US_ASCII)) {
        replacements.add((int) structural);
      }
    }
    replacements.remove(original & 0xff);
    return List.copyOf(replacements);
  }

  private static final class Tally {
    private final JsonValue original;
    private final List<String> accepted = new ArrayList<>();
    private int tried;
    private int parsed;
    private int equal;

    Tally(JsonValue original) {
      this.original = normal(original);
    }

    void take(String what, byte[] document) {
      tried++;
      JsonValue value = Json.parse(document).value().orElse(null);
      if (!(value instanceof JsonObject object)) {
        return;
      }
      if (normal(object).equals(original)) {
        equal++;
        return;
      }
      parsed++;
      if (isAccepted(object)) {
        accepted.add(what);
      }
    }

    @Override
    public String toString() {
      return tried
          + " tried, "
          + parsed
          + " parse to another value, "
          + equal
          + " to an equal one, "
          + accepted.size()
          + " accepted";
    }
  }

  /** Equal numbers are one JSON value, however they are written. */
  private static JsonValue normal(JsonValue value) {
    if (value instanceof JsonObject object) {
      var members = new LinkedHashMap<String, JsonValue>();
      object.members().forEach((name, member) -> members.put(name, normal(member)));
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(TamperingTest::normal).toList());
    }
    return value instanceof JsonNumber number && number.decimal().isPresent()
        ? new JsonNumber(number.decimal().get().stripTrailingZeros().toString())
        : value;
  }

  private static final List<JsonValue> STRANGERS =
      List.of(
          new JsonNull(),
          new JsonBoolean(true),
          new JsonBoolean(false),
          JsonValue.of(0),
          new JsonNumber("1.25"),
          JsonValue.of(""),
          JsonValue.of("changed"),
          JsonValue.of("true"),
          JsonValue.of("urn:uuid:changed"),
          JsonValue.of("not an iri"),
          new JsonArray(List.of()),
          new JsonArray(List.of(JsonValue.of("changed"))),
          new JsonObject(Map.of()),
          new JsonObject(Map.of("id", JsonValue.of("urn:uuid:changed"))),
          new JsonObject(Map.of("@value", JsonValue.of("changed"))),
          new JsonObject(Map.of("unknown", JsonValue.of("changed"))));

  @Test
  void refusesEveryLeafReplaced() {
    var accepted = new ArrayList<String>();
    int[] tried = {0};
    eachLeaf(
        RICH,
        JsonPointer.root(),
        (at, leaf) -> {
          for (JsonValue stranger : STRANGERS) {
            if (!stranger.equals(leaf)) {
              tried[0]++;
              if (isAccepted((JsonObject) Edits.replace(RICH, at, stranger))) {
                accepted.add(at + " replaced by " + Json.write(stranger));
              }
            }
          }
        });
    System.out.println("leaves replaced: " + tried[0]);
    assertThat(accepted).isEmpty();
    assertThat(tried[0]).isGreaterThan(1_000);
  }

  @Test
  void refusesEveryMemberOrItemRemoved() {
    var accepted = new ArrayList<String>();
    Edits.removals(
        RICH,
        (at, changed) -> {
          if (isAccepted(changed)) {
            accepted.add(at + " removed");
          }
        });
    // The contexts named at the top hold inside the endorsement as well, with or without its own.
    assertThat(accepted)
        .containsExactly(
            "/endorsement/0/@context removed",
            "/endorsement/0/@context/0 removed",
            "/endorsement/0/@context/1 removed");
  }

  @Test
  void refusesEveryMemberOrItemAdded() {
    var names = new TreeSet<>(List.of("unknown", "@foo", "@index", "@included", "@graph", "@type"));
    names.addAll(List.of("@reverse", "@nest", "@value", "@list", "@id", "https://schema.org/name"));
    for (String url : KnownContexts.urls()) {
      names.addAll(KnownContexts.find(url).orElseThrow().terms().keySet());
    }
    names.addAll(List.of("achievement", "evidence", "result", "tag", "allowedValue", "proof"));
    names.remove("");
    List<JsonValue> values =
        List.of(
            JsonValue.of("urn:uuid:added"),
            JsonValue.of("added"),
            new JsonNull(),
            new JsonArray(List.of()),
            new JsonObject(Map.of()),
            JsonValue.of(1));
    var accepted = new ArrayList<String>();
    int[] tried = {0};
    eachObject(
        RICH,
        JsonPointer.root(),
        (at, object) -> {
          for (String name : names) {
            for (JsonValue value : values) {
              if (object.member(name).isEmpty()) {
                tried[0]++;
                var changed = (JsonObject) Edits.replace(RICH, at, object.with(name, value));
                if (isAccepted(changed)) {
                  accepted.add(at + " with " + name + " " + Json.write(value));
                }
              }
            }
          }
        });
    System.out.println("members added: " + tried[0]);
    assertThat(accepted).isEmpty();
    assertThat(tried[0]).isGreaterThan(3_000);
  }

  @Property(tries = 300)
  void refusesAnyTextInAnyLeaf(@ForAll String text, @ForAll @IntRange(max = 1_000) int choice) {
    var leaves = new ArrayList<JsonPointer>();
    eachLeaf(RICH, JsonPointer.root(), (at, leaf) -> leaves.add(at));
    JsonPointer at = leaves.get(choice % leaves.size());
    var changed = (JsonObject) Edits.replace(RICH, at, JsonValue.of(text));
    assertThat(isAccepted(changed)).isEqualTo(changed.equals(RICH));
  }

  private interface AtPlace<T> {
    void take(JsonPointer at, T value);
  }

  private static void eachLeaf(JsonValue value, JsonPointer at, AtPlace<JsonValue> action) {
    if (value instanceof JsonObject object) {
      object.members().forEach((name, member) -> eachLeaf(member, at.child(name), action));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        eachLeaf(array.items().get(i), at.child(i), action);
      }
    } else {
      action.take(at, value);
    }
  }

  private static void eachObject(JsonValue value, JsonPointer at, AtPlace<JsonObject> action) {
    if (value instanceof JsonObject object) {
      action.take(at, object);
      object.members().forEach((name, member) -> eachObject(member, at.child(name), action));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        eachObject(array.items().get(i), at.child(i), action);
      }
    }
  }

  /** Changes of a tree at one place. */
  private static final class Edits {

    static JsonValue replace(JsonValue root, JsonPointer at, JsonValue value) {
      return replace(root, at.tokens(), value);
    }

    private static JsonValue replace(JsonValue node, List<String> path, JsonValue value) {
      if (path.isEmpty()) {
        return value;
      }
      List<String> rest = path.subList(1, path.size());
      if (node instanceof JsonObject object) {
        String name = path.get(0);
        return object.with(name, replace(object.members().get(name), rest, value));
      }
      var items = new ArrayList<>(((JsonArray) node).items());
      int index = Integer.parseInt(path.get(0));
      items.set(index, replace(items.get(index), rest, value));
      return new JsonArray(items);
    }

    static void removals(JsonObject root, AtPlace<JsonObject> action) {
      removals(root, root, JsonPointer.root(), action);
    }

    private static void removals(
        JsonObject root, JsonValue node, JsonPointer at, AtPlace<JsonObject> action) {
      if (node instanceof JsonObject object) {
        for (String name : object.members().keySet()) {
          action.take(at.child(name), (JsonObject) replace(root, at, object.without(name)));
          removals(root, object.members().get(name), at.child(name), action);
        }
      } else if (node instanceof JsonArray array) {
        for (int i = 0; i < array.items().size(); i++) {
          var fewer = new ArrayList<>(array.items());
          fewer.remove(i);
          action.take(at.child(i), (JsonObject) replace(root, at, new JsonArray(fewer)));
          removals(root, array.items().get(i), at.child(i), action);
        }
      }
    }
  }
}
