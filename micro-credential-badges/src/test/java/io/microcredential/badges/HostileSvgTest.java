package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.sun.management.ThreadMXBean;
import io.microcredential.core.Outcome;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row L3: the attack catalogue for SVG, each attack with its code. */
class HostileSvgTest {

  private static final String OPEN =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">";
  private static final String BAKED =
      "<openbadges:credential xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\">"
          + "<![CDATA[{\"id\":\"x\"}]]></openbadges:credential>";

  private static String picture(String content) {
    return OPEN + BAKED + content + "</svg>";
  }

  private static Outcome<BadgeImage> read(String svg) {
    return BadgeImage.svg(svg.getBytes(StandardCharsets.UTF_8));
  }

  static Stream<Arguments> dangers() {
    return Stream.of(
        arguments("<script>alert(1)</script>", "svg.script"),
        arguments("<SCRIPT/>", "svg.script"),
        arguments("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "svg.script"),
        arguments("<a href='javascript:alert(1)'/>", "svg.script"),
        arguments("<a xlink:href=' jAva&#10;script&#x3a;alert(1)'/>", "svg.script"),
        arguments("<set attributeName='xlink:href' to='javascript:x'/>", "svg.script"),
        arguments("<animate attributeName='onclick' to='x'/>", "svg.script"),
        arguments("<g style='behavior:url(#x)'/>", "svg.script"),
        arguments("<g onload='x()'/>", "svg.event-handler"),
        arguments("<g ONClick='x()'/>", "svg.event-handler"),
        arguments("<image xlink:href='http://t.example/p.png'/>", "svg.external"),
        arguments("<image href='//t.example/p.png'/>", "svg.external"),
        arguments("<use href='other.svg#a'/>", "svg.external"),
        arguments("<image href='file:///etc/passwd'/>", "svg.external"),
        arguments("<image href='data:image/svg+xml,%3Csvg/%3E'/>", "svg.external"),
        arguments("<image href='data:text/html,x'/>", "svg.external"),
        arguments("<g xml:base='http://t.example/'/>", "svg.external"),
        arguments("<rect fill='url(http://t.example/#g)'/>", "svg.external"),
        arguments("<rect style='fill:u\\72 l(\"http://t.example/\")'/>", "svg.external"),
        arguments("<style>@import 'http://t.example/a.css';</style>", "svg.external"),
        arguments("<style>a{c:'/*';b:url( 'https://x' )}</style>", "svg.external"),
        arguments("<style>a{\\2f\\2a:0;b:url(https://x)}</style>", "svg.external"),
        arguments("<style><![CDATA[a{b:image-set('x' 1x)}]]></style>", "svg.external"),
        arguments("<foreignObject><p/></foreignObject>", "svg.foreign-object"),
        arguments("<p xmlns='http://www.w3.org/1999/xhtml'/>", "svg.foreign-object"),
        arguments("<iframe/>", "svg.foreign-object"),
        arguments("<?xml-stylesheet href='http://t.example/a.css'?>", "svg.processing-instruction"),
        arguments("<?php echo 1; ?>", "svg.processing-instruction"));
  }

  @ParameterizedTest
  @MethodSource("dangers")
  void readsTheCredentialButBakesNothingIntoIt(String content, String code) {
    Outcome<BadgeImage> read = read(picture(content));
    assertThat(read.problems().codes()).containsExactly(code);
    BadgeImage image = read.orElseThrow();
    assertThat(image.credential().orElseThrow()).isEqualTo("{\"id\":\"x\"}");
    assertThat(image.dangers().codes()).containsExactly(code);
    Outcome<BadgeImage> baked = image.bake(BakedKind.OPEN_BADGES_3, "{}");
    assertThat(baked.value()).isEmpty();
    assertThat(baked.problems().codes()).containsExactly(code);
    assertThatIllegalArgumentException().isThrownBy(() -> image.withCredential("{}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect fill='url(#g)' style='fill:url(\"#g\");font-family:A\\20 B'/>",
        "<use xlink:href='#a'/><a href=''/>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<style>@font-face{src:url(data:font/woff2;base64,AA)} .a{fill:url(#b)}</style>",
        "<metadata><?xpacket begin=''?><w xmlns='http://web.resource.org/cc/' rdf='http://x'/></metadata>",
        "<text>javascript: onload= &lt;script&gt; url(http://x)</text>",
        "<g transform='translate(3)' one='1'/>"
      })
  void doesNotBlameADrawing(String content) {
    assertThat(read(picture(content)).problems()).isEmpty();
    assertThat(read(picture(content)).orElseThrow().bake(BakedKind.CLR_2, "{}").isSuccess())
        .isTrue();
  }

  static Stream<Arguments> refused() {
    String laughs =
        "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]>" + picture("&b;");
    return Stream.of(
        arguments(laughs, "svg.entities"),
        arguments(
            "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + picture("&x;"),
            "svg.entities"),
        arguments(
            "<!DOCTYPE svg [<!ENTITY % p SYSTEM 'http://t.example/'> %p;]>" + picture(""),
            "svg.entities"),
        arguments("<!--a--><?b?>\n<!DOCTYPE svg SYSTEM \"x\" []>" + picture(""), "svg.entities"),
        arguments("<!DOCTYPE svg " + picture(""), "svg.entities"),
        arguments(picture("&unknown;"), "svg.malformed"),
        arguments("<!DOCTYPE svg><!DOCTYPE svg>" + picture(""), "svg.entities"),
        arguments("<!doctype svg>" + picture(""), "svg.malformed"),
        arguments(OPEN + BAKED, "svg.malformed"),
        arguments(picture("<g></h>"), "svg.malformed"),
        arguments(picture("<g a='1' a='2'/>"), "svg.malformed"),
        arguments(picture("<x:g/>"), "svg.malformed"),
        arguments(picture("") + picture(""), "svg.malformed"),
        arguments(picture("\u0001"), "svg.malformed"),
        arguments(picture("<!DOCTYPE svg>"), "svg.malformed"),
        arguments("<html xmlns='http://www.w3.org/1999/xhtml'/>", "svg.root"),
        arguments("<svg xmlns='http://t.example/'/>", "svg.root"),
        arguments("<svg/>", "svg.root"),
        arguments(picture("<g>".repeat(256) + "</g>".repeat(256)), "svg.depth"),
        arguments(picture("<g>".repeat(1_000_000)), "svg.depth"),
        arguments("<?xml version='1.0' encoding='ISO-8859-1'?>" + picture(""), "svg.encoding"),
        arguments("<?xml version='1.0' encoding='UTF-16'?>" + picture(""), "svg.encoding"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatIsNoSafeXml(String svg, String code) {
    Outcome<BadgeImage> read = read(svg);
    assertThat(read.value()).isEmpty();
    assertThat(read.problems().codes()).containsExactly(code);
  }

  @Test
  void refusesOtherEncodings() {
    for (Charset charset :
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"))) {
      assertThat(BadgeImage.svg(picture("").getBytes(charset)).problems().codes())
          .as("%s", charset)
          .containsExactly("svg.encoding");
    }
    assertThat(BadgeImage.read(picture("").getBytes(StandardCharsets.UTF_16)).problems().codes())
        .containsExactly("svg.encoding");
    byte[] latin = picture("<title>É</title>").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(BadgeImage.svg(latin).problems().codes()).containsExactly("svg.encoding");
  }

  static Stream<Arguments> oddlyBaked() {
    String other = BAKED.replace("\"x\"", "\"y\"");
    return Stream.of(
        arguments(OPEN + BAKED + other + "</svg>", List.of("baked.more-than-one")),
        arguments(OPEN + BAKED + "<g>" + other + "</g></svg>", List.of("baked.more-than-one")),
        arguments(OPEN + "<g/>" + BAKED + "</svg>", List.of("baked.not-first")),
        arguments(OPEN + "<g>" + BAKED + "</g></svg>", List.of("baked.not-first")),
        arguments(
            OPEN + BAKED.replace("v3p0", "v3p1") + "</svg>",
            List.of("baked.none", "baked.wrong-namespace")),
        arguments(
            OPEN
                + BAKED.replace("https://purl.imsglobal.org/ob/v3p0", "http://t.example/")
                + "</svg>",
            List.of("baked.none", "baked.wrong-namespace")),
        arguments(OPEN + "<credential>{}</credential></svg>", List.of("baked.none")),
        arguments(OPEN + "<!--" + BAKED + "--></svg>", List.of("baked.none")),
        arguments(
            OPEN
                + "<text>"
                + BAKED.replace("<![CDATA[", "").replace("]]>", "").replace("<", "&lt;")
                + "</text></svg>",
            List.of("baked.none")),
        arguments(
            OPEN + BAKED.replace("<![CDATA[", "<b/><![CDATA[") + "</svg>",
            List.of("baked.malformed")),
        arguments(
            OPEN + BAKED.replace("{\"id\":\"x\"}", "  ") + "</svg>", List.of("baked.malformed")),
        arguments(
            OPEN + BAKED.replace("{\"id\":\"x\"}", "x".repeat(4 * 1024 * 1024 + 1)) + "</svg>",
            List.of("baked.too-large")),
        arguments(
            OPEN + BAKED.replace("v3p0\">", "v3p0\" verify=\"a.b.c\">") + "</svg>",
            List.of("baked.ambiguous")));
  }

  @ParameterizedTest
  @MethodSource("oddlyBaked")
  void saysWhatIsOddAboutTheCredential(String svg, List<String> codes) {
    assertThat(read(svg).orElseThrow().credential().problems().codes()).isEqualTo(codes);
  }

  @Test
  void readsTheFirstOfTwo() {
    String svg = OPEN + "<g/>" + BAKED + BAKED.replace("\"x\"", "\"y\"") + "</svg>";
    assertThat(read(svg).orElseThrow().credential().orElseThrow()).isEqualTo("{\"id\":\"x\"}");
  }

  @Test
  void readsTheTokenWhereAnAttributeAndABodyDisagree() {
    String svg = OPEN + BAKED.replace("v3p0\">", "v3p0\" verify=\"a.b.c\">") + "</svg>";
    assertThat(read(svg).orElseThrow().credential().orElseThrow()).isEqualTo("a.b.c");
  }

  @Test
  void refusesAFileTruncatedAtAnyByte() {
    byte[] whole = picture("<!-- x --><rect fill='url(#a)'/>É").getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertThat(BadgeImage.svg(Arrays.copyOf(whole, length)).value()).as("%d", length).isEmpty();
    }
  }

  @Test
  void refusesAFileThatIsTooLarge() {
    assertThat(BadgeImage.svg(new byte[BadgeImage.MAX_BYTES + 1]).problems().codes())
        .containsExactly("svg.too-large");
  }

  /** Quadratic work would take hours at this size; allocation tells it without a clock. */
  @ParameterizedTest
  @ValueSource(
      strings = {"<g/>", "<!---->", "<?xpacket?>", "<g a='&#38;'/>", "&amp;", "<![CDATA[]]>"})
  void takesMemoryInProportionToTheFile(String part) {
    String svg = picture(part.repeat(4_000_000 / part.length()));
    byte[] file = svg.getBytes(StandardCharsets.UTF_8);
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    assertThat(BadgeImage.svg(file).isSuccess()).isTrue();
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(120L * file.length);
  }

  /** Work that grows with the square of the length would take hours at this size. */
  @ParameterizedTest
  @ValueSource(strings = {"/* ", "url(", "url(  ", "\\72", "@", "behavior ", "/**/", "data:"})
  void takesStyleSheetsOfAnyShape(String part) {
    String style = part.repeat(3_000_000 / part.length());
    assertThat(read(picture("<style>" + style + "</style>")).isSuccess()).isTrue();
    assertThat(read(picture("<g style='" + style + "'/>")).isSuccess()).isTrue();
    assertThat(read(picture("<image href='" + style + "'/>")).isSuccess()).isTrue();
  }

  @Test
  void takesManyCommentsBeforeThePicture() {
    assertThat(read("<!---->\n".repeat(200_000) + picture("")).isSuccess()).isTrue();
  }

  @Test
  void repeatsNothingOfTheFileInItsProblems() {
    for (String svg : new String[] {picture("<secret>"), picture("&secret;")}) {
      read(svg)
          .problems()
          .forEach(problem -> assertThat(problem.message()).doesNotContain("secret"));
    }
  }
}
