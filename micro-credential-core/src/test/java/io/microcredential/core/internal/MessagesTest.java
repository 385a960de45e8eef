package io.microcredential.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.rule.TraceText;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private final Messages messages = Messages.of(TraceText.class, Locale.ENGLISH);

  @Test
  void fillsItsBlanks() {
    assertThat(messages.text("scoreAtLeast", "2.5", 3)).isEqualTo("Score: 2.5, needs 3");
  }

  @Test
  void writesNumbersAsTheyAreWhateverTheLanguage() {
    assertThat(Messages.of(TraceText.class, Locale.GERMANY).text("scoreAtLeast", 1234567, "1.5"))
        .isEqualTo("Score: 1234567, needs 1.5");
  }

  @Test
  void refusesAKeyThatHasNoSentence() {
    assertThat(messages.has("allOf")).isTrue();
    assertThat(messages.has("nothing")).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> messages.text("nothing"))
        .withMessageContaining("nothing");
  }
}
