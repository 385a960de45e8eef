package io.microcredential.examples.rubriclab;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the user of the command line asked for. */
final class LabOptions {

  /** Where the columns are. */
  enum Layout {
    /** One rating a line. */
    LONG,
    /** One column a rater. */
    RATERS,
    /** One column a criterion. */
    CRITERIA
  }

  /** What becomes of a second rating of the same thing by the same rater. */
  enum Repeats {
    /** It is a problem. */
    REFUSE,
    /** The first counts. */
    FIRST
  }

  /** When progress is shown. */
  enum Showing {
    /** On a terminal. */
    AUTO,
    /** Always. */
    ALWAYS,
    /** Never. */
    NEVER
  }

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "Ratings as comma-separated values. Without it, the invented data are used.")
  @Nullable Path file;

  @Option(
      names = "--layout",
      paramLabel = "KIND",
      description =
          "long: one rating a line; raters: one column a rater; criteria: one column a criterion. Guessed otherwise.")
  @Nullable Layout layout;

  @Option(names = "--unit", paramLabel = "COLUMN", description = "Names what was rated.")
  @Nullable String unit;

  @Option(names = "--rater", paramLabel = "COLUMN", description = "Names who rated.")
  @Nullable String rater;

  @Option(names = "--criterion", paramLabel = "COLUMN", description = "Names the criterion.")
  @Nullable String criterion;

  @Option(names = "--rating", paramLabel = "COLUMN", description = "Holds the rating.")
  @Nullable String rating;

  @Option(
      names = "--ignore",
      split = ",",
      paramLabel = "COLUMN",
      description = "Holds something else; several with commas between.")
  List<String> ignored = new ArrayList<>();

  @Option(names = "--no-header", description = "The first line is data; columns are 1, 2, 3 …")
  boolean withoutHeader;

  @Option(
      names = "--scale",
      paramLabel = "[CRITERION=]LEVELS",
      description =
          "The levels of all criteria, or of one: 1-4, or names from lowest to highest with commas between. May come several times.")
  List<String> scales = new ArrayList<>();

  @Option(
      names = "--unordered",
      description =
          "The levels are only different, not more or less: no figure uses their distance.")
  boolean unordered;

  @Option(
      names = "--repeats",
      paramLabel = "WHAT",
      description =
          "What becomes of a second rating of the same thing by the same rater. refuse: it is a problem; first: the first counts. Default: refuse where the layout is given, first where it is guessed.")
  @Nullable Repeats repeats;

  @Option(
      names = "--day",
      paramLabel = "COLUMN",
      description = "Holds the day (2026-11-22) of a validity reading; with --truth.")
  @Nullable String day;

  @Option(
      names = "--truth",
      paramLabel = "COLUMN",
      description =
          "Holds the true level: the file is one of validity readings, and each rater gets a calibration report.")
  @Nullable String truth;

  @Option(
      names = "--level",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      description = "Confidence level of intervals. Default: 0.95.")
  double level;

  @Option(
      names = "--replicates",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Bootstrap samples for the intervals of alpha. Default: 1000.")
  int replicates;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Where the bootstrap starts. Default: 1.")
  long seed;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Language of the report: en or es. Default: en.")
  String language = "en";

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description =
          "Where the report goes. Default: target/rubric-lab in the folder of the program.")
  @Nullable Path out;

  @Option(
      names = "--progress",
      paramLabel = "WHEN",
      defaultValue = "AUTO",
      description =
          "auto (on a terminal), always or never: a bar on standard error. Default: auto.")
  Showing progress = Showing.AUTO;

  @Option(names = "--home", hidden = true)
  @Nullable Path home;
}
