package io.microcredential.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.microcredential.core.catalog.Publisher;
import org.junit.jupiter.api.Test;

/** The stories in memory. */
class StoriesTest extends StoriesBehaviour {

  @Override
  StoryStore empty() {
    return StoryStore.inMemory();
  }

  @Test
  void theDefinitionsHaveNoProblemAtAll() {
    assertThat(
            Publisher.create()
                .check(
                    Programme.definition(
                            "calm-starts",
                            "Calm Starts",
                            "The teacher opens lessons calmly.",
                            "Plan")
                        .build()))
        .isEmpty();
  }

  @Test
  void theyBeginInAnEmptyStoreOnly() {
    try (StoryStore kept = empty()) {
      allTold(kept);
      assertThatIllegalStateException()
          .isThrownBy(() -> allTold(kept))
          .withMessageContaining("has a history already");
    }
  }

  @Test
  void whatIsNoDatabaseOfOursIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stories.main(new String[] {"jdbc:other:stories"}))
        .withMessageContaining("jdbc:h2: or jdbc:postgresql:");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Stories.main(new String[] {"jdbc:h2:./a", "jdbc:h2:./b"}))
        .withMessageContaining("one JDBC URL");
  }
}
