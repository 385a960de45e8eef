package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.microcredential.badges.Certificate.Paper;
import io.microcredential.core.Outcome;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complaint 4 and feature row I10: a certificate to print, which leads to verification. */
class CertificateTest {

  private static final URI ADDRESS = URI.create("https://verify.example/b/7f3a?lang=en");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final Pattern CODE = Pattern.compile("id=\"qr\"[^>]* d=\"([^\"]+)\"");
  private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

  private static Certificate plain() {
    return Certificate.of("Formative Assessment", "Riverbend School District", DAY, ADDRESS);
  }

  private static Certificate full() {
    return plain()
        .withDisplayName("Ada Lovelace", DAY)
        .withCompetency("Plans lessons from what learners show that they know.")
        .withLevel("Advanced")
        .withLastDay(DAY.plusYears(3))
        .withCriteria(URI.create("https://verify.example/criteria/1"))
        .withPicture(BadgeImage.png(Pngs.small()).orElseThrow().withAltText("A seal"));
  }

  private static String html(Certificate certificate) {
    return certificate.html().orElseThrow();
  }

  private static String svg(Certificate certificate) {
    return new String(certificate.svg().orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static List<String> problems(Certificate certificate) {
    Outcome<String> page = certificate.html();
    assertThat(page.value()).isEmpty();
    assertThat(certificate.svg().problems()).isEqualTo(page.problems());
    return page.problems().stream().map(problem -> problem.code() + " " + problem.at()).toList();
  }

  /** Draws the modules as they stand in the document, and reads them as a telephone would. */
  private static String scanned(String document) throws ReaderException {
    Matcher code = CODE.matcher(document);
    assertThat(code.find()).isTrue();
    List<MatchResult> runs = RUN.matcher(code.group(1)).results().toList();
    assertThat(String.join("", runs.stream().map(MatchResult::group).toList()))
        .isEqualTo(code.group(1));
    int scale = 4;
    int side = scale * (4 + runs.stream().mapToInt(run -> number(run, 2) + 1).max().orElseThrow());
    int[] pixels = new int[side * side];
    Arrays.fill(pixels, 0xFFFFFF);
    for (MatchResult run : runs) {
      assertThat(run.group(3)).isEqualTo(run.group(4));
      for (int y = number(run, 2) * scale; y < (number(run, 2) + 1) * scale; y++) {
        int from = y * side + number(run, 1) * scale;
        Arrays.fill(pixels, from, from + number(run, 3) * scale, 0);
      }
    }
    var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
    return new QRCodeReader().decode(picture).getText();
  }

  private static int number(MatchResult run, int group) {
    return Integer.parseInt(run.group(group));
  }

  @Nested
  class Code {

    @Test
    void leadsToTheAddressThatWasGiven() throws ReaderException {
      assertThat(scanned(html(full()))).isEqualTo(ADDRESS.toString());
      assertThat(scanned(svg(full()))).isEqualTo(ADDRESS.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100, 200, 300})
    void leadsToAddressesOfAnyLengthThatIsAllowed(int length) throws ReaderException {
      String address = "https://verify.example/" + "a1-".repeat(100).substring(0, length - 23);
      Certificate certificate = Certificate.of("Title", "Issuer", DAY, URI.create(address));
      assertThat(scanned(html(certificate))).isEqualTo(address);
    }

    @Test
    void writesLettersOutsideOfAsciiAsAnAddressHasThem() throws ReaderException {
      Certificate certificate =
          Certificate.of("Title", "Issuer", DAY, URI.create("https://verify.example/é"));
      assertThat(scanned(svg(certificate))).isEqualTo("https://verify.example/%C3%A9");
    }

    @Test
    void cannotBeReadOnceItsPatternIsDamaged() {
      String damaged = html(full()).replaceFirst("M4 4h7v1h-7z", "");
      assertThat(damaged).isNotEqualTo(html(full()));
      assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> scanned(damaged)))
          .isInstanceOfAny(ReaderException.class, NotFoundException.class);
    }
  }

  @Nested
  class Words {

