package io.microcredential.badges.archive;

import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonForm;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What an archive says it holds: the content of {@code manifest.json}. It is the word of whoever
 * made the archive, and no more than that unless somebody sealed it whom the reader trusts.
 *
 * @param madeAt when the archive was made, and everything in it looked up
 * @param badges the credentials, in the order in which they were added
 * @param definitions entries with published definitions of micro-credentials: criteria and rubrics
 * @param documents what was found on the Web
 * @param controllers issuers' documents that were at hand
 * @param contexts JSON-LD contexts that this library does not carry
 * @param signatures signatures that are in the archive, and when they are known to have existed
 * @param missing what could not be had
 * @param entries every other entry of the archive, the seal excepted
 */
public record ArchiveManifest(
    Instant madeAt,
    List<Badge> badges,
    List<String> definitions,
    List<WebDocument> documents,
    List<Named> controllers,
    List<Named> contexts,
    List<SeenSignature> signatures,
    List<Missing> missing,
    List<Entry> entries) {

  /** The name and version of the format, the member {@code format} of the document. */
  public static final String FORMAT = "career-archive/1";

  private static final JsonForm<ArchiveManifest> FORM =
      JsonForm.document(ArchiveManifest.class, FORMAT);

  /** Copies the lists. */
  public ArchiveManifest {
    Objects.requireNonNull(madeAt, "madeAt");
    badges = List.copyOf(badges);
    definitions = List.copyOf(definitions);
    documents = List.copyOf(documents);
    controllers = List.copyOf(controllers);
    contexts = List.copyOf(contexts);
    signatures = List.copyOf(signatures);
    missing = List.copyOf(missing);
    entries = List.copyOf(entries);
  }

  /**
   * A credential.
   *
   * @param path the entry, which has exactly the bytes that were handed in
   * @param mediaType what kind of file it is
   */
  public record Badge(String path, String mediaType) {}

  /**
   * A document as it was served.
   *
   * @param address where it was asked for, without fragment
   * @param servedFrom where it came from in the end, after redirects
   * @param mediaType what the server said it is
   * @param path the entry
   */
  public record WebDocument(String address, String servedFrom, String mediaType, String path) {}

  /**
   * A document that goes by a name.
   *
   * @param name the identifier of the issuer, or the address of the context
   * @param path the entry
   */
  public record Named(String name, String path) {}

  /**
   * A signature.
   *
   * @param digest the digest of its bytes
   * @param at an instant at which it existed
   */
  public record SeenSignature(Digest digest, Instant at) {}

  /**
   * A document that could not be had.
   *
   * @param address where it was asked for
   * @param code why, such as {@code fetch.timeout}
   */
  public record Missing(String address, String code) {}

  /**
   * An entry of the archive.
   *
   * @param path its name
   * @param bytes its length
   * @param digest the digest of its content
   */
  public record Entry(String path, long bytes, Digest digest) {}

  byte[] bytes() {
    return FORM.write(this).getBytes(StandardCharsets.UTF_8);
  }

  static Outcome<ArchiveManifest> read(byte[] utf8) {
    return FORM.read(utf8);
  }

  /** Returns when it was made and how many badges there are. */
  @Override
  public String toString() {
    return "ArchiveManifest[" + madeAt + ", " + badges.size() + " badges]";
  }
}
