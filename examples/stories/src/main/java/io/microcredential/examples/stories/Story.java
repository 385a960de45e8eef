package io.microcredential.examples.stories;

/** A story that a program tells by doing what it tells of. */
interface Story {

  /** Returns what the story is about, in one line. */
  String title();

  /**
   * Tells it.
   *
   * @param telling where it is printed
   * @param portal where it happens, in a calendar of its own
   */
  void tell(Telling telling, Portal portal);
}
