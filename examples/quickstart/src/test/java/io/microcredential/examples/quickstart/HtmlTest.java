package io.microcredential.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

  private static final String HOSTILE = "</p><script>alert('x')</script> & \"quoted\"";

  @Test
  void escapesTextSoThatItCannotBecomeMarkup() {
    assertThat(Html.tag("p", HOSTILE).markup())
        .isEqualTo(
            "<p>&lt;/p&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp;"
                + " &quot;quoted&quot;</p>\n");
  }

  @Test
  void escapesAttributesSoThatNoOtherCanBeAdded() {
    assertThat(Html.tag("img").with("alt", "\" onload=\"x").alone().markup())
        .isEqualTo("<img alt=\"&quot; onload=&quot;x\">\n");
  }

  @Test
  void addsNoSpaceAfterElementsInsideALine() {
    assertThat(Html.all(Html.tag("strong", "a"), Html.text("b")).markup())
        .isEqualTo("<strong>a</strong>b");
  }
}
