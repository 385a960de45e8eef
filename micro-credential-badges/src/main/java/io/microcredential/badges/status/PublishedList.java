package io.microcredential.badges.status;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A status list whose origin has been verified.
 *
 * @param purposes what it is for
 * @param bits its bits
 */
record PublishedList(Set<String> purposes, StatusBits bits) {

  /** Reads the subject of a status list credential. */
  static Outcome<PublishedList> read(JsonObject credential, boolean legacy) {
    if (!(credential.members().get("credentialSubject") instanceof JsonObject subject)
        || !texts(subject.members().get("type"))
            .contains(legacy ? "StatusList2021" : "BitstringStatusList")
        || subject.text("encodedList").isEmpty()) {
      return refusal("status.list-form", "The document at the list's address is no status list.");
    }
    String encoded = subject.text("encodedList").orElseThrow();
    Set<String> purposes = texts(subject.members().get("statusPurpose"));
    return (legacy ? StatusBits.decodeLegacy(encoded) : StatusBits.decode(encoded))
        .map(bits -> new PublishedList(purposes, bits));
  }

  /** Returns the value at the entry's place, in the order of the specification's steps. */
  Outcome<Integer> value(EntryForm entry) {
    if (!purposes.contains(entry.purpose())) {
      return refusal("status.purpose", "The list is for another purpose than the entry.");
    }
    long entries = bits.length() / entry.size();
    if (entries < StatusBits.MIN_ENTRIES) {
      return refusal(
          "status.list-too-short",
          "The list has fewer than 131,072 entries, too few to hide anybody among.");
    }
    return entry.index() >= entries
        ? refusal("status.index", "The index lies beyond the end of the list.")
        : Outcome.success(bits.value(entry.index(), entry.size()));
  }

  /** Returns one text, or the texts of a list. */
  static Set<String> texts(@Nullable JsonValue value) {
    var texts = new HashSet<String>();
    if (value instanceof JsonString text) {
      texts.add(text.value());
    } else if (value instanceof JsonArray array) {
      for (JsonValue item : array.items()) {
        if (item instanceof JsonString text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }

  static <T> Outcome<T> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }
}
