package io.microcredential.badges;

import java.util.Objects;

/** A file from which to import a badge. */
public final class ImportFile {

  private final String name;
  private final byte[] bytes;

  private ImportFile(String name, byte[] bytes) {
    this.name = Objects.requireNonNull(name, "name");
    this.bytes = bytes.clone();
  }

  /**
   * Returns a file.
   *
   * @param name how it is called in the report, such as its file name
   * @param bytes its content: a JSON document, a compact JWT, a PNG or SVG picture with either
   *     baked in, or the address of one of them
   * @return the file
   */
  public static ImportFile of(String name, byte[] bytes) {
    return new ImportFile(name, bytes);
  }

  /**
   * Returns how the file is called.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  /**
   * Returns what is in the file.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** Returns how large the file is; its name may be personal. */
  @Override
  public String toString() {
    return "ImportFile[" + bytes.length + " bytes]";
  }
}
