package io.microcredential.badges.archive;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.ContextSource;
import io.microcredential.badges.proof.SigningTimeEvidence;
import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes career archives: verifies each badge once more, and keeps everything that this took.
 *
 * <p>Equal input gives equal bytes. Without a {@linkplain #sealedBy seal}, dates and documents in
 * the archive are only its maker's word.
 *
 * <pre>{@code
 * CareerArchive archive =
 *     ArchiveWriter.at(clock.instant())
 *         .fetching(fetcher)
 *         .add(badge)
 *         .add(definition)
 *         .sealedBy(portalKey)
 *         .write()
 *         .orElseThrow();
 * }</pre>
 */
public final class ArchiveWriter {

  private final Instant madeAt;
  private final Fetcher fetcher;
  private final ControllerDocuments documents;
  private final ContextSource contexts;
  private final SigningTimeEvidence evidence;
  private final TrustPolicy trust;
  private final @Nullable SigningKey key;
  private final List<byte[]> badges;
  private final List<MicroCredential> definitions;

  private ArchiveWriter(
      Instant madeAt,
      Fetcher fetcher,
      ControllerDocuments documents,
      ContextSource contexts,
      SigningTimeEvidence evidence,
      TrustPolicy trust,
      @Nullable SigningKey key,
      List<byte[]> badges,
      List<MicroCredential> definitions) {
    this.madeAt = Objects.requireNonNull(madeAt, "madeAt");
    this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
    this.documents = Objects.requireNonNull(documents, "documents");
    this.contexts = Objects.requireNonNull(contexts, "contexts");
    this.evidence = Objects.requireNonNull(evidence, "evidence");
    this.trust = Objects.requireNonNull(trust, "policy");
    this.key = key;
    this.badges = badges;
    this.definitions = definitions;
  }

  /**
   * Returns a writer of an archive with nothing in it, that reaches for no network.
   *
   * @param madeAt now: when the archive is made and everything in it looked up
   * @return the writer
   */
  public static ArchiveWriter at(Instant madeAt) {
    return new ArchiveWriter(
        madeAt,
        Fetcher.none(),
        ControllerDocuments.none(),
        ContextSource.none(),
        SigningTimeEvidence.none(),
        TrustPolicy.nobody(),
        null,
        List.of(),
        List.of());
  }

  /**
   * Returns this writer with a way to issuers' documents, status lists and criteria. What cannot be
   * had is listed in the archive.
   *
   * @param way how to fetch; badges decide which addresses are asked for
   * @return the changed writer
   */
  public ArchiveWriter fetching(Fetcher way) {
    return new ArchiveWriter(
        madeAt, way, documents, contexts, evidence, trust, key, badges, definitions);
  }

  /**
   * Returns this writer with issuers' documents that are at hand.
   *
   * @param source where documents come from, before anything is fetched
   * @return the changed writer
   */
  public ArchiveWriter resolving(ControllerDocuments source) {
    return new ArchiveWriter(
        madeAt, fetcher, source, contexts, evidence, trust, key, badges, definitions);
  }

  /**
   * Returns this writer with further JSON-LD contexts.
   *
   * @param source where contexts come from that the library does not carry
   * @return the changed writer
   */
  public ArchiveWriter with(ContextSource source) {
    return new ArchiveWriter(
        madeAt, fetcher, documents, source, evidence, trust, key, badges, definitions);
  }

  /**
   * Returns this writer with evidence of when signatures were made, such as that of an earlier
   * archive; those of which it knows nothing were there when this archive is made.
   *
   * @param times what is known
   * @return the changed writer
   */
  public ArchiveWriter dating(SigningTimeEvidence times) {
    return new ArchiveWriter(
        madeAt, fetcher, documents, contexts, times, trust, key, badges, definitions);
  }

  /**
   * Returns this writer with a policy of trust, for the words on the pages: by default they leave
   * it to the reader whether an issuer deserves trust. No verifier goes by it.
   *
   * @param policy whose badges the pages call valid
   * @return the changed writer
   */
  public ArchiveWriter trusting(TrustPolicy policy) {
    return new ArchiveWriter(
        madeAt, fetcher, documents, contexts, evidence, policy, key, badges, definitions);
  }

  /**
   * Returns this writer with a seal: the archive's maker, such as a portal, vouches for what it
   * found and when.
   *
   * @param sealer the key of the maker, under the URL at which the maker's document lists it
   * @return the changed writer
   * @throws IllegalArgumentException if the URL of the key has no fragment, so that nobody could
   *     tell whose it is
   */
  public ArchiveWriter sealedBy(SigningKey sealer) {
    if (!ManifestSeal.canSign(sealer)) {
      throw new IllegalArgumentException(
          "seal with a key that has a URL such as did:web:portal.example#key-1");
    }
    return new ArchiveWriter(
        madeAt, fetcher, documents, contexts, evidence, trust, sealer, badges, definitions);
  }

  /**
   * Returns this writer with a further badge.
   *
   * @param badge a JSON document, a compact JWT, or a PNG or SVG picture with either baked in; kept
   *     byte for byte, whatever it is worth
   * @return the changed writer; the same archive if it has this badge already
   * @throws IllegalArgumentException if there are no bytes, more than 16 MiB, or if it is a zip
   *     file
   */
  public ArchiveWriter add(byte[] badge) {
    if (badge.length == 0 || badge.length > ArchiveLimits.MAX_WRITTEN_ENTRY) {
      throw new IllegalArgumentException("a badge has between 1 byte and 16 MiB");
    }
    if (ZipReading.isZip(badge)) {
      throw new IllegalArgumentException("add the badges in a zip file one by one");
    }
    if (badges.stream().anyMatch(known -> Arrays.equals(known, badge))) {
      return this;
    }
    var more = new ArrayList<>(badges);
    more.add(badge.clone());
    return new ArchiveWriter(
        madeAt, fetcher, documents, contexts, evidence, trust, key, List.copyOf(more), definitions);
  }

  /**
   * Returns this writer with a further badge.
   *
   * @param badge the badge
   * @return the changed writer
   */
  public ArchiveWriter add(SignedBadge badge) {
    return add(badge.bytes());
  }

  /**
   * Returns this writer with the definition of what was earned: its criteria, rubric and award
   * rule, as data and as a page.
   *
   * @param definition the published version
   * @return the changed writer; the same archive if it has this version already
   */
  public ArchiveWriter add(MicroCredential definition) {
    if (definitions.contains(definition)) {
      return this;
    }
    var more = new ArrayList<>(definitions);
    more.add(definition);
    return new ArchiveWriter(
        madeAt, fetcher, documents, contexts, evidence, trust, key, badges, List.copyOf(more));
  }

  /**
   * Makes the archive.
   *
   * @return the archive as a reader with default limits reads it; or, if it is too large for those,
   *     the reader's problem, and then make two of it
   */
  public Outcome<CareerArchive> write() {
    var gathering = new Gathering(fetcher, documents, contexts);
    var entries = new LinkedHashMap<String, byte[]>();
    List<ArchivePages.Shown> shown = verify(gathering, entries);
    var listed = new ArrayList<ArchiveManifest.Badge>();
    var signatures = new LinkedHashMap<Digest, Instant>();
    for (ArchivePages.Shown badge : shown) {
      listed.add(new ArchiveManifest.Badge(badge.path(), badge.file().mediaType()));
      badge.file().signatures().forEach(digest -> signatures.put(digest, seen(digest)));
    }
    var manifest =
        new ArchiveManifest(
            madeAt,
            listed,
            definitions(entries),
            webDocuments(gathering, entries),
            named("controllers/", gathering.controllers(), entries),
            named("contexts/", gathering.contexts(), entries),
            signatures.entrySet().stream()
                .map(e -> new ArchiveManifest.SeenSignature(e.getKey(), e.getValue()))
                .toList(),
            missing(gathering),
            List.of());
    return pack(manifest, shown, entries);
  }

  private Outcome<CareerArchive> pack(
      ArchiveManifest found, List<ArchivePages.Shown> shown, Map<String, byte[]> entries) {
    String sealer = key == null ? null : key.verificationMethod();
    Map<String, byte[]> all =
        new LinkedHashMap<>(ArchivePages.write(found, shown, definitions, sealer));
    all.putAll(entries);
    var manifest =
        new ArchiveManifest(
            found.madeAt(),
            found.badges(),
            found.definitions(),
            found.documents(),
            found.controllers(),
            found.contexts(),
            found.signatures(),
            found.missing(),
            all.entrySet().stream()
                .map(
                    e ->
                        new ArchiveManifest.Entry(
                            e.getKey(), e.getValue().length, Digest.of(e.getValue())))
                .toList());
    byte[] bytes = manifest.bytes();
    all.put(EntryPath.MANIFEST, bytes);
    if (key != null) {
      all.put(EntryPath.SEAL, ManifestSeal.sign(bytes, key));
    }
    return ArchiveReader.withDefaults().read(ZipWriting.write(all, madeAt));
  }

  private Instant seen(Digest signature) {
    return evidence.seen(signature).filter(madeAt::isAfter).orElse(madeAt);
  }

  private List<ArchivePages.Shown> verify(Gathering gathering, Map<String, byte[]> entries) {
    BadgeVerifier verifier =
        BadgeVerifier.trusting(trust)
            .resolving(gathering::document)
            .with((ContextSource) gathering::context)
            .fetching(gathering)
            .dating(evidence);
    var shown = new ArrayList<ArchivePages.Shown>();
    for (byte[] badge : badges) {
      BadgeFile file = BadgeFile.of(badge);
      String path = "badges/" + EntryPath.number(shown.size()) + file.extension();
      entries.put(path, badge);
      VerificationReport report = verifier.verify(badge, madeAt);
      var facts = new BadgeFacts(file.credential(), gathering::kept);
      shown.add(new ArchivePages.Shown(path, file, facts, report));
      criteria(gathering, facts.criteriaAddress());
    }
    return List.copyOf(shown);
  }

  /** Keeps the criteria as they are told on the Web, since badges outlive the pages they name. */
  private static void criteria(Gathering gathering, String address) {
    try {
      URI uri = new URI(address);
      if ("https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme())) {
        gathering.fetch(uri);
      }
    } catch (URISyntaxException malformed) {
      // An address that is none leads to no criteria; the badge still shows it.
    }
  }

  private List<String> definitions(Map<String, byte[]> entries) {
    var paths = new ArrayList<String>();
    for (MicroCredential definition : definitions) {
      String path = "definitions/" + EntryPath.number(paths.size()) + ".json";
      entries.put(path, MicroCredentialJson.write(definition).getBytes(StandardCharsets.UTF_8));
      paths.add(path);
    }
    return paths;
  }

  private static List<ArchiveManifest.WebDocument> webDocuments(
      Gathering gathering, Map<String, byte[]> entries) {
    var listed = new ArrayList<ArchiveManifest.WebDocument>();
    gathering
        .fetched()
        .forEach(
            (address, found) ->
                found
                    .document()
                    .ifPresent(
                        document -> {
                          String path =
                              "documents/"
                                  + EntryPath.number(listed.size())
                                  + extension(document.mediaType());
                          entries.put(path, document.bytes());
                          listed.add(
                              new ArchiveManifest.WebDocument(
                                  address,
                                  document.address().toString(),
                                  document.mediaType(),
                                  path));
                        }));
    return listed;
  }

  /** Names foreign pages so that nothing in them runs when somebody opens the file. */
  private static String extension(String mediaType) {
    if (mediaType.endsWith("json")) {
      return ".json";
    }
    return mediaType.startsWith("text/") ? ".txt" : ".bin";
  }

  private static List<ArchiveManifest.Named> named(
      String folder, Map<String, JsonObject> documents, Map<String, byte[]> entries) {
    var listed = new ArrayList<ArchiveManifest.Named>();
    documents.forEach(
        (name, document) -> {
          String path = folder + EntryPath.number(listed.size()) + ".json";
          entries.put(path, Json.write(document).getBytes(StandardCharsets.UTF_8));
          listed.add(new ArchiveManifest.Named(name, path));
        });
    return listed;
  }

  private static List<ArchiveManifest.Missing> missing(Gathering gathering) {
    var missing = new ArrayList<ArchiveManifest.Missing>();
    gathering
        .fetched()
        .forEach(
            (address, found) -> {
              if (found instanceof Fetched.Unavailable unavailable) {
                missing.add(new ArchiveManifest.Missing(address, unavailable.code()));
              }
            });
    return missing;
  }
}
