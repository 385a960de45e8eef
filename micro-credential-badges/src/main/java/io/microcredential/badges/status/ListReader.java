package io.microcredential.badges.status;

import static io.microcredential.badges.status.PublishedList.refusal;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.DataIntegrityReport;
import io.microcredential.badges.proof.ProofFinding;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.badges.proof.VcJwtReport;
import io.microcredential.badges.proof.Verdict;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches status lists and believes only those that are signed by whom they should be.
 *
 * @param fetcher how to fetch
 * @param documents where to find controller documents
 * @param dataIntegrity how to verify Data Integrity proofs
 * @param issuers whose lists count
 * @param at the instant for which to verify
 */
record ListReader(
    Fetcher fetcher,
    ControllerDocuments documents,
    DataIntegrity dataIntegrity,
    Set<String> issuers,
    Instant at) {

  /** Fetches and verifies a status list credential. */
  Outcome<PublishedList> bitstring(URI address, boolean legacy) {
    return document(address)
        .then(ListReader::credential)
        .then(read -> checked(read, address, legacy))
        .then(credential -> PublishedList.read(credential, legacy));
  }

  /** Fetches a list of revoked credentials; a proof, where there is one, must be good. */
  Outcome<RevocationList> revocations(URI address) {
    return document(address)
        .then(ListReader::credential)
        .then(
            read ->
                read.token().isPresent() || read.credential().member("proof").isPresent()
                    ? proven(read)
                    : Outcome.success(read.credential()))
        .then(
            json ->
                json.member("issuer").isPresent()
                        && issuer(json).filter(issuers::contains).isEmpty()
                    ? otherIssuer()
                    : RevocationList.read(json));
  }

  private Outcome<Fetched.Document> document(URI address) {
    Fetched fetched = fetcher.fetchNow(address);
    return fetched instanceof Fetched.Unavailable none
        ? refusal("status.unavailable", "The status list could not be had: " + none.message())
        : Outcome.success(fetched.document().orElseThrow());
  }

  /** A credential as it was read, with the token around it if there was one. */
  private record Read(JsonObject credential, Optional<VcJwt> token) {}

  private static Outcome<Read> credential(Fetched.Document document) {
    String text = document.text().strip();
    Outcome<Read> read =
        text.startsWith("{")
            ? document.json().map(json -> new Read(json, Optional.empty()))
            : VcJwt.parse(text).map(token -> new Read(token.credential(), Optional.of(token)));
    return read.isSuccess()
        ? read
        : refusal("status.list-form", "The document at the list's address is no credential.");
  }

  private Outcome<JsonObject> checked(Read read, URI address, boolean legacy) {
    JsonObject credential = read.credential();
    String type = legacy ? "StatusList2021Credential" : "BitstringStatusListCredential";
    if (!PublishedList.texts(credential.members().get("type")).contains(type)) {
      return refusal("status.list-form", "The document at the list's address is no status list.");
    }
    if (credential.member("id").isPresent()
        && !credential.text("id").equals(Optional.of(address.toString()))) {
      return refusal("status.list-id", "The list at this address says that it is another one.");
    }
    if (issuer(credential).filter(issuers::contains).isEmpty()) {
      return otherIssuer();
    }
    return proven(read).then(this::timely);
  }

  private static <T> Outcome<T> otherIssuer() {
    return refusal("status.other-issuer", "The list is somebody else's, not the badge's issuer's.");
  }

  private Outcome<JsonObject> proven(Read read) {
    if (read.token().isPresent()) {
      VcJwtReport report = read.token().get().verify(documents, at);
      boolean contradicted =
          report.claims().stream()
              .map(problem -> problem.at().toString().substring(1))
              .anyMatch(claim -> read.token().get().payload().member(claim).isPresent());
      if (contradicted) {
        return refusal("status.list-proof", "The claims around the list contradict it.");
      }
      return report.proof().isSound()
          ? Outcome.success(read.credential())
          : badProof(report.proof());
    }
    DataIntegrityReport report = dataIntegrity.verify(read.credential(), documents, at);
    if (report.proofs().isEmpty()) {
      return refusal("status.list-not-signed", "The list is not signed.");
    }
    Optional<ProofFinding> failing =
        report.proofs().stream().filter(proof -> proof.verdict() == Verdict.FAILS).findFirst();
    return report.isSound() && failing.isEmpty()
        ? Outcome.success(read.credential())
        : badProof(failing.or(report::carrying).orElseThrow());
  }

  private static <T> Outcome<T> badProof(ProofFinding finding) {
    String why =
        finding.verdict() == Verdict.HOLDS
            ? finding.binding().map(KeyBinding::message).orElse(finding.message())
            : finding.message();
    return refusal("status.list-proof", "Nothing shows that the list is the issuer's: " + why);
  }

  private Outcome<JsonObject> timely(JsonObject list) {
    try {
      boolean early = time(list, "validFrom", "issuanceDate").filter(at::isBefore).isPresent();
      boolean late =
          time(list, "validUntil", "expirationDate").filter(end -> !at.isBefore(end)).isPresent();
      return early || late
          ? refusal("status.list-validity", "The list is not valid now, so it may be an old one.")
          : Outcome.success(list);
    } catch (DateTimeException malformed) {
      return refusal("status.list-form", "The list's dates cannot be read.");
    }
  }

  private static Optional<Instant> time(JsonObject list, String name, String formerName) {
    return list.member(name)
        .or(() -> list.member(formerName))
        .map(
            value ->
                OffsetDateTime.parse(value instanceof JsonString text ? text.value() : "")
                    .toInstant());
  }

  /** An issuer is an identifier, or an object that has one. */
  static Optional<String> issuer(JsonObject credential) {
    return credential
        .text("issuer")
        .or(
            () ->
                credential.members().get("issuer") instanceof JsonObject issuer
                    ? issuer.text("id")
                    : Optional.empty());
  }
}
