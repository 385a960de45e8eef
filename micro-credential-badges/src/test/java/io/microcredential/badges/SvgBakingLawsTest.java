package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every SVG and every text that XML can carry. */
class SvgBakingLawsTest {

  private static final String STALE =
      "<b:credential xmlns:b='https://purl.imsglobal.org/ob/v3p0'><![CDATA[{}]]></b:credential>";

  private static final String END_OF_ROOT = " id='root'>";

  private static BadgeImage image(String svg) {
    return BadgeImage.svg(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String text(BadgeImage image) {
    return new String(image.bytes(), StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<String> credentials() {
    Arbitrary<String> tokens =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars("0123456789-_")
            .ofMinLength(1)
            .map(part -> part + "." + part + "." + part);
    Arbitrary<String> texts =
        Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.of("]]>", "<![CDATA[", "&amp;", "\n", "É😀", "<x>")),
                Tuple.of(2, Arbitraries.strings().withCharRange('\u0021', '\uD7FF').ofMaxLength(5)))
            .list()
            .ofMaxSize(12)
            .map(parts -> "{" + String.join("", parts) + "}");
    return Arbitraries.oneOf(tokens, texts);
  }

  /** Pictures with content of many kinds, some with stale credentials at odd places. */
  @Provide
  Arbitrary<String> pictures() {
    Arbitrary<String> part =
        Arbitraries.of(
            "<g a=\">'/>\" b='\"'><path d='M0 0'/></g>",
            "<!-- <svg> > <openbadges:credential> -->",
            "<![CDATA[ </svg> <a> ]]>",
            "<?xpacket </svg> ?>",
            "<empty\n/>",
            "\r\n\t text &lt; É 😀 ",
            STALE,
            "<g>" + STALE + "<circle r='1' /></g >",
            "<o:assertion xmlns:o='http://openbadges.org' verify='https://x.example/'/>");
    Arbitrary<String> start =
        Arbitraries.of(
            "",
            "\uFEFF",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<!-- a --><!DOCTYPE svg SYSTEM 'a>b'>");
    Arbitrary<String> root =
        Arbitraries.of(
            "<svg xmlns='http://www.w3.org/2000/svg' title='a>b' id='root'>",
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:openbadges='urn:other' id='root'>");
    return Combinators.combine(start, root, part.list().ofMaxSize(6))
        .as((before, open, parts) -> before + open + String.join("", parts) + "</svg><!--end-->");
  }

  @Property(tries = 400)
  void readsBackWhatWasBaked(
      @ForAll("pictures") String picture, @ForAll("credentials") String credential) {
    Outcome<String> read = image(text(image(picture).withCredential(credential))).credential();
    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(credential);
  }

  @Property(tries = 400)
  void changesNothingButTheCredential(
      @ForAll("pictures") String picture, @ForAll("credentials") String credential) {
    String baked = text(image(picture).withCredential(credential));
    int end = picture.indexOf(END_OF_ROOT) + END_OF_ROOT.length();
    assertThat(baked).startsWith(picture.substring(0, end));
    assertThat(baked).endsWith(picture.substring(end).replace(STALE, ""));
  }

  @Property(tries = 200)
  void leavesOnlyTheLastOfTwoCredentials(
      @ForAll("pictures") String picture,
      @ForAll("credentials") String first,
      @ForAll("credentials") String second) {
    BadgeImage twice = image(picture).withCredential(first).withCredential(second);
    assertThat(twice.bytes()).isEqualTo(image(picture).withCredential(second).bytes());
  }

  @Property(tries = 200)
  void readsASecondTimeWhatItWrote(
      @ForAll("pictures") String picture, @ForAll("credentials") String credential) {
    byte[] baked = image(picture).withCredential(credential).bytes();
    assertThat(BadgeImage.read(baked).orElseThrow().bytes()).isEqualTo(baked);
  }
}
