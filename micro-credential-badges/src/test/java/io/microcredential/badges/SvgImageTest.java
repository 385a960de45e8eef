package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Feature rows I1 and J1: bake, replace and read SVG, Open Badges 3.0, 5.3.2. */
class SvgImageTest {

  private static final String OPEN = "<svg xmlns=\"http://www.w3.org/2000/svg\">";
  private static final String PLAIN = OPEN + "<!-- > --><path d='M0 0h9'/>\r\n</svg>\n";
  private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJhIjoxfQ.c2ln";
  private static final String OB3 =
      "<openbadges:credential xmlns:openbadges=" + "\"https://purl.imsglobal.org/ob/v3p0\"";

  private static BadgeImage image(String svg) {
    return BadgeImage.svg(svg.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private static String text(BadgeImage image) {
    return new String(image.bytes(), StandardCharsets.UTF_8);
  }

  @Nested
  class Baking {

    @Test
    void putsJsonIntoCharacterDataDirectlyAfterTheSvgTag() {
      assertThat(text(image(PLAIN).withCredential("{\"a\":\"É<&\"}")))
          .isEqualTo(
              PLAIN.replace(
                  OPEN, OPEN + OB3 + "><![CDATA[{\"a\":\"É<&\"}]]></openbadges:credential>"));
    }

    @Test
    void putsATokenIntoTheAttribute() {
      assertThat(text(image(PLAIN).withCredential(TOKEN)))
          .isEqualTo(PLAIN.replace(OPEN, OPEN + OB3 + " verify=\"" + TOKEN + "\"/>"));
    }

    @Test
    void writesVersionTwoWithTheAddressOfAHostedAssertion() {
      String json = "{\"id\":\"https://example.org/a?b=1&c=2\"}";
      BadgeImage baked = image(PLAIN).withCredential(BakedKind.OPEN_BADGES_2, json);
      assertThat(text(baked))
          .contains(
              "<openbadges:assertion xmlns:openbadges=\"http://openbadges.org\""
                  + " verify=\"https://example.org/a?b=1&amp;c=2\"><![CDATA["
                  + json
                  + "]]></openbadges:assertion>");
      assertThat(baked.credential(BakedKind.OPEN_BADGES_2).orElseThrow()).isEqualTo(json);
      assertThat(baked.credential(BakedKind.OPEN_BADGES_2).problems()).isEmpty();
    }

    @Test
    void writesALearnerRecordUnderItsOwnNamespace() {
      assertThat(text(image(PLAIN).withCredential(BakedKind.CLR_2, "{}")))
          .contains("<clr:credential xmlns:clr=\"https://purl.imsglobal.org/clr/v2p0\">");
    }

    @Test
    void opensASvgTagThatHadNoContent() {
      BadgeImage baked =
          image("<s:svg xmlns:s='http://www.w3.org/2000/svg' />").withCredential("{}");
      assertThat(text(baked))
          .isEqualTo(
              "<s:svg xmlns:s='http://www.w3.org/2000/svg' >"
                  + OB3
                  + "><![CDATA[{}]]></openbadges:credential></s:svg>");
      assertThat(baked.withCredential("[1]").credential().orElseThrow()).isEqualTo("[1]");
    }

    @Test
    void replacesEveryCredentialOfTheKindAndNoOther() {
      BadgeImage both =
          image(PLAIN).withCredential(BakedKind.CLR_2, "{\"clr\":1}").withCredential("{\"old\":1}");
      String twice = text(both).replace("</svg>", OB3 + " verify='x'/></svg>");
      BadgeImage replaced = image(twice).withCredential("{\"new\":1}");
      assertThat(text(replaced)).isEqualTo(text(both).replace("old", "new"));
      assertThat(replaced.credential(BakedKind.CLR_2).orElseThrow()).isEqualTo("{\"clr\":1}");
      assertThat(replaced.credential(BakedKind.CLR_2).problems()).isEmpty();
    }

    @Test
    void carriesTheEndOfCharacterDataWithinAText() {
      String json = "{\"a\":\"]]>]]]]>\"}";
      assertThat(image(PLAIN).withCredential(json).credential().orElseThrow()).isEqualTo(json);
    }

    @Test
    void keepsByteOrderMarkDeclarationAndTypeAsTheyWere() {
      String start =
          "\uFEFF<?xml version='1.0' encoding='utf-8'?>\n<!-- <svg> -->"
              + "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://x.example/a>b.dtd\">";
      BadgeImage baked = image(start + PLAIN).withCredential("{}");
      assertThat(text(baked)).startsWith(start + OPEN + OB3).endsWith("\r\n</svg>\n");
    }

    @Test
    void refusesWhatXmlCannotCarry() {
      BadgeImage plain = image(PLAIN);
      for (String text : new String[] {" ", "{}\0", "\uD83D", "{\"\u0001\"}", "\"\uFFFE\""}) {
        assertThatIllegalArgumentException().isThrownBy(() -> plain.withCredential(text));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> plain.withCredential("x".repeat(4 * 1024 * 1024 + 1)));
    }

    @Test
    void refusesToMakeAPictureTooLargeToBeRead() {
      String comment = "<!--" + " ".repeat(BadgeImage.MAX_BYTES - 300) + "-->";
      BadgeImage large = image(PLAIN.replace("</svg>", comment + "</svg>"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> large.withCredential("x".repeat(500)))
          .withMessageContaining("smaller picture");
    }
  }

  @Nested
  class Reading {

    @ParameterizedTest
    @EnumSource(BakedKind.class)
    void findsWhicheverKindIsBakedIn(BakedKind kind) {
      for (BadgeImage picture :
          new BadgeImage[] {image(PLAIN), BadgeImage.png(Pngs.small()).orElseThrow()}) {
        byte[] baked = picture.withCredential(kind, TOKEN).bytes();
        Outcome<BakedCredential> read = BadgeImage.read(baked).then(BadgeImage::baked);
        assertThat(read.orElseThrow()).isEqualTo(new BakedCredential(kind, TOKEN));
        assertThat(read.problems()).isEmpty();
      }
    }

    @Test
    void saysWhenThereAreSeveralKinds() {
      BadgeImage both = image(PLAIN).withCredential("{}").withCredential(BakedKind.CLR_2, "[]");
      assertThat(both.baked().orElseThrow().kind()).isEqualTo(BakedKind.OPEN_BADGES_3);
      assertThat(both.baked().problems().codes()).containsExactly("baked.several-kinds");
    }

    @Test
    void saysWhenThereIsNone() {
      assertThat(image(PLAIN).baked().problems().codes()).containsExactly("baked.none");
    }

    @Test
    void tellsPicturesFromEverythingElse() {
      assertThat(BadgeImage.read(PLAIN.getBytes(StandardCharsets.UTF_8)).orElseThrow().mediaType())
          .isEqualTo("image/svg+xml");
      assertThat(BadgeImage.read(Pngs.small()).orElseThrow().mediaType()).isEqualTo("image/png");
      for (String other : new String[] {"", "{}", TOKEN, "GIF89a"}) {
        assertThat(BadgeImage.read(other.getBytes(StandardCharsets.UTF_8)).problems().codes())
            .containsExactly("image.unknown");
      }
    }

    @Test
    void keepsTheCredentialOutOfEveryDescription() {
      BadgeImage baked = image(PLAIN).withCredential("secret");
      assertThat(baked.toString())
          .startsWith("BadgeImage[image/svg+xml, ")
          .doesNotContain("secret");
      assertThat(baked.baked().orElseThrow().toString()).doesNotContain("secret");
    }
  }
}
