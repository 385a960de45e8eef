package io.microcredential.core;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project is, from whichever module a test runs in. */
public final class ProjectFolder {

  private ProjectFolder() {}

  /** Returns the folder with the README. */
  public static Path find() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("CONTRIBUTING.md"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