    @Test
    void standOnBothForms() {
      for (String page : List.of(html(full()), svg(full()))) {
        assertThat(page)
            .contains(
                "Formative Assessment",
                "Riverbend School District",
                "Ada Lovelace",
                "Plans lessons from what learners show that they know.",
                "Level reached",
                "Advanced",
                "March 9, 2026",
                "March 9, 2029",
                "https://verify.example/criteria/1",
                "QR code that leads to https://verify.example/b/7f3a?lang=en",
                "A seal",
                "This page proves nothing by itself.");
      }
    }

    @Test
    void areInSpanishForWhoReadsSpanish() {
      Certificate spanish = full().in(Locale.forLanguageTag("es-MX"));
      for (String page : List.of(html(spanish), svg(spanish))) {
        assertThat(page)
            .contains(
                "lang=\"es\"", "otorgado a", "Nivel alcanzado", "9 de marzo de 2026", "Código QR")
            .doesNotContain("awarded", "Level reached");
      }
      assertThat(html(full().in(Locale.FRENCH))).isEqualTo(html(full()));
    }

    @Test
    void nameNobodyWithoutConsent() {
      for (String page : List.of(html(plain()), svg(plain()), plain().altText())) {
        assertThat(page).doesNotContain("awarded to", "Ada").contains("Formative Assessment");
      }
      assertThat(full().toString()).doesNotContain("Ada");
      assertThat(plain().svg().orElseThrow().altText().orElseThrow()).contains("Riverbend");
    }

    @Test
    void areNeverUnderstoodAsMarkup() {
      String hostile = "</title></style><script>alert('1')</script>&amp;\" onload=\"x";
      Certificate certificate =
          Certificate.of(hostile, hostile, DAY, ADDRESS)
              .withDisplayName(hostile, DAY)
              .withLevel(hostile)
              .withCompetency(hostile);
      assertThat(html(certificate)).doesNotContain("<script", "\" onload").contains("&lt;script");
      assertThat(certificate.svg().problems()).isEmpty();
    }

    @Test
    void runInTheirOwnDirection() {
      Certificate arabic = plain().withDisplayName("عمر الخيام", DAY);
      assertThat(html(arabic)).containsPattern("<p dir=\"auto\"[^>]*>عمر الخيام</p>");
      assertThat(svg(arabic))
          .containsPattern("<text [^>]*direction=\"rtl\"[^>]*>عمر الخيام</text>");
      assertThat(svg(plain())).doesNotContain("rtl");
    }

    @Test
    void becomeSmallerAndWrapWhereTheyAreLong() {
      String name = "Hubert Blaine Wolfeschlegelsteinhausenbergerdorff ".repeat(3).strip();
      String page = svg(plain().withDisplayName(name, DAY));
      assertThat(page).contains(">Hubert Blaine").doesNotContain(">" + name + "<");
      assertThat(fontSize(page, "Hubert")).isLessThan(fontSize(svg(full()), "Ada"));
      String unbroken = "x".repeat(150);
      assertThat(svg(plain().withDisplayName(unbroken, DAY))).doesNotContain(unbroken);
    }

    private static double fontSize(String svg, String start) {
      Matcher line = Pattern.compile("font-size=\"([0-9.]+)\"[^>]*>" + start).matcher(svg);
      assertThat(line.find()).isTrue();
      return Double.parseDouble(line.group(1));
    }
  }

  @Nested
  class Sheet {

    @ParameterizedTest
    @EnumSource(Paper.class)
    void isSaidToThePrinter(Paper paper) {
      String size = paper == Paper.A4 ? "A4 landscape" : "letter landscape";
      assertThat(html(full().on(paper))).contains("@page { size: " + size + "; margin: 0 }");
      String width = paper == Paper.A4 ? "842" : "792";
      assertThat(svg(full().on(paper)))
          .contains("width=\"" + width + "pt\"", "viewBox=\"0 0 " + width);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void holdsAllLettersOfTheDrawing(Paper paper) {
      String longest = "Reflecting on rich tasks ".repeat(8).strip();
      Certificate certificate =
          Certificate.of(longest, longest.substring(0, 90), DAY, ADDRESS)
              .withDisplayName(longest.substring(0, 120), DAY)
              .withCompetency(longest + ", " + longest)
              .withLevel(longest.substring(0, 60))
              .withLastDay(DAY)
              .withCriteria(URI.create("https://verify.example/" + "a".repeat(200)))
              .on(paper);
      double last = 0;
      double bottom = (paper == Paper.A4 ? 595 : 612) - 30;
      Matcher line =
          Pattern.compile("<text x=\"(?:421|396)[.]00\" y=\"([0-9.]+)\"").matcher(svg(certificate));
      while (line.find()) {
        double y = Double.parseDouble(line.group(1));
        assertThat(y).isGreaterThan(last).isLessThan(bottom);
        last = y;
      }
      assertThat(last).isGreaterThan(bottom - 20);
    }

    @Test
    void fetchesAndRunsNothing() {
      assertThat(html(full()))
          .contains("default-src 'none'")
          .doesNotContain("<script", "<link", "@import", "src=\"http");
      assertThat(full().svg().orElseThrow().dangers()).isEmpty();
    }

    @Test
    void carriesABakedCredentialToo() {
      BadgeImage baked = full().svg().orElseThrow().withCredential("{}");
      assertThat(baked.credential().orElseThrow()).isEqualTo("{}");
    }
  }

