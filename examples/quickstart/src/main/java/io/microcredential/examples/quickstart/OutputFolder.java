package io.microcredential.examples.quickstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Where the program writes, and from where a stranger reads. */
final class OutputFolder {

  private final Path folder;
  private final Telling telling;

  OutputFolder(Path folder, Telling telling) {
    this.folder = folder;
    this.telling = telling;
  }

  /** Writes a file and says what it is. */
  void write(String file, byte[] content, String what) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(file), content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + folder.resolve(file), e);
    }
    telling.row("wrote", file, String.format(Locale.ROOT, "%,9d bytes  %s", content.length, what));
  }

  /** Writes a text file and says what it is. */
  void write(String file, String content, String what) {
    write(file, content.getBytes(StandardCharsets.UTF_8), what);
  }

  byte[] read(String file) {
    try {
      return Files.readAllBytes(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + folder.resolve(file), e);
    }
  }

  @Override
  public String toString() {
    return folder.toString();
  }
}
