package io.microcredential.badges;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** A badge as it goes out into the world: signed text, a JSON document or a compact JWT. */
public final class SignedBadge {

  private final String text;

  SignedBadge(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * Returns the badge as text, as it goes into a file or a picture.
   *
   * @return the JSON document, or the compact JWT
   */
  public String text() {
    return text;
  }

  /**
   * Returns the badge as bytes.
   *
   * @return a new array with the text in UTF-8
   */
  public byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the length of the badge; its content is the recipient's. */
  @Override
  public String toString() {
    return "SignedBadge[" + text.length() + " characters]";
  }
}
