package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "</text></svg><img src=x onerror=alert(1)>",
        "\" onload=\"alert(1)",
        "' & &amp; ]]> <!-- --> <![CDATA[",
        "line\nfeed\tand tab",
        "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 \uD83D\uDE00"
      })
  void keepsATextATextInContentAndAttribute(String text) {
    Sheet sheet =
        Sheet.of(
            Xml.tag("a")
                .with("b", text.replace("\n", " ").replace("\t", " "))
                .saying(text)
                .markup());

    assertThat(sheet.root().getTextContent()).isEqualTo(text);
    assertThat(sheet.root().getAttribute("b")).isEqualTo(text.replaceAll("[\n\t]", " "));
    assertThat(sheet.root().getChildNodes().getLength()).isEqualTo(1);
  }

  @Test
  void replacesWhatXmlCannotHold() {
    String text = "a\u0000b\u0008c\u001Fd\uFFFEe\uFFFFf\uD800g\uDC00h\u0085i\u007Fj\uFDD0k";

    assertThat(Sheet.of(Xml.tag("a", text).markup()).root().getTextContent())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\uFFFDi\uFFFDj\uFFFDk");
  }

  @Test
  void replacesWhatTurnsTheDirectionOfItsSurroundings() {
    assertThat(Xml.text("a\u202Eb\u2066c\u2069d\u202Ae").markup())
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe");
  }

  @Test
  void closesElementsWithoutContentAsHtmlWantsThem() {
    assertThat(Xml.tag("td").holding().markup()).isEqualTo("<td></td>\n");
    assertThat(Xml.tag("meta").with("charset", "utf-8").alone().markup())
        .isEqualTo("<meta charset=\"utf-8\"/>\n");
    assertThat(Xml.tag("b", "x").markup()).isEqualTo("<b>x</b>");
  }

  @Test
  void refusesAStyleSheetThatCouldEnd() {
    assertThatThrownBy(() -> Xml.style("a{}</style><script>"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
