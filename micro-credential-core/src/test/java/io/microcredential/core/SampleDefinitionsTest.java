package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.catalog.Publisher;
import org.junit.jupiter.api.Test;

class SampleDefinitionsTest {

  @Test
  void theSamplePublishesWithoutAnyProblem() {
    assertThat(Publisher.create().check(SampleDefinitions.draft())).isEmpty();
    assertThat(SampleDefinitions.published().version()).isEqualTo(new Version(1, 0));
  }
}
