package io.microcredential.badges.internal;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;

/** A picture file into which a text can be baked. Immutable. */
public sealed interface Picture permits PngFile, SvgFile {

  /** The largest file that is read or made: 16 MiB. */
  int MAX_BYTES = 16 * 1024 * 1024;

  /**
   * Returns whether a text is baked in under a name, readable or not.
   *
   * @param name the name
   * @return whether the picture has a place for it
   */
  boolean has(BakedName name);

  /**
   * Reads the text baked in under a name.
   *
   * @param name the name
   * @param maxTextBytes the longest text in bytes of UTF-8
   * @return the first text under the name, with a warning for whatever is odd about it, or why
   *     there is no text
   */
  Outcome<String> text(BakedName name, int maxTextBytes);

  /**
   * Bakes a text in, instead of all that had the name; every other byte stays as it is.
   *
   * @param name the name
   * @param text the text
   * @param maxTextBytes the longest text in bytes of UTF-8
   * @return the file with the text
   * @throws IllegalArgumentException if the text is longer or has a character that the format
   *     cannot carry, or if the file would be larger than {@link #MAX_BYTES}
   */
  Picture withText(BakedName name, String text, int maxTextBytes);

  /**
   * Returns what in the picture would act on the reader's machine.
   *
   * @return a warning for each kind of content; empty for a picture that only draws
   */
  Problems dangers();

  /**
   * Returns the media type.
   *
   * @return {@code image/png} or {@code image/svg+xml}
   */
  String mediaType();

  /**
   * Returns the file.
   *
   * @return a copy of its bytes
   */
  byte[] bytes();

  /**
   * Returns how large the file is.
   *
   * @return the number of bytes
   */
  int size();
}
