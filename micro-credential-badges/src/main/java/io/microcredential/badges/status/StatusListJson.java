package io.microcredential.badges.status;

import static io.microcredential.badges.status.PublishedList.refusal;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** The JSON of status lists: entries for badges, the credential, and the state that is stored. */
final class StatusListJson {

  private static final String FORMAT = "micro-credential-status/1";
  private static final JsonValue CONTEXTS =
      new JsonArray(List.of(JsonValue.of("https://www.w3.org/ns/credentials/v2")));

  private StatusListJson() {}

  static JsonObject entry(URI address, StatusPurpose purpose, List<String> messages, int index) {
    var entry = new LinkedHashMap<String, JsonValue>();
    entry.put("id", JsonValue.of(address + "#" + index));
    entry.put("type", JsonValue.of("BitstringStatusListEntry"));
    entry.put("statusPurpose", JsonValue.of(purpose.toString()));
    entry.put("statusListIndex", JsonValue.of(Integer.toString(index)));
    entry.put("statusListCredential", JsonValue.of(address.toString()));
    if (!messages.isEmpty()) {
      var meanings = new ArrayList<JsonValue>();
      for (int value = 0; value < messages.size(); value++) {
        var meaning = new LinkedHashMap<String, JsonValue>();
        meaning.put("status", JsonValue.of("0x" + Integer.toHexString(value)));
        meaning.put("message", JsonValue.of(messages.get(value)));
        meanings.add(new JsonObject(meaning));
      }
      int size = Integer.numberOfTrailingZeros(messages.size());
      entry.put("statusSize", JsonValue.of(size));
      entry.put("statusMessage", new JsonArray(meanings));
    }
    return new JsonObject(entry);
  }

  static JsonObject credential(StatusList list, String issuer, Instant from, Instant until) {
    var subject = new LinkedHashMap<String, JsonValue>();
    subject.put("id", JsonValue.of(list.address() + "#list"));
    subject.put("type", JsonValue.of("BitstringStatusList"));
    subject.put("statusPurpose", JsonValue.of(list.purpose().toString()));
    subject.put("encodedList", JsonValue.of(list.values().encode()));
    var credential = new LinkedHashMap<String, JsonValue>();
    credential.put("@context", CONTEXTS);
    credential.put("id", JsonValue.of(list.address().toString()));
    credential.put(
        "type",
        new JsonArray(
            List.of(
                JsonValue.of("VerifiableCredential"),
                JsonValue.of("BitstringStatusListCredential"))));
    credential.put("issuer", JsonValue.of(issuer));
    credential.put("validFrom", JsonValue.of(from.truncatedTo(ChronoUnit.SECONDS).toString()));
    credential.put("validUntil", JsonValue.of(until.truncatedTo(ChronoUnit.SECONDS).toString()));
    credential.put("credentialSubject", new JsonObject(subject));
    return new JsonObject(credential);
  }

  static JsonObject state(StatusList list) {
    var state = new LinkedHashMap<String, JsonValue>();
    state.put("format", JsonValue.of(FORMAT));
    state.put("address", JsonValue.of(list.address().toString()));
    state.put("purpose", JsonValue.of(list.purpose().toString()));
    state.put("messages", new JsonArray(list.messages().stream().map(JsonValue::of).toList()));
    state.put("entries", JsonValue.of(list.entries()));
    state.put("revision", JsonValue.of(list.revision()));
    state.put("assigned", JsonValue.of(list.assigned().encode()));
    state.put("values", JsonValue.of(list.values().encode()));
    return new JsonObject(state);
  }

  static Outcome<StatusList> read(JsonObject state) {
    Optional<URI> address = state.text("address").flatMap(EntryForm::absolute);
    Optional<StatusPurpose> purpose = state.text("purpose").flatMap(StatusListJson::purpose);
    Optional<BigDecimal> entries = number(state, "entries");
    Optional<BigDecimal> revision = number(state, "revision");
    Optional<StatusBits> assigned = bits(state, "assigned");
    Optional<StatusBits> values = bits(state, "values");
    boolean complete =
        state.text("format").equals(Optional.of(FORMAT))
            && address.isPresent()
            && purpose.isPresent()
            && entries.isPresent()
            && revision.isPresent()
            && assigned.isPresent()
            && values.isPresent();
    if (!complete) {
      return malformed();
    }
    try {
      var list =
          new StatusList(
              address.get(),
              purpose.get(),
              messages(state),
              entries.get().intValueExact(),
              revision.get().longValueExact(),
              assigned.get(),
              values.get());
      return fits(list) ? Outcome.success(list) : malformed();
    } catch (IllegalArgumentException | ArithmeticException outOfRange) {
      return malformed();
    }
  }

  /** Returns whether a stored state is one that a list can be in. */
  private static boolean fits(StatusList list) {
    int messages = list.messages().size();
    boolean sized =
        list.assigned().length() == list.entries()
            && list.values().length() == (long) list.entries() * list.size()
            && (list.purpose() == StatusPurpose.MESSAGE) == (messages > 0)
            && (messages == 0 || messages == 1 << list.size());
    if (!sized) {
      return false;
    }
    for (int index = 0; index < list.entries(); index++) {
      if (!list.assigned().bit(index) && list.values().value(index, list.size()) != 0) {
        return false;
      }
    }
    return true;
  }

  private static Outcome<StatusList> malformed() {
    return refusal("status.state-form", "This is not the stored state of a status list.");
  }

  private static Optional<StatusPurpose> purpose(String name) {
    for (StatusPurpose purpose : StatusPurpose.values()) {
      if (purpose.toString().equals(name)) {
        return Optional.of(purpose);
      }
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> number(JsonObject state, String name) {
    return state.members().get(name) instanceof JsonNumber number
        ? number.decimal().filter(value -> value.signum() >= 0)
        : Optional.empty();
  }

  private static Optional<StatusBits> bits(JsonObject state, String name) {
    return state.text(name).flatMap(encoded -> StatusBits.decode(encoded).value());
  }

  private static List<String> messages(JsonObject state) {
    var messages = new ArrayList<String>();
    if (state.members().get("messages") instanceof JsonArray items) {
      for (JsonValue item : items.items()) {
        messages.add(item instanceof JsonString text ? text.value() : "");
      }
    }
    return messages;
  }
}
