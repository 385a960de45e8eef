package io.microcredential.badges.archive;

import java.util.Objects;

/** A credential out of an archive: exactly the bytes that were put in, not yet believed. */
public final class ArchivedBadge {

  private final String path;
  private final String mediaType;
  private final byte[] content;

  ArchivedBadge(String path, String mediaType, byte[] content) {
    this.path = Objects.requireNonNull(path, "path");
    this.mediaType = Objects.requireNonNull(mediaType, "mediaType");
    this.content = content;
  }

  /**
   * Returns the name of the entry.
   *
   * @return such as {@code badges/0001.json}; safe to use below any folder
   */
  public String path() {
    return path;
  }

  /**
   * Returns what kind of file the archive says it is.
   *
   * @return the media type
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Returns the credential, to be handed to a verifier or a backpack.
   *
   * @return a copy of the bytes
   */
  public byte[] bytes() {
    return content.clone();
  }

  /** Returns name and length; the content is the holder's. */
  @Override
  public String toString() {
    return "ArchivedBadge[" + path + ", " + content.length + " bytes]";
  }
}
