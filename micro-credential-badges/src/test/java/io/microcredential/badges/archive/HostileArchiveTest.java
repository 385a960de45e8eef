package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row K3, hostile world: archives that contradict themselves, and forged seals. */
class HostileArchiveTest {

  private static final ArchiveReader READER = ArchiveReader.withDefaults();
  private static final CareerArchive GOOD =
      ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();

  private static List<String> codes(byte[] file) {
    return READER.read(file).problems().codes();
  }

  /** What the manifest says against what there is. */
  @Nested
  class Content {

    private final Map<String, byte[]> entries = Zips.entries(GOOD);

    @Test
    void findsEveryEntryThatIsMissing() {
      for (String path : Zips.entries(GOOD).keySet()) {
        Map<String, byte[]> without = Zips.entries(GOOD);
        without.remove(path);
        List<String> found = codes(Zips.stored(without));
        switch (path) {
          case "manifest.json" -> assertThat(found).containsExactly("archive.manifest-missing");
          case "manifest.jws" -> assertThat(found).isEmpty();
          default -> assertThat(found).as(path).contains("archive.entry-missing");
        }
      }
    }

    @Test
    void findsAnEntryThatNobodyListed() {
      entries.put("pages/login.html", Zips.text("<p>Enter your password"));
      assertThat(codes(Zips.stored(entries))).containsExactly("archive.entry-unlisted");
    }

    @Test
    void readsNoManifestOfAnotherFormOrVersion() {
      String manifest = new String(entries.get("manifest.json"), StandardCharsets.UTF_8);
      for (String other :
          List.of(
              "",
              "[]",
              "{}",
              manifest.replace("career-archive/1", "career-archive/2"),
              manifest.replaceFirst("\"signatures\"", "\"signs\""),
              manifest.replaceFirst("\"madeAt\": \"2026", "\"madeAt\": \"year"))) {
        entries.put("manifest.json", Zips.text(other));
        assertThat(READER.read(Zips.stored(entries)).isSuccess()).as(other).isFalse();
      }
    }

    @Test
    void refusesAManifestThatContradictsItself() {
      ArchiveManifest good = GOOD.manifest();
      var entry = good.entries().get(0);
      assertThat(codes(with(good, add(good.entries(), entry)))).containsExactly("archive.manifest");
      var itself = new ArchiveManifest.Entry("manifest.json", 0, Digest.ofText(""));
      assertThat(codes(with(good, add(good.entries(), itself))))
          .containsExactly("archive.manifest");
    }

    private static List<ArchiveManifest.Entry> add(
        List<ArchiveManifest.Entry> entries, ArchiveManifest.Entry more) {
      var all = new ArrayList<>(entries);
      all.add(more);
      return all;
    }

    private byte[] with(ArchiveManifest good, List<ArchiveManifest.Entry> listed) {
      entries.put(
          "manifest.json",
          new ArchiveManifest(
                  good.madeAt(),
                  good.badges(),
                  good.definitions(),
                  good.documents(),
                  good.controllers(),
                  good.contexts(),
                  good.signatures(),
                  good.missing(),
                  listed)
              .bytes());
      return Zips.stored(entries);
    }

    @Test
    void refusesReferencesToWhatIsNoEntry() {
      ArchiveManifest good = GOOD.manifest();
      var elsewhere = new ArchiveManifest.Badge("../badges/0001.json", "application/json");
      var manifest =
          new ArchiveManifest(
              good.madeAt(),
              List.of(elsewhere),
              List.of("manifest.jws"),
              List.of(new ArchiveManifest.WebDocument("https://a.example/", "not a URI", "", "x")),
              List.of(new ArchiveManifest.Named("did:web:a.example", "index.html")),
              List.of(),
              List.of(),
              List.of(),
              good.entries());
      entries.put("manifest.json", manifest.bytes());
      assertThat(codes(Zips.stored(entries)))
          .containsExactly(
              "archive.entry-missing",
              "archive.entry-missing",
              "archive.entry-missing",
              "archive.manifest");
    }
  }