  @Nested
  class Refusals {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://verify.example/1",
          "verify/1",
          "mailto:ada@example.org",
          "javascript:alert(1)",
          "https://user:word@verify.example/1",
          "https://verify.example/1?access_token=x",
          "https://verify.example/1?a=b&key=x",
          "https://verify.example/1#id_token=x",
          "https://verify.example/1?email=x",
          "https://verify.example/ada@example.org",
          "https://verify.example/ada%40example.org",
          "https://verify.example/eyJhbGciOiJub25lIn0.e30."
        })
    void refuseAddressesThatNobodyElseMaySee(String address) {
      URI uri = URI.create(address);
      assertThat(problems(Certificate.of("T", "I", DAY, uri)))
          .containsExactly("certificate.address /verification");
      assertThat(problems(plain().withCriteria(uri)))
          .containsExactly("certificate.criteria /criteria");
    }

    @Test
    void refuseTextsThatNoSheetHolds() {
      Certificate certificate =
          Certificate.of("w ".repeat(700), "w ".repeat(5000), DAY, ADDRESS)
              .withDisplayName("w ".repeat(500), DAY);
      assertThat(problems(certificate))
          .containsExactlyInAnyOrder(
              "certificate.too-long /title",
              "certificate.too-long /issuer",
              "certificate.too-long /displayName");
    }

    @Test
    void refuseAPictureThatActs() {
      String script = "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>";
      BadgeImage acts = BadgeImage.svg(script.getBytes(StandardCharsets.UTF_8)).orElseThrow();
      assertThat(problems(plain().withPicture(acts)))
          .containsExactly("certificate.picture /picture");
    }

    @Test
    void takeADrawingIntoThePageOnly() {
      BadgeImage drawn = BadgeImage.drawSvg(BadgeDesign.of("T", "I")).orElseThrow();
      assertThat(html(plain().withPicture(drawn))).contains("data:image/svg+xml;base64,");
      assertThat(plain().withPicture(drawn).svg().problems().codes())
          .containsExactly("certificate.picture");
    }

    @Test
    void nameTheCallersOwnMistakes() {
      assertThatIllegalArgumentException().isThrownBy(() -> Certificate.of(" ", "I", DAY, ADDRESS));
      assertThatIllegalArgumentException().isThrownBy(() -> plain().withDisplayName("\n", DAY));
      assertThatIllegalArgumentException().isThrownBy(() -> plain().withLastDay(DAY.minusDays(1)));
    }

    @Test
    void repeatNothingPersonal() {
      plain()
          .withDisplayName("secret ".repeat(300), DAY)
          .html()
          .problems()
          .forEach(problem -> assertThat(problem.message()).doesNotContain("secret"));
    }
  }

  @Property(tries = 40)
  void drawsAnyTextSafelyOrSaysWhyNot(
      @ForAll @NotBlank @StringLength(max = 120) String title,
      @ForAll @NotBlank @StringLength(max = 60) String name) {
    Certificate certificate =
        Certificate.of("T" + title, "Issuer", DAY, ADDRESS).withDisplayName("N" + name, DAY);
    assertThat(certificate.svg().problems().codes()).isSubsetOf("certificate.too-long");
    assertThat(certificate.html().isSuccess()).isEqualTo(certificate.svg().isSuccess());
  }
}
