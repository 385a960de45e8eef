package io.microcredential.examples.stories;

import java.security.SecureRandom;
import java.util.Random;

/**
 * The same numbers for the same story, so that it is told in the same words wherever it is kept.
 *
 * <p>Not for a portal: whoever knows the seed knows every secret.
 */
final class StoryRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  private final Random numbers;

  StoryRandom(long seed) {
    this.numbers = new Random(seed);
  }

  @Override
  public void nextBytes(byte[] bytes) {
    numbers.nextBytes(bytes);
  }
}
