package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.Pngs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts a fresh Java to see which classes pictures wake. */
class DrawingStartTest {

  @TempDir private Path folder;

  /** What the fresh Java runs: draws, or bakes and reads the picture it is given. */
  static final class Program {

    private Program() {}

    public static void main(String[] arguments) throws IOException {
      BadgeImage image =
          arguments.length == 0
              ? BadgeImage.draw(BadgeDesign.of("Title", "Issuer").withLevel("Level")).orElseThrow()
              : BadgeImage.png(Files.readAllBytes(Path.of(arguments[0]))).orElseThrow();
      image.withCredential("{}").credential().orElseThrow();
    }
  }

  private List<String> classesOf(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.txt");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("DISPLAY", "display.invalid:0");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return Files.readAllLines(log);
  }

  @Test
  void drawsWithoutToolkitDisplayOrInstalledFonts() throws IOException, InterruptedException {
    assertThat(classesOf())
        .anyMatch(line -> line.contains("org.apache.fontbox"))
        .noneMatch(line -> line.contains("java.awt.Toolkit"))
        .noneMatch(line -> line.contains("java.awt.Font"))
        .noneMatch(line -> line.contains(" sun.font.") || line.contains(" sun.java2d."))
        // JDK 25 keeps plain geometry there, and nothing else of that package is wanted.
        .noneMatch(line -> line.contains(" sun.awt.") && !line.contains(" sun.awt.geom."));
  }

  @Test
  void bakesAndReadsWithoutLoadingAFont() throws IOException, InterruptedException {
    Path picture = Files.write(folder.resolve("picture.png"), Pngs.small());
    assertThat(classesOf(picture.toString()))
        .anyMatch(line -> line.contains(PngFile.class.getName()))
        .noneMatch(line -> line.contains("org.apache.fontbox"))
        .noneMatch(line -> line.contains(" java.awt."));
  }
}
