package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Feature row K3: whatever is changed in an archive is found. */
class CareerArchiveLawsTest {

  private static final CareerArchive GOOD =
      ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();
  private static final byte[] FILE = GOOD.bytes();
  private static final Map<String, byte[]> ENTRIES = Map.copyOf(Zips.entries(GOOD));
  private static final List<String> PATHS = ENTRIES.keySet().stream().sorted().toList();
  private static final ArchiveVerifier VERIFIER =
      ArchiveVerifier.trusting(ArchiveSamples.DISTRICT).acceptingSealsOf(ArchiveSamples.PORTALS);

  /** The zip file is repacked, so that no checksum of it gives the change away. */
  @Property(tries = 2000)
  void noByteOfAnEntryChangesUnnoticed(
      @ForAll @IntRange(max = 1_000_000) int which,
      @ForAll @IntRange(max = 1_000_000) int where,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    String path = PATHS.get(which % PATHS.size());
    byte[] content = ENTRIES.get(path).clone();
    content[where % content.length] ^= (byte) change;
    Map<String, byte[]> changed = new LinkedHashMap<>(ENTRIES);
    changed.put(path, content);
    Outcome<CareerArchive> read = ArchiveReader.withDefaults().read(Zips.stored(changed));
    if (path.startsWith("manifest.")) {
      assertThat(read.value().map(Zips::entries).orElse(Map.of())).isNotEqualTo(ENTRIES);
      read.value()
          .ifPresent(
              archive ->
                  assertThat(VERIFIER.verify(archive, ArchiveSamples.FIVE_MONTHS_ON).seal().state())
                      .isNotEqualTo(SealFinding.State.TRUSTED));
    } else {
      assertThat(read.problems().codes()).containsExactly("archive.digest");
    }
  }

  /** Some bytes of a zip file, such as its dates, mean nothing to anybody. */
  @Property(tries = 3000)
  void noByteOfTheFileChangesWhatIsRead(
      @ForAll @IntRange(max = 10_000_000) int where,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] file = FILE.clone();
    // Half of them hit the directory, where the zip format hides its tricks.
    int directory = Zips.central(FILE);
    int at = where % 2 == 0 ? where % file.length : directory + where % (file.length - directory);
    file[at] ^= (byte) change;
    Outcome<CareerArchive> read = ArchiveReader.withDefaults().read(file);
    read.value()
        .ifPresent(
            archive -> {
              assertThat(archive.manifestBytes()).isEqualTo(GOOD.manifestBytes());
              assertThat(archive.badges().get(0).bytes()).isEqualTo(GOOD.badges().get(0).bytes());
            });
    assertThat(read.isSuccess() || !read.problems().isEmpty()).isTrue();
  }

  @Property(tries = 30)
  void equalInputGivesEqualBytesAndWhatWasPutInIsReadAgain(
      @ForAll List<@IntRange(max = 255) Integer> content, @ForAll @IntRange(max = 5) int copies) {
    var badges = new ArrayList<byte[]>();
    ArchiveWriter writer = ArchiveWriter.at(ArchiveSamples.MADE_AT);
    for (int i = 0; i <= copies; i++) {
      byte[] badge = new byte[content.size() + 1];
      badge[0] = (byte) i;
      for (int j = 0; j < content.size(); j++) {
        badge[j + 1] = content.get(j).byteValue();
      }
      badges.add(badge);
      writer = writer.add(badge);
    }
    CareerArchive archive = writer.write().orElseThrow();
    assertThat(archive.bytes()).isEqualTo(writer.write().orElseThrow().bytes());
    assertThat(archive.badges()).hasSize(badges.size());
    for (int i = 0; i < badges.size(); i++) {
      assertThat(archive.badges().get(i).bytes()).isEqualTo(badges.get(i));
    }
  }
}
