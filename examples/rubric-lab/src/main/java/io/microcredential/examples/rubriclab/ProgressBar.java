package io.microcredential.examples.rubriclab;

import io.microcredential.rubric.report.ReportProgress;
import java.io.PrintWriter;

/** A bar that grows in place on one line, and is wiped off at the end. */
final class ProgressBar implements ReportProgress {

  private static final int WIDTH = 40;

  private final PrintWriter out;
  private final boolean shown;
  private int percent = -1;

  ProgressBar(PrintWriter out, boolean shown) {
    this.out = out;
    this.shown = shown;
  }

  @Override
  public void advanced(int done, int all) {
    int now = 100 * done / all;
    if (!shown || now == percent) {
      return;
    }
    percent = now;
    int filled = WIDTH * done / all;
    out.printf("\r[%s%s] %3d %%", "#".repeat(filled), "-".repeat(WIDTH - filled), now);
    if (done == all) {
      out.print("\r" + " ".repeat(WIDTH + 8) + "\r");
    }
    out.flush();
  }
}
