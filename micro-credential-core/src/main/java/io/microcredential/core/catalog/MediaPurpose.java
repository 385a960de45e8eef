package io.microcredential.core.catalog;

/** Says what an alternative is to the resource beside which it stands. */
public enum MediaPurpose {
  /** The words and sounds of a recording, shown while it runs. */
  CAPTIONS,
  /** The words and sounds of a recording, written down. */
  TRANSCRIPT,
  /** What is to be seen, told in words. */
  AUDIO_DESCRIPTION,
  /** The words in a sign language. */
  SIGN_LANGUAGE,
  /** The same in another language. */
  TRANSLATION,
  /** The same in plainer words. */
  PLAIN_LANGUAGE
}
