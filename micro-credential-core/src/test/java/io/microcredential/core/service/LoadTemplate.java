package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.StoredRecord;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enrollment that the service stored, with holes where copies differ: ids, people, times, salt,
 * and what an award pins, which is digested anew for each copy so that the service reads it.
 */
final class LoadTemplate {

  static final PersonId LEARNER = PersonId.of("template-learner");
  static final PersonId FIRST = PersonId.of("template-first");
  static final PersonId SECOND = PersonId.of("template-second");

  private static final String URN = "urn:uuid:";
  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z";
  private static final String PERSON = "template-(?:learner|first|second)";

  /** A text between two holes, and the hole behind it, or -1 at the end. */
  private record Piece(byte[] text, int hole) {}

  /** Bytes that grow. */
  static final class Rows extends ByteArrayOutputStream {

    Rows append(String text) {
      writeBytes(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    private void append(List<Piece> pieces, List<String> values) {
      for (Piece piece : pieces) {
        writeBytes(piece.text());
        if (piece.hole() >= 0) {
          append(values.get(piece.hole()));
        }
      }
    }

    byte[] bytes() {
      return buf;
    }
  }

  /** A lookup; a value with holes, hashed if it is an award's; an order that is a time or not. */
  private record Entry(String name, List<Piece> value, boolean hashed, long order, boolean time) {

    String value(List<String> values) {
      String filled = new String(text(value, values), StandardCharsets.UTF_8);
      return hashed ? Keys.hashed(filled) : filled;
    }

    long order(Copy copy) {
      return time ? order + copy.seconds() * 1_000_000 : order;
    }
  }

  /**
   * What one copy says.
   *
   * @param ids makes ids, none of which another copy has
   * @param learner whose it is
   * @param first who judges
   * @param second who judges besides
   * @param seconds how much later everything happens than in the template
   */
  record Copy(long ids, String learner, String first, String second, long seconds) {}

  private final Standing standing;
  private final Map<String, Integer> holes = new LinkedHashMap<>();
  private final Map<Integer, List<Piece>> pinned = new LinkedHashMap<>();
  private final String salt;
  private final Pattern tokens;
  private final List<Piece> content;
  private final List<Entry> entries;
  private final List<Piece> card;
  private final List<Entry> cardEntries;
  private final int enrollment;
  private final int submission;
  private final int award;

  LoadTemplate(StoredRecord record, StoredRecord cardRecord) {
    EnrollmentCard listed = EnrollmentCard.read(cardRecord);
    standing = listed.standing();
    salt = StoredEnrollment.read(record).salt();
    Map<String, String> pins = pins(record.content());
    var all = new ArrayList<>(List.of(UUID, TIME, PERSON, salt));
    all.addAll(pins.keySet());
    tokens = Pattern.compile(String.join("|", all));
    content = pieces(escaped(record.content()));
    entries = record.entries().stream().map(entry -> entry(entry, listed)).toList();
    card = pieces(escaped(cardRecord.content()));
    cardEntries = cardRecord.entries().stream().map(entry -> entry(entry, listed)).toList();
    enrollment = holes.get(listed.id().value());
    EnrollmentCard.Work work = listed.work();
    submission = work == null ? -1 : holes.get(work.submission().value());
    EnrollmentCard.Awarded awarded = listed.award();
    award = awarded == null ? -1 : holes.get(awarded.id().value().substring(URN.length()));
    pins.forEach((pin, text) -> pinned.put(holes.get(pin), pieces(text)));
  }

  Standing standing() {
    return standing;
  }

  int submissions() {
    return (int)
        entries.stream().filter(e -> e.name().equals(StoredEnrollment.BY_SUBMISSION)).count();
  }

  /** Returns what stands in the holes of a copy. */
  List<String> values(Copy copy) {
    var values = new String[holes.size()];
    holes.forEach(
        (token, hole) -> {
          if (!pinned.containsKey(hole)) {
            values[hole] = value(token, hole, copy);
          }
        });
    List<String> filled = Arrays.asList(values);
    pinned.forEach((hole, text) -> values[hole] = Digest.of(text(text, filled)).hex());
    return filled;
  }

  private String value(String token, int hole, Copy copy) {
    if (token.equals(LEARNER.value())) {
      return copy.learner();
    } else if (token.equals(FIRST.value())) {
      return copy.first();
    } else if (token.equals(SECOND.value())) {
      return copy.second();
    } else if (token.equals(salt)) {
      return LoadIds.hex(copy.ids(), 99, 2);
    }
    return token.endsWith("Z")
        ? Instant.parse(token).plusSeconds(copy.seconds()).toString()
        : LoadIds.uuid(copy.ids(), hole);
  }

  String enrollment(List<String> values) {
    return values.get(enrollment);
  }

  /** Returns the id of a copy's enrollment without anything else of it. */
  String enrollment(long ids) {
    return LoadIds.uuid(ids, enrollment);
  }

  String submission(List<String> values) {
    return values.get(submission);
  }

  String award(List<String> values) {
    return URN + values.get(award);
  }

  /** Writes the two rows of records, as PostgreSQL's COPY reads them. */
  void records(Copy copy, List<String> values, Rows rows) {
    row(StoredEnrollment.KIND, content, entries, copy, values, rows);
    row(EnrollmentCard.KIND, card, cardEntries, copy, values, rows);
  }

  private void row(
      String kind,
      List<Piece> pieces,
      List<Entry> entries,
      Copy copy,
      List<String> values,
      Rows rows) {
    rows.append(kind).append("\t").append(enrollment(values)).append("\t1\t");
    rows.append(pieces, values);
    rows.append("\t");
    for (Entry entry : entries) {
      rows.append(entry.name() + " " + entry.value(values) + " " + entry.order(copy) + "\\n");
    }
    rows.append("\n");
  }

  /** Writes the rows of lookups, as PostgreSQL's COPY reads them. */
  void lookups(Copy copy, List<String> values, Rows rows) {
    entries.forEach(entry -> lookup(rows, StoredEnrollment.KIND, entry, copy, values));
    cardEntries.forEach(entry -> lookup(rows, EnrollmentCard.KIND, entry, copy, values));
  }

  private void lookup(Rows rows, String kind, Entry entry, Copy copy, List<String> values) {
    rows.append(
        String.join(
            "\t",
            kind,
            entry.name(),
            entry.value(values),
            Long.toString(entry.order(copy)),
            enrollment(values) + "\n"));
  }

  private Entry entry(LookupEntry entry, EnrollmentCard listed) {
    String name = entry.lookup().name();
    boolean award = name.equals(StoredEnrollment.BY_AWARD);
    String value =
        award ? Objects.requireNonNull(listed.award()).id().value() : entry.lookup().value();
    boolean time = !award && !name.equals(StoredEnrollment.BY_SUBMISSION);
    return new Entry(name, pieces(value), award, entry.order(), time);
  }

  private List<Piece> pieces(String text) {
    var pieces = new ArrayList<Piece>();
    Matcher token = tokens.matcher(text);
    int begin = 0;
    while (token.find()) {
      int hole = holes.computeIfAbsent(token.group(), any -> holes.size());
      pieces.add(new Piece(bytes(text.substring(begin, token.start())), hole));
      begin = token.end();
    }
    pieces.add(new Piece(bytes(text.substring(begin)), -1));
    return pieces;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] text(List<Piece> pieces, List<String> values) {
    var rows = new Rows();
    rows.append(pieces, values);
    return rows.toByteArray();
  }

  static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
  }

  /** Returns the digests that an award pins, with the text of which each is the digest. */
  private static Map<String, String> pins(String content) {
    JsonObject state =
        object(object(object(Json.parse(content).orElseThrow()), "enrollment"), "state");
    Map<String, String> pins = new LinkedHashMap<>();
    if (state.members().containsKey("award")) {
      JsonObject pinned = object(object(state, "award"), "pins");
      JsonObject attempt = object(state, "attempt");
      for (String part : List.of("submission", "assessments", "decision")) {
        String text = Json.writeCanonical(member(attempt, part));
        String digest = Digest.ofText(text).hex();
        if (!Json.write(member(pinned, part)).contains(digest)) {
          throw new IllegalStateException("an award pins " + part + " in another form");
        }
        pins.put(digest, text);
      }
    }
    return pins;
  }

  private static JsonValue member(JsonObject object, String name) {
    return Objects.requireNonNull(object.members().get(name));
  }

  private static JsonObject object(JsonObject object, String name) {
    return object(member(object, name));
  }

  private static JsonObject object(JsonValue value) {
    return (JsonObject) value;
  }
}
