package io.microcredential.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TellingTest {

  @Test
  void breaksTextAtSpaces() {
    assertThat(Telling.wrap("one two three", 7)).containsExactly("one two", "three");
  }

  @Test
  void leavesAWordAloneThatIsTooLong() {
    assertThat(Telling.wrap("a unbreakable b", 5)).containsExactly("a", "unbreakable", "b");
  }
}
