package io.microcredential.examples.rubriclab;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the program.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it printed to standard error
 */
record Run(int code, String out, String err) {

  static Run of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code = RubricLab.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    return new Run(code, out.toString(), err.toString());
  }

  /** Runs on a text, with few bootstrap samples. */
  static Run on(Path folder, String text, String... more) {
    Path file = folder.resolve("ratings.csv");
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var arguments = new ArrayList<String>(List.of(more));
    arguments.addAll(
        List.of("--out", folder.resolve("out").toString(), "--replicates", "20", file.toString()));
    return of(arguments.toArray(String[]::new));
  }
}
