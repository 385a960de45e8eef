package io.microcredential.badges.archive;

import io.microcredential.badges.fetch.Fetched;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads career archives, whoever made them.
 *
 * <p>A zip that is more than a plain folder of files (names that lead out of it, links, entries
 * that overlap, lie about their size, are encrypted or archives themselves) is refused, and so is
 * one of which an entry is not what the manifest says. Nothing is written anywhere.
 *
 * <pre>{@code
 * Outcome<CareerArchive> archive = ArchiveReader.withDefaults().read(bytes);
 * }</pre>
 */
public final class ArchiveReader {

  private final ArchiveLimits limits;

  private ArchiveReader(ArchiveLimits limits) {
    this.limits = limits;
  }

  /**
   * Returns a reader with the default limits.
   *
   * @return the reader
   */
  public static ArchiveReader withDefaults() {
    return new ArchiveReader(ArchiveLimits.defaults());
  }

  /**
   * Returns a reader with other limits.
   *
   * @param other how much it takes in
   * @return the changed reader
   */
  public ArchiveReader with(ArchiveLimits other) {
    return new ArchiveReader(Objects.requireNonNull(other, "other"));
  }

  /**
   * Reads an archive from a stream.
   *
   * @param stream the zip file; read to its end or just beyond the limit, not closed
   * @return the archive, or what is wrong with it
   * @throws IOException if the stream cannot be read
   */
  public Outcome<CareerArchive> read(InputStream stream) throws IOException {
    return read(stream.readNBytes(limits.fileBytes() + 1));
  }

  /**
   * Reads an archive.
   *
   * @param file the zip file
   * @return the archive, every entry of it with the digest that the manifest names; or the first
   *     thing that is wrong with the zip file; or everything that is wrong with its content
   */
  public Outcome<CareerArchive> read(byte[] file) {
    byte[] own = file.clone();
    return ZipReading.read(own, limits)
        .then(
            entries -> {
              byte[] manifest = entries.get(EntryPath.MANIFEST);
              return manifest == null
                  ? Outcome.refusal(
                      problem("archive.manifest-missing", "The archive has no manifest.json."))
                  : ArchiveManifest.read(manifest)
                      .then(content -> new Content(own, content, entries).check());
            });
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }

  /** The check of one archive against its manifest. */
  private static final class Content {
    private final byte[] file;
    private final ArchiveManifest manifest;
    private final Map<String, byte[]> entries;
    private final List<Problem> problems = new ArrayList<>();

    private Content(byte[] file, ArchiveManifest manifest, Map<String, byte[]> entries) {
      this.file = file;
      this.manifest = manifest;
      this.entries = entries;
    }

    private Outcome<CareerArchive> check() {
      digests();
      for (int i = 0; i < manifest.badges().size(); i++) {
        present(manifest.badges().get(i).path(), "badges", i);
      }
      for (int i = 0; i < manifest.definitions().size(); i++) {
        present(manifest.definitions().get(i), "definitions", i);
      }
      Map<String, Fetched.Document> documents = documents();
      Map<String, JsonObject> controllers = objects("controllers", manifest.controllers());
      Map<String, JsonObject> contexts = objects("contexts", manifest.contexts());
      return problems.isEmpty()
          ? Outcome.success(
              new CareerArchive(file, manifest, entries, documents, controllers, contexts))
          : Outcome.refusal(Problems.of(problems));
    }

    private void digests() {
      var listed = new HashSet<String>();
      for (int i = 0; i < manifest.entries().size(); i++) {
        ArchiveManifest.Entry entry = manifest.entries().get(i);
        byte[] content = entries.get(entry.path());
        JsonPointer at = JsonPointer.root().child("entries").child(i);
        if (!listed.add(entry.path()) || isUnlisted(entry.path())) {
          problems.add(
              Problem.error("archive.manifest", at, "The manifest lists an entry wrongly."));
        } else if (content == null) {
          problems.add(Problem.error("archive.entry-missing", at, "An entry is missing."));
        } else if (content.length != entry.bytes() || !Digest.of(content).equals(entry.digest())) {
          problems.add(
              Problem.error(
                  "archive.digest", at, "An entry is not what it was when the archive was made."));
        }
      }
      if (entries.keySet().stream().anyMatch(p -> !listed.contains(p) && !isUnlisted(p))) {
        problems.add(
            problem(
                "archive.entry-unlisted", "There is an entry that the manifest does not list."));
      }
    }

    private static boolean isUnlisted(String path) {
      return path.equals(EntryPath.MANIFEST) || path.equals(EntryPath.SEAL);
    }

    private boolean present(String path, String list, int index) {
      if (entries.containsKey(path) && !isUnlisted(path)) {
        return true;
      }
      JsonPointer at = JsonPointer.root().child(list).child(index);
      problems.add(Problem.error("archive.entry-missing", at, "An entry is missing."));
      return false;
    }

    private Map<String, Fetched.Document> documents() {
      var documents = new LinkedHashMap<String, Fetched.Document>();
      for (int i = 0; i < manifest.documents().size(); i++) {
        ArchiveManifest.WebDocument document = manifest.documents().get(i);
        byte[] content = entries.get(document.path());
        if (!present(document.path(), "documents", i) || content == null) {
          continue;
        }
        try {
          URI from = new URI(document.servedFrom());
          if (documents.put(
                  document.address(), Fetched.Document.of(from, document.mediaType(), content))
              == null) {
            continue;
          }
        } catch (URISyntaxException malformed) {
          // Falls through to the one problem for both faults.
        }
        wrong("documents", i);
      }
      return documents;
    }

    private Map<String, JsonObject> objects(String list, List<ArchiveManifest.Named> all) {
      var objects = new LinkedHashMap<String, JsonObject>();
      for (int i = 0; i < all.size(); i++) {
        ArchiveManifest.Named named = all.get(i);
        byte[] content = entries.get(named.path());
        if (!present(named.path(), list, i) || content == null) {
          continue;
        }
        boolean good =
            Json.parse(content).value().orElse(null) instanceof JsonObject object
                && objects.put(named.name(), object) == null;
        if (!good) {
          wrong(list, i);
        }
      }
      return objects;
    }

    private void wrong(String list, int index) {
      JsonPointer at = JsonPointer.root().child(list).child(index);
      problems.add(Problem.error("archive.manifest", at, "The manifest lists a document wrongly."));
    }
  }
}
