package io.microcredential.badges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading tokens that somebody made to do harm. */
class VcJwtReadingTest {

  private static final SigningKey KEY = Credentials.testKey(1);

  private static String token() {
    return VcJwt.sign(Credentials.small(KEY), KEY).orElseThrow();
  }

  private static String encoded(String text) {
    return Base64Url.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "...",
        "a.b",
        "a.b.c.d",
        "e30.e30.",
        "e30..AA",
        ".e30.AA",
        "e30=.e30.AA",
        "e30.e30.A",
        "e30.e30.AB",
        "e 30.e30.AA",
        "e30.W10.AA",
        "bnVsbA.e30.AA",
        "e30.e3.AA",
        "eyJhIjoxLCJhIjoyfQ.e30.AA"
      })
  void readsNothingThatIsNotCompact(String text) {
    assertThat(VcJwt.parse(text).isSuccess()).isFalse();
  }

  @Test
  void readsNothingThatIsCutShort() {
    String token = token();
    int signatureAt = token.lastIndexOf('.');
    for (int length = 0; length < token.length(); length++) {
      var outcome = VcJwt.parse(token.substring(0, length));
      if (length <= signatureAt + 1) {
        assertThat(outcome.isSuccess()).isFalse();
      } else {
        outcome
            .value()
            .ifPresent(
                jwt ->
                    assertThat(jwt.verify(ControllerDocuments.none(), Credentials.AT).isSound())
                        .isFalse());
      }
    }
  }

  @Test
  void readsNothingThatIsHuge() {
    assertThat(VcJwt.parse("A".repeat(VcJwt.MAX_LENGTH + 1)).problems().codes())
        .containsExactly("jwt.form");
    assertThat(VcJwt.parse(".".repeat(1_000_000)).isSuccess()).isFalse();
  }

  @Test
  void readsNothingThatIsNestedDeeply() {
    String deep = encoded("[".repeat(10_000) + "]".repeat(10_000));
    assertThat(VcJwt.parse("e30." + deep + ".AA").isSuccess()).isFalse();
  }

  @Test
  void readsNothingThatIsNotUtf8() {
    String invalid = Base64Url.encode(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
    assertThat(VcJwt.parse("e30." + invalid + ".AA").isSuccess()).isFalse();
  }

  @Property(tries = 500)
  void answersAnyTextWithAValue(@ForAll String text) {
    assertThat(VcJwt.parse(text).problems()).isNotNull();
  }
}
