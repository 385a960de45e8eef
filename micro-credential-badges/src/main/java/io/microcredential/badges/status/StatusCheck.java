package io.microcredential.badges.status;

import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Looks up what issuers say of their badges afterwards: revoked, suspended, or something else.
 *
 * <p>Every entry and every purpose is looked at. A list that cannot be had, is not signed by the
 * badge's issuer, is over, or is for something else leaves the status unknown; it never passes for
 * a badge that stands. The badge's own proof must have been verified before, since the entries are
 * only as good as that.
 *
 * <pre>{@code
 * List<StatusFinding> findings = StatusCheck.of(fetcher, documents).check(credential, now);
 * }</pre>
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm">Bitstring
 *     Status List v1.0, Validate Algorithm</a>
 */
public final class StatusCheck {

  /** How many status entries of one badge are looked at; no honest badge has more. */
  public static final int MAX_ENTRIES = 16;

  private static final String BITSTRING = "BitstringStatusListEntry";
  private static final String LEGACY = "StatusList2021Entry";
  private static final String REVOCATIONS = "1EdTechRevocationList";
  private static final JsonPointer STATUS = JsonPointer.root().child("credentialStatus");

  private final Fetcher fetcher;
  private final ControllerDocuments documents;
  private final DataIntegrity dataIntegrity;
  private final Set<String> furtherIssuers;

  private StatusCheck(
      Fetcher fetcher,
      ControllerDocuments documents,
      DataIntegrity dataIntegrity,
      Set<String> furtherIssuers) {
    this.fetcher = fetcher;
    this.documents = documents;
    this.dataIntegrity = dataIntegrity;
    this.furtherIssuers = furtherIssuers;
  }

  /**
   * Returns a check that takes lists of a badge's own issuer only.
   *
   * @param fetcher how to fetch lists
   * @param documents where to find the controller documents of those who sign lists
   * @return the check
   */
  public static StatusCheck of(Fetcher fetcher, ControllerDocuments documents) {
    return new StatusCheck(
        Objects.requireNonNull(fetcher, "fetcher"),
        Objects.requireNonNull(documents, "documents"),
        DataIntegrity.withDefaults(),
        Set.of());
  }

  /**
   * Returns this check with another canonicalization for the proofs of lists.
   *
   * @param canonicalization contexts and bounds
   * @return the changed check
   */
  public StatusCheck with(Canonicalization canonicalization) {
    return new StatusCheck(
        fetcher, documents, dataIntegrity.with(canonicalization), furtherIssuers);
  }

  /**
   * Returns this check with others whose lists count for badges of any issuer, such as a service
   * that keeps the lists of many schools.
   *
   * @param issuers identifiers of those who issue lists
   * @return the changed check
   */
  public StatusCheck acceptingListsOf(Set<String> issuers) {
    return new StatusCheck(fetcher, documents, dataIntegrity, Set.copyOf(issuers));
  }

  /**
   * Checks every status entry of a credential.
   *
   * @param credential the credential, its proof verified before
   * @param at the instant for which to check
   * @return a finding for each entry in document order, the first {@value #MAX_ENTRIES} only;
   *     further ones come back together as one unknown, {@code status.too-many}; nothing if there
   *     is no entry
   */
  public List<StatusFinding> check(JsonObject credential, Instant at) {
    return new Run(credential, at).findings();
  }

  /**
   * Fetches the lists that a credential names and keeps them as they are now, as evidence that can
   * be checked later without any network. Nothing is verified here; {@link #check} with {@link
   * StatusSnapshot#fetcher} does that.
   *
   * @param credential the credential
   * @param takenAt now
   * @return a snapshot of each list that could be had and is text
   */
  public List<StatusSnapshot> snapshots(JsonObject credential, Instant takenAt) {
    var snapshots = new LinkedHashMap<URI, StatusSnapshot>();
    entries(credential)
        .values()
        .forEach(
            entry ->
                address(entry)
                    .filter(address -> !snapshots.containsKey(address))
                    .flatMap(
                        address ->
                            fetcher
                                .fetchNow(address)
                                .document()
                                .flatMap(found -> StatusSnapshot.of(address, found, takenAt)))
                    .ifPresent(snapshot -> snapshots.put(snapshot.address(), snapshot)));
    return List.copyOf(snapshots.values());
  }

