package io.microcredential.core.service;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class H2RacesTest extends ServiceRaces {

  @TempDir Path folder;

  @Override
  EmptyStores stores() {
    return EmptyStores.ofH2(folder);
  }
}
