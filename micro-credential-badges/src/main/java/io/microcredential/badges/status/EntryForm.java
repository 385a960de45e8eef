package io.microcredential.badges.status;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A {@code BitstringStatusListEntry}, or a {@code StatusList2021Entry}, read strictly.
 *
 * @param purpose what it is for
 * @param index which entry of the list; {@link Long#MAX_VALUE} for any number beyond that
 * @param list where the list is
 * @param size how many bits an entry has
 * @param messages what the values mean, empty if that is not said
 * @param legacy whether the entry is of the form of 2021
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry">Bitstring
 *     Status List v1.0, BitstringStatusListEntry</a>
 */
record EntryForm(
    String purpose, long index, URI list, int size, Map<Integer, String> messages, boolean legacy) {

  /** The most bits of an entry; each more would double the list of messages. */
  static final int MAX_SIZE = 8;

  private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]*");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9A-Fa-f]{1,7}");

  static Outcome<EntryForm> read(JsonObject entry, boolean legacy) {
    Optional<String> purpose = entry.text("statusPurpose").filter(text -> !text.isBlank());
    Optional<String> index =
        entry.text("statusListIndex").filter(text -> INDEX.matcher(text).matches());
    Optional<URI> list = entry.text("statusListCredential").flatMap(EntryForm::absolute);
    int size = legacy ? 1 : size(entry);
    if (purpose.isEmpty()) {
      return malformed("statusPurpose", "It does not say what the status is for.");
    }
    if (index.isEmpty()) {
      return malformed("statusListIndex", "The index must be a text of decimal digits.");
    }
    if (list.isEmpty()) {
      return malformed("statusListCredential", "The list must be named by an absolute address.");
    }
    if (size < 1 || size > MAX_SIZE) {
      return malformed("statusSize", "The size must be a whole number of bits, at most 8.");
    }
    Optional<Map<Integer, String>> messages = messages(entry, size);
    if (messages.isEmpty()) {
      return malformed(
          "statusMessage", "There must be one message for each value that the entry can have.");
    }
    long position = index.get().length() > 18 ? Long.MAX_VALUE : Long.parseLong(index.get());
    return Outcome.success(
        new EntryForm(purpose.get(), position, list.get(), size, messages.get(), legacy));
  }

  /** Reads an address, unless it is relative or none. */
  static Optional<URI> absolute(String text) {
    try {
      URI address = new URI(text);
      return address.isAbsolute() ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** Returns the size, 1 if it is not given, 0 if it is none. */
  private static int size(JsonObject entry) {
    JsonValue size = entry.members().get("statusSize");
    if (size == null) {
      return 1;
    }
    Optional<BigDecimal> number =
        size instanceof JsonNumber literal ? literal.decimal() : Optional.empty();
    return number
        .filter(value -> value.compareTo(BigDecimal.valueOf(MAX_SIZE)) <= 0)
        .filter(value -> value.stripTrailingZeros().scale() <= 0)
        .map(BigDecimal::intValue)
        .orElse(0);
  }

  private static Optional<Map<Integer, String>> messages(JsonObject entry, int size) {
    JsonValue given = entry.members().get("statusMessage");
    if (given == null) {
      return size == 1 ? Optional.of(Map.of()) : Optional.empty();
    }
    List<JsonValue> items = given instanceof JsonArray array ? array.items() : List.of();
    var messages = new TreeMap<Integer, String>();
    for (JsonValue item : items) {
      if (!(item instanceof JsonObject message)) {
        return Optional.empty();
      }
      Optional<String> status =
          message.text("status").filter(text -> HEXADECIMAL.matcher(text).matches());
      Optional<String> text = message.text("message");
      if (status.isEmpty() || text.isEmpty()) {
        return Optional.empty();
      }
      messages.put(Integer.parseInt(status.get().substring(2), 16), text.get());
    }
    boolean complete =
        items.size() == 1 << size
            && messages.size() == items.size()
            && messages.lastKey() < items.size();
    return complete ? Optional.of(Map.copyOf(messages)) : Optional.empty();
  }

  private static Outcome<EntryForm> malformed(String member, String message) {
    return Outcome.refusal(Problem.error("status.form", JsonPointer.root().child(member), message));
  }
}
