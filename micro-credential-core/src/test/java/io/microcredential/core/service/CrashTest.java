package io.microcredential.core.service;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a program that works on an H2 file. The URL has no setting: a store sets {@code
 * WRITE_DELAY} to 0 in the database when it makes its tables, and refuses to open one that says a
 * transaction is stored before it is.
 *
 * <p>{@code -Dcrash.kills=50 -Dcrash.commands=10000} runs the whole of it.
 */
class CrashTest extends Crashes {

  @TempDir Path folder;

  @Test
  void everyCommandTakesEffectOnceThoughTheProgramIsKilled() throws Exception {
    String url = "jdbc:h2:" + folder.resolve("store") + ";USER=sa";
    killAndGoOn("H2 in a file", url, () -> {});
  }
}
