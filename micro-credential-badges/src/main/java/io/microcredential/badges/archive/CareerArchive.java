package io.microcredential.badges.archive;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A zip that holds badges and everything that it takes to verify and to understand them without any
 * server: issuers' documents with their keys, contexts, status lists, criteria, rubrics, when their
 * signatures were there, and pages that need nothing but a browser.
 *
 * <p>That an archive is whole says nothing about who made it. {@link ArchiveVerifier} tells what
 * the badges in it are worth.
 */
public final class CareerArchive {

  private final byte[] file;
  private final ArchiveManifest manifest;
  private final byte[] manifestBytes;
  private final byte @Nullable [] seal;
  private final Map<String, byte[]> entries;
  private final Map<String, Fetched.Document> documents;
  private final Map<String, JsonObject> controllers;
  private final Map<String, JsonObject> contexts;

  CareerArchive(
      byte[] file,
      ArchiveManifest manifest,
      Map<String, byte[]> entries,
      Map<String, Fetched.Document> documents,
      Map<String, JsonObject> controllers,
      Map<String, JsonObject> contexts) {
    this.file = file;
    this.manifest = manifest;
    this.manifestBytes = Objects.requireNonNull(entries.get(EntryPath.MANIFEST));
    this.seal = entries.get(EntryPath.SEAL);
    this.entries = entries;
    this.documents = documents;
    this.controllers = controllers;
    this.contexts = contexts;
  }

  /**
   * Returns the archive as it is stored.
   *
   * @return a copy of the bytes of the zip file
   */
  public byte[] bytes() {
    return file.clone();
  }

  /**
   * Returns what the archive says it holds.
   *
   * @return the manifest, every digest in it checked
   */
  public ArchiveManifest manifest() {
    return manifest;
  }

  /**
   * Returns whether there is a seal, which may be anybody's.
   *
   * @return whether the manifest is signed
   */
  public boolean isSealed() {
    return seal != null;
  }

  /**
   * Gives the credentials back.
   *
   * @return the credentials, in the order in which they were added
   */
  public List<ArchivedBadge> badges() {
    return manifest.badges().stream()
        .map(badge -> new ArchivedBadge(badge.path(), badge.mediaType(), entry(badge.path())))
        .toList();
  }

  /**
   * Gives the definitions back: what was to be shown, and how it was judged.
   *
   * @param publisher what checks their content
   * @return the published versions, in the order in which they were added; or the problems of all
   *     that cannot be read, each under the number of its definition
   */
  public Outcome<List<MicroCredential>> definitions(Publisher publisher) {
    var definitions = new ArrayList<MicroCredential>();
    var problems = new ArrayList<Problem>();
    JsonPointer root = JsonPointer.root().child("definitions");
    for (int i = 0; i < manifest.definitions().size(); i++) {
      Outcome<MicroCredential> read =
          MicroCredentialJson.readPublished(entry(manifest.definitions().get(i)), publisher);
      read.value().ifPresent(definitions::add);
      read.problems().under(root.child(i)).forEach(problems::add);
    }
    Problems all = Problems.of(problems);
    return all.hasErrors() ? Outcome.refusal(all) : Outcome.success(List.copyOf(definitions), all);
  }

  private byte[] entry(String path) {
    return Objects.requireNonNull(entries.get(path));
  }

  byte[] manifestBytes() {
    return manifestBytes;
  }

  Optional<byte[]> seal() {
    return Optional.ofNullable(seal);
  }

  Map<String, Fetched.Document> documents() {
    return documents;
  }

  Map<String, JsonObject> controllers() {
    return controllers;
  }

  Map<String, JsonObject> contexts() {
    return contexts;
  }

  /** Returns when it was made and how much it holds; the content is the holder's. */
  @Override
  public String toString() {
    return "CareerArchive["
        + manifest.madeAt()
        + ", "
        + manifest.badges().size()
        + " badges, "
        + file.length
        + " bytes]";
  }
}