  /** The seal against forgers. */
  @Nested
  class Seals {

    private final Map<String, byte[]> entries = Zips.entries(GOOD);

    private SealFinding seal(String text) {
      entries.put("manifest.jws", Zips.text(text));
      return finding();
    }

    private SealFinding finding() {
      return ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
          .acceptingSealsOf(ArchiveSamples.PORTALS)
          .verify(READER.read(Zips.stored(entries)).orElseThrow(), ArchiveSamples.TEN_YEARS_ON)
          .seal();
    }

    private String header(String json) {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Zips.text(json));
    }

    @Test
    void holdOnlyInTheirOneForm() {
      String good = new String(entries.get("manifest.jws"), StandardCharsets.US_ASCII);
      String kid = ArchiveSamples.PORTAL.verificationMethod();
      String signature = good.substring(good.lastIndexOf('.') + 1);
      assertThat(seal(good).state()).isEqualTo(SealFinding.State.TRUSTED);
      String payload = header(new String(entries.get("manifest.json"), StandardCharsets.UTF_8));
      for (String header :
          List.of(
              "{\"alg\":\"none\",\"kid\":\"" + kid + "\",\"typ\":\"career-archive\"}",
              "{\"alg\":\"HS256\",\"kid\":\"" + kid + "\",\"typ\":\"career-archive\"}",
              "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":\"JWT\"}",
              "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\"}",
              "{\"alg\":\"EdDSA\",\"kid\":\"key-1\",\"typ\":\"career-archive\"}",
              "{\"alg\":\"EdDSA\",\"kid\":\""
                  + kid
                  + "\",\"typ\":\"career-archive\",\"crit\":[\"b64\"],\"b64\":false}",
              "[]")) {
        assertThat(seal(header(header) + ".." + signature).state())
            .as(header)
            .isEqualTo(SealFinding.State.BROKEN);
      }
      for (String text :
          List.of(
              "",
              "..",
              good + ".",
              good + "=",
              good.replace("..", "." + payload + "."),
              good.substring(0, good.length() - 4))) {
        assertThat(seal(text).state()).as(text).isEqualTo(SealFinding.State.BROKEN);
      }
      String es256 = "{\"alg\":\"ES256\",\"kid\":\"" + kid + "\",\"typ\":\"career-archive\"}";
      assertThat(seal(header(es256) + ".." + signature).code()).isEqualTo("seal.broken");
    }

    /** Even the right key cannot make a seal of what else it signs, nor of unknown extensions. */
    @Test
    void haveNoOtherHeaderEvenIfTheirKeySignedIt() {
      String kid = ArchiveSamples.PORTAL.verificationMethod();
      String start = "{\"alg\":\"EdDSA\",\"kid\":\"" + kid + "\",\"typ\":";
      assertThat(signed(start + "\"career-archive\"}").state())
          .isEqualTo(SealFinding.State.TRUSTED);
      assertThat(signed(start + "\"JWT\"}").code()).isEqualTo("seal.form");
      assertThat(signed(start + "\"career-archive\",\"crit\":[\"exp\"],\"exp\":1}").code())
          .isEqualTo("seal.form");
    }

    private SealFinding signed(String json) {
      Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
      String payload = encoder.encodeToString(entries.get("manifest.json"));
      byte[] input = Zips.text(header(json) + "." + payload);
      return seal(header(json) + ".." + encoder.encodeToString(ArchiveSamples.PORTAL.sign(input)));
    }

    @Test
    void areOfOneManifestOnly() {
      CareerArchive other =
          ArchiveWriter.at(ArchiveSamples.MADE_AT)
              .sealedBy(ArchiveSamples.PORTAL)
              .write()
              .orElseThrow();
      entries.put("manifest.jws", Zips.entries(other).get("manifest.jws"));
      assertThat(finding()).returns("seal.broken", SealFinding::code);
    }
  }
}
