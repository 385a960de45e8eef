package io.microcredential.badges.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Outcome;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row K3, hostile world: zip files that would harm whoever opens them are refused. */
class HostileZipTest {

  private static final ArchiveReader READER = ArchiveReader.withDefaults();
  private static final CareerArchive GOOD =
      ArchiveSamples.writer().sealedBy(ArchiveSamples.PORTAL).write().orElseThrow();

  private static List<String> codes(byte[] file) {
    return READER.read(file).problems().codes();
  }

  private static byte[] one(String name, String content) {
    return Zips.stored(Map.of(name, Zips.text(content)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "a/../../evil",
        "/etc/passwd",
        "a\\..\\evil",
        "\\\\server\\share",
        "C:evil",
        "C:/evil",
        "a//b",
        "./a",
        "a/./b",
        ".hidden",
        "a/.hidden",
        "trailing.",
        "trailing ",
        "line\nfeed",
        "nul\u0000byte",
        "right\u202eto left",
        "caf\u00e9",
        "con",
        "NUL.txt",
        "a/Com1/b",
        "a/b/c/d/e",
        "~root",
        "stream:data"
      })
  void refusesNamesThatCouldLeadOutOfIt(String name) {
    assertThat(codes(one(name, "x"))).containsExactly("archive.entry-name");
    assertThat(codes(one(name + "/", ""))).containsExactly("archive.entry-name");
  }

  @Test
  void refusesNamesThatAreTooLong() {
    assertThat(codes(one("a".repeat(81), "x"))).containsExactly("archive.entry-name");
    assertThat(codes(one("a".repeat(80), "x"))).containsExactly("archive.manifest-missing");
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("a.json", Zips.text("1"));
    two.put("A.JSON", Zips.text("2"));
    assertThat(codes(Zips.stored(two))).containsExactly("archive.duplicate-name");
    assertThat(codes(Zips.renamed(Zips.stored(two), "A.JSON", "a.json")))
        .containsExactly("archive.duplicate-name");
  }

  @Test
  void refusesLinksAndDevices() {
    byte[] zip = one("a", "/etc/passwd");
    int attributes = Zips.central(zip) + 38;
    for (int mode : new int[] {0120777, 0020666, 0060666, 0010666, 0140777, 0040777}) {
      assertThat(codes(Zips.withInt(zip, attributes, mode << 16)))
          .as("mode %o", mode)
          .containsExactly("archive.link");
    }
    assertThat(codes(Zips.withInt(zip, attributes, 0100644 << 16)))
        .containsExactly("archive.manifest-missing");
  }

  @Test
  void refusesMoreEntriesThanAllowed() {
    ArchiveLimits two = new ArchiveLimits(1000, 2, 1000, 1000);
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("a", Zips.text("1"));
    entries.put("b", Zips.text("2"));
    assertThat(READER.with(two).read(Zips.stored(entries)).problems().codes())
        .containsExactly("archive.manifest-missing");
    entries.put("c", Zips.text("3"));
    assertThat(READER.with(two).read(Zips.stored(entries)).problems().codes())
        .containsExactly("archive.too-many-entries");
  }

  @Test
  void refusesWhatWouldUnpackToMoreThanAllowed() {
    byte[] bomb = Zips.deflated(Map.of("a", new byte[40 * 1024 * 1024]));
    assertThat(bomb.length).isLessThan(50_000);
    assertThat(codes(bomb)).containsExactly("archive.too-large");
    Map<String, byte[]> many = new LinkedHashMap<>();
    for (int i = 0; i < 5; i++) {
      many.put("a" + i, new byte[300]);
    }
    ArchiveLimits total = new ArchiveLimits(100_000, 10, 1000, 1499);
    assertThat(READER.with(total).read(Zips.deflated(many)).problems().codes())
        .containsExactly("archive.too-large");
    assertThat(READER.with(new ArchiveLimits(100, 10, 10, 10)).read(bomb).problems().codes())
        .containsExactly("archive.too-large");
  }

  @Test
  void refusesSizesThatAreNotTrue() {
    byte[] bomb = Zips.deflated(Map.of("a", new byte[40 * 1024 * 1024]));
    int central = Zips.central(bomb);
    // The directory claims less than there is; the repetition behind the content may agree.
    byte[] modest = Zips.withInt(bomb, central + 24, 1000);
    assertThat(codes(modest)).containsExactly("archive.entry-size");
    byte[] agreeing = Zips.withInt(modest, central - 4, 1000);
    assertThat(codes(agreeing)).containsExactly("archive.entry-size");
    byte[] small = Zips.deflated(Map.of("a", Zips.text("abc")));
    int end = Zips.central(small);
    byte[] more = Zips.withInt(Zips.withInt(small, end + 24, 1000), end - 4, 1000);
    assertThat(codes(more)).containsExactly("archive.entry-size");
    byte[] negative = Zips.withInt(small, end + 24, -1);
    assertThat(codes(negative)).containsExactly("archive.entry-size");
    byte[] stored = one("a", "abc");
    assertThat(codes(Zips.withInt(stored, Zips.central(stored) + 24, 4)))
        .containsExactly("archive.entry-size");
  }

  @Test
  void refusesEntriesThatShareTheirContent() {
    Map<String, byte[]> two = new LinkedHashMap<>();
    two.put("a", Zips.text("same"));
    two.put("b", Zips.text("same"));
    byte[] zip = Zips.stored(two);
    int second = Zips.central(zip) + 46 + 1;
    assertThat(codes(Zips.withInt(zip, second + 42, 0))).containsExactly("archive.overlap");
  }

  @Test
  void refusesWhatStandsBeforeBetweenOrAfterTheEntries() {
    byte[] zip = one("a", "abc");
    byte[] behind = Arrays.copyOf(zip, zip.length + 1);
    assertThat(codes(behind)).containsExactly("archive.not-zip");
    byte[] before = new byte[zip.length + 4];
    System.arraycopy(zip, 0, before, 4, zip.length);
    assertThat(codes(before)).containsExactly("archive.not-zip");
    int moved = Zips.central(zip) + 4;
    byte[] hidden = Zips.withInt(before, before.length - 22 + 16, moved);
    assertThat(codes(Zips.withInt(hidden, moved + 42, 4))).containsExactly("archive.overlap");
  }

  @Test
  void refusesEncryptedAndUnusualEntries() {
    byte[] zip = one("a", "abc");
    int central = Zips.central(zip);
    assertThat(codes(Zips.withShort(zip, central + 8, 1))).containsExactly("archive.entry-kind");
    assertThat(codes(Zips.withShort(zip, central + 10, 12))).containsExactly("archive.entry-kind");
  }

  @Test
  void refusesAnEntryThatContradictsTheDirectory() {
    byte[] zip = one("a", "abc");
    assertThat(codes(Zips.withShort(zip, 8, 8))).containsExactly("archive.entry-size");
    byte[] otherName = zip.clone();
    otherName[30] = 'b';
    assertThat(codes(otherName)).containsExactly("archive.entry-size");
  }

  @Test
  void refusesArchivesInArchives() {
    assertThat(codes(Zips.stored(Map.of("a", GOOD.bytes()))))
        .containsExactly("archive.entry-nested");
    assertThat(codes(Zips.deflated(Map.of("a", GOOD.bytes()))))
        .containsExactly("archive.entry-nested");
  }

  @Test
  void refusesDamage() {
    byte[] zip = one("a", "abc");
    byte[] damaged = zip.clone();
    damaged[31] = 'x';
    assertThat(codes(damaged)).containsExactly("archive.entry-damaged");
    assertThat(codes(new byte[0])).containsExactly("archive.not-zip");
    assertThat(codes(Zips.text("{\"id\": \"no zip at all, but long enough\"}")))
        .containsExactly("archive.not-zip");
  }

  @Test
  void refusesEveryArchiveThatWasCutShort() {
    byte[] zip = GOOD.bytes();
    for (int length = 0; length < zip.length; length += length < 200 ? 1 : 97) {
      Outcome<CareerArchive> read = READER.read(Arrays.copyOf(zip, length));
      assertThat(read.isSuccess()).as("the first %d bytes", length).isFalse();
    }
  }

  @Test
  void readsTheSameArchiveAsAnotherProgramPacksIt() {
    Map<String, byte[]> entries = Zips.entries(GOOD);
    entries.put("badges/", new byte[0]);
    CareerArchive repacked = READER.read(Zips.deflated(entries)).orElseThrow();
    assertThat(repacked.manifest()).isEqualTo(GOOD.manifest());
    assertThat(
            ArchiveVerifier.trusting(ArchiveSamples.DISTRICT)
                .acceptingSealsOf(ArchiveSamples.PORTALS)
                .verify(repacked, ArchiveSamples.FIVE_MONTHS_ON)
                .seal()
                .state())
        .isEqualTo(SealFinding.State.TRUSTED);
  }

  @Test
  void refusesLimitsThatLimitNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(0, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(1, 0, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(1, 1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ArchiveLimits(1, 1, 1, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArchiveLimits(Integer.MAX_VALUE, 1, 1, 1));
  }
}
