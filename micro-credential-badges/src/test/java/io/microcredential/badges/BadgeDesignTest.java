package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeDesignTest {

  private static final BadgeDesign DESIGN = BadgeDesign.of("Data Literacy", "Riverbend Schools");

  @Test
  void saysInWordsWhatThePictureShows() {
    assertThat(DESIGN.altText()).isEqualTo("Data Literacy. Riverbend Schools.");
    assertThat(DESIGN.withLevel("Level 2").altText())
        .isEqualTo("Data Literacy. Level 2. Riverbend Schools.");
  }

  @Test
  void endsEachSentenceOnce() {
    assertThat(BadgeDesign.of("What next?", "Acme Inc.").altText())
        .isEqualTo("What next? Acme Inc.");
  }

  @Test
  void takesLineBreaksAndDoubledSpacesForOneSpace() {
    BadgeDesign design = BadgeDesign.of(" Data\n  Literacy ", "\tRiverbend").withLevel("Level  2");
    assertThat(design.title()).isEqualTo("Data Literacy");
    assertThat(design.issuer()).isEqualTo("Riverbend");
    assertThat(design.level()).contains("Level 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t"})
  void refusesTextThatIsBlank(String blank) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BadgeDesign.of(blank, "Riverbend"))
        .withMessageStartingWith("title");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> BadgeDesign.of("Data Literacy", blank))
        .withMessageStartingWith("issuer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DESIGN.withLevel(blank))
        .withMessageStartingWith("level");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "blue", "#12345", "#1234567", "#12345G", "123456", "#123456\n"})
  void refusesAColourOfAnotherForm(String colour) {
    assertThatIllegalArgumentException().isThrownBy(() -> DESIGN.withAccent(colour));
  }

  @Test
  void keepsEverythingElseWhenOneThingChanges() {
    BadgeDesign design = DESIGN.withAccent("#abcdef").withLevel("Level 2");
    assertThat(design.accent()).isEqualTo("#ABCDEF");
    assertThat(design.level()).contains("Level 2");
    assertThat(design.withAccent("#000000").level()).contains("Level 2");
    assertThat(DESIGN.level()).isEmpty();
  }
}
