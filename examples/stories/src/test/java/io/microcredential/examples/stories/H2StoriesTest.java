package io.microcredential.examples.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.PersonId;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories in a file of H2. */
class H2StoriesTest extends StoriesBehaviour {

  @TempDir Path folder;
  private int files;

  @Override
  StoryStore empty() {
    files++;
    return StoryStore.at("jdbc:h2:" + folder.resolve("stories-" + files));
  }

  @Test
  void theyAreStillThereWhenTheFileIsOpenedAgain() {
    String url = "jdbc:h2:" + folder.resolve("kept");
    try (StoryStore kept = StoryStore.at(url)) {
      allTold(kept);
    }
    try (StoryStore again = StoryStore.at(url)) {
      Portal portal = Portal.of(again.store(), Stories.ALL.get(0));
      assertThat(portal.awards(PersonId.of("rosa")))
          .containsExactly("Words on Walks", "First Ten Minutes");
      assertThat(portal.awards(PersonId.of("maya")))
          .containsExactly("Leading Together", "Meeting Online", "Speaking Up");
      assertThat(portal.awards(PersonId.of("tilda"))).isEmpty();
      assertThat(portal.service().journal().verify().isIntact()).isTrue();
      assertThat(portal.service().journal().after(0, 500)).hasSizeGreaterThan(200);
    }
  }
}
