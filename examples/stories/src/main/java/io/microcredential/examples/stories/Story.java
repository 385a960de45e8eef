package io.microcredential.examples.stories;

/** A story that a program tells by doing what it tells of. */
interface Story {

  /** Returns what the story is about, in one line. */
  String title();

  /** Tells it. */
  void tell(Telling telling);
}