  private static Optional<URI> address(JsonValue entry) {
    if (!(entry instanceof JsonObject object)) {
      return Optional.empty();
    }
    String member =
        PublishedList.texts(object.members().get("type")).contains(REVOCATIONS)
            ? "id"
            : "statusListCredential";
    return object.text(member).flatMap(EntryForm::absolute);
  }

  /** Returns the entries to look at, by their places. */
  private static Map<JsonPointer, JsonValue> entries(JsonObject credential) {
    var entries = new LinkedHashMap<JsonPointer, JsonValue>();
    JsonValue status = credential.members().get("credentialStatus");
    if (status instanceof JsonArray array) {
      for (int i = 0; i < Math.min(array.items().size(), MAX_ENTRIES); i++) {
        entries.put(STATUS.child(i), array.items().get(i));
      }
    } else if (status != null) {
      entries.put(STATUS, status);
    }
    return entries;
  }

  /** The check of one credential, which fetches each list once. */
  private final class Run {
    private final JsonObject credential;
    private final ListReader reader;
    private final Map<String, Outcome<PublishedList>> lists = new HashMap<>();
    private final Map<String, Outcome<RevocationList>> revocations = new HashMap<>();

    private Run(JsonObject credential, Instant at) {
      this.credential = credential;
      var issuers = new HashSet<>(furtherIssuers);
      ListReader.issuer(credential).ifPresent(issuers::add);
      this.reader = new ListReader(fetcher, documents, dataIntegrity, issuers, at);
    }

    private List<StatusFinding> findings() {
      var findings = new ArrayList<StatusFinding>();
      entries(credential).forEach((at, entry) -> findings.add(finding(at, entry)));
      if (credential.members().get("credentialStatus") instanceof JsonArray array
          && array.items().size() > MAX_ENTRIES) {
        findings.add(
            StatusFinding.unknown(
                STATUS.child(MAX_ENTRIES),
                "",
                "status.too-many",
                "Only the first " + MAX_ENTRIES + " status entries are looked at."));
      }
      return List.copyOf(findings);
    }

    private StatusFinding finding(JsonPointer at, JsonValue value) {
      if (!(value instanceof JsonObject entry)) {
        return StatusFinding.unknown(at, "", "status.form", "A status entry must be an object.");
      }
      Set<String> types = PublishedList.texts(entry.members().get("type"));
      if (types.contains(BITSTRING) || types.contains(LEGACY)) {
        return bitstring(at, entry, !types.contains(BITSTRING));
      }
      if (types.contains(REVOCATIONS)) {
        return revocation(at, entry);
      }
      return StatusFinding.unknown(
          at,
          entry.text("statusPurpose").orElse(""),
          "status.kind",
          "The status is of a kind that is not looked up here.");
    }

    private StatusFinding bitstring(JsonPointer at, JsonObject json, boolean legacy) {
      String purpose = json.text("statusPurpose").orElse("");
      Outcome<EntryForm> form = EntryForm.read(json, legacy);
      Outcome<Integer> value = form.then(entry -> list(entry).then(list -> list.value(entry)));
      if (!value.isSuccess()) {
        return unknown(at, purpose, value);
      }
      int status = value.orElseThrow();
      return StatusFinding.of(at, purpose, status != 0, form.orElseThrow().messages().get(status));
    }

    private Outcome<PublishedList> list(EntryForm entry) {
      return lists.computeIfAbsent(
          entry.legacy() + " " + entry.list(),
          unread -> reader.bitstring(entry.list(), entry.legacy()));
    }

    private StatusFinding revocation(JsonPointer at, JsonObject entry) {
      Optional<URI> address = entry.text("id").flatMap(EntryForm::absolute);
      Optional<String> id = credential.text("id");
      if (address.isEmpty() || id.isEmpty()) {
        return StatusFinding.unknown(
            at,
            "revocation",
            "status.form",
            "Both the badge and its list of revocations need an id.");
      }
      Outcome<Optional<String>> reason =
          revocations
              .computeIfAbsent(
                  address.get().toString(), unread -> reader.revocations(address.get()))
              .map(list -> list.reason(id.get()));
      if (!reason.isSuccess()) {
        return unknown(at, "revocation", reason);
      }
      Optional<String> found = reason.orElseThrow();
      return StatusFinding.of(
          at,
          "revocation",
          found.isPresent(),
          found.filter(words -> !words.isEmpty()).orElse(null));
    }

    private static StatusFinding unknown(JsonPointer at, String purpose, Outcome<?> refused) {
      Problem first =
          refused.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
      return StatusFinding.unknown(at, purpose, first.code(), first.message());
    }
  }
}
