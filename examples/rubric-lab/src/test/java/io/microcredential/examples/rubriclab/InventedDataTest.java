package io.microcredential.examples.rubriclab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The shipped data are those that their seeds make. */
class InventedDataTest {

  private static final Path DATA = Path.of("data");

  @Test
  void portfoliosAreMadeFromTheirSeed() throws IOException {

    assertThat(Files.readString(DATA.resolve("classroom-portfolios.csv")))
        .isEqualTo(InventedData.classroomPortfolios());
  }

  @Test
  void readingsAreMadeFromTheirSeed() throws IOException {
    assertThat(Files.readString(DATA.resolve("validity-readings.csv")))
        .isEqualTo(InventedData.validityReadings());
  }
}
