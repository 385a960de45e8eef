package io.microcredential.badges.status;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A status list as it was served at some time, for archives: with it, what the issuer said then can
 * be verified when the issuer's server is long gone.
 *
 * <p>The list's own signature and validity show whose it is and for which time; that it was the
 * latest one at {@code takenAt} is the word of whoever took it. Check against it by {@code
 * StatusCheck.of(StatusSnapshot.fetcher(snapshots), documents).check(credential, takenAt)}.
 *
 * @param address where the badge's entry says that the list is
 * @param content the list as it was served, JSON or a compact JWT
 * @param takenAt when it was fetched
 */
public record StatusSnapshot(URI address, String content, Instant takenAt) {

  /** Checks that all parts are there. */
  public StatusSnapshot {
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(takenAt, "takenAt");
  }

  /** Takes a snapshot of a document, unless it is no text. */
  static Optional<StatusSnapshot> of(URI address, Fetched.Document document, Instant takenAt) {
    try {
      String content =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document.bytes())).toString();
      return Optional.of(new StatusSnapshot(address, content, takenAt));
    } catch (CharacterCodingException notText) {
      return Optional.empty();
    }
  }

  /**
   * Serves snapshots instead of a network.
   *
   * @param snapshots the snapshots; of several of one address the last
   * @return a fetcher that knows nothing else
   */
  public static Fetcher fetcher(List<StatusSnapshot> snapshots) {
    var documents = new LinkedHashMap<String, byte[]>();
    for (StatusSnapshot snapshot : snapshots) {
      documents.put(
          snapshot.address().toString(), snapshot.content().getBytes(StandardCharsets.UTF_8));
    }
    return Fetcher.of(documents);
  }

  /** Returns when it was taken; the content is about people. */
  @Override
  public String toString() {
    return "StatusSnapshot[" + takenAt + "]";
  }
}
