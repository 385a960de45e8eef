package io.microcredential.examples.rubriclab;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.examples.rubriclab.LabOptions.Showing;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.ratings.DataDictionary;
import io.microcredential.rubric.ratings.RatingCsv;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.report.AgreementFindings;
import io.microcredential.rubric.report.AgreementReport;
import io.microcredential.rubric.report.LevelOrder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Reads ratings and writes a report about how far raters agree.
 *
 * <pre>{@code
 * mvn -q -pl examples/rubric-lab -am compile exec:java -Dexec.args="ratings.csv --scale 1-4"
 * }</pre>
 */
@Command(
    name = "rubric-lab",
    mixinStandardHelpOptions = true,
    version = "rubric-lab 0.1.0-SNAPSHOT",
    sortOptions = false,
    abbreviateSynopsis = true,
    description = {
      "Reads ratings of units by raters on criteria, prints the main figures of agreement, and"
          + " writes a report (HTML) with files for programs (CSV, JSON) beside it."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:The report is written.",
      "1:The ratings have problems; they are listed with line and column.",
      "2:What was asked for cannot be understood.",
      "3:A file cannot be read or written."
    })
public final class RubricLab implements Callable<Integer> {

  static final int WRITTEN = 0;
  static final int PROBLEMS = 1;
  static final int USAGE = 2;
  static final int FILES = 3;

  private static final int MOST_LISTED = 20;

  @Mixin private LabOptions options = new LabOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  private RubricLab() {}

  /**
   * Runs the program.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    // Maven runs the program in its own process, which goes on where nothing is wrong.
    if (code != WRITTEN) {
      System.exit(code);
    }
  }

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return new CommandLine(new RubricLab())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((thrown, line, parsed) -> failed(thrown, err))
        .execute(arguments);
  }

  private static int failed(Exception thrown, PrintWriter err) throws Exception {
    if (thrown instanceof UsageException) {
      err.println(thrown.getMessage());
      return USAGE;
    }
    if (thrown instanceof NoSuchFileException missing) {
      err.println("There is no file " + missing.getFile() + ".");
      return FILES;
    }
    if (thrown instanceof CharacterCodingException) {
      err.println("The file is not text in UTF-8; save it so, or convert it.");
      return FILES;
    }
    if (thrown instanceof IOException) {
      err.println("A file cannot be read or written: " + thrown.getMessage());
      return FILES;
    }
    throw thrown;
  }

  @Override
  public Integer call() throws IOException {
    if ((options.day == null) != (options.truth == null)) {
      throw new UsageException("--day and --truth go together: they name validity readings.");
    }
    if (options.file != null) {
      return options.truth == null
          ? report(options.file, folder())
          : calibrate(options.file, folder());
    }
    Path data = home().resolve("data");
    out().println("No file was named: reading invented ratings. --help says what else there is.");
    int code =
        report(data.resolve("classroom-portfolios.csv"), folder().resolve("classroom-portfolios"));
    options.day = "day";
    options.truth = "true_level";
    return code == WRITTEN
        ? calibrate(data.resolve("validity-readings.csv"), folder().resolve("validity-readings"))
        : code;
  }

  private Path home() {
    Path beside = Path.of("examples", "rubric-lab");
    return options.home != null ? options.home : Files.isDirectory(beside) ? beside : Path.of("");
  }

  private Path folder() {
    return options.out != null ? options.out : home().resolve("target").resolve("rubric-lab");
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private int report(Path file, Path folder) throws IOException {
    out().println();
    out().println("Ratings of " + file.getFileName());
    var reading = new RatingsFile(options);
    Outcome<RatingData> read = reading.read(Files.readString(file));
    reading.said().forEach(guess -> out().println("  " + guess));
    list(read.problems());
    if (read.value().isEmpty()) {
      return PROBLEMS;
    }
    RatingData data = read.value().get();
    AgreementFindings findings = analysis(data).of(data);
    out().println();
    Locale language = language();
    findings.lines(language).forEach(line -> out().println("  " + line));
    write(findings, folder, language);
    return WRITTEN;
  }

  private int calibrate(Path file, Path folder) throws IOException {
    out().println();
    out().println("Validity readings of " + file.getFileName());
    Table table = Table.of(Files.readString(file), options.withoutHeader);
    Outcome<ValidityFile> read =
        ValidityFile.read(
            table,
            new ValidityFile.Columns(
                Objects.requireNonNullElse(options.day, "day"),
                Objects.requireNonNullElse(options.unit, "paper"),
                Objects.requireNonNullElse(options.rater, "assessor"),
                Objects.requireNonNullElse(options.criterion, "criterion"),
                Objects.requireNonNullElse(options.truth, "true_level"),
                Objects.requireNonNullElse(options.rating, "level")),
            options.scales.isEmpty()
                ? Scale.range(1, 4)
                : RatingsFile.scale(options.scales.get(0)));
    list(read.problems());
    if (read.value().isEmpty()) {
      return PROBLEMS;
    }
    if (options.scales.isEmpty()) {
      out().println("  Taken levels from 1 to 4; say --scale where this is not the rubric.");
    }
    new Calibrations(read.value().get(), language(), options.level).write(folder, out());
    return WRITTEN;
  }

  private AgreementReport analysis(RatingData data) {
    boolean shown =
        options.progress == Showing.ALWAYS
            || (options.progress == Showing.AUTO && System.console() != null);
    try {
      return AgreementReport.withDefaults()
          .atLevel(options.level)
          .with(Bootstrap.of(options.replicates, options.seed))
          .with(order(data))
          .with(new ProgressBar(spec.commandLine().getErr(), shown));
    } catch (IllegalArgumentException e) {
      throw new UsageException(Objects.requireNonNullElse(e.getMessage(), "not understood"));
    }
  }

  /** Names of levels in the order of the alphabet are no order of levels. */
  private LevelOrder order(RatingData data) {
    boolean numbers =
        data.criteria().stream()
            .flatMap(criterion -> data.table(criterion).scale().labels().stream())
            .allMatch(Table::isNumber);
    if (options.unordered || (options.scales.isEmpty() && !numbers)) {
      if (!options.unordered) {
        out().println("  The levels are names without a declared order; say --scale for one.");
      }
      return LevelOrder.UNORDERED;
    }
    return LevelOrder.ORDERED;
  }

  private Locale language() {
    return Locale.forLanguageTag(options.language);
  }

  private void list(Problems found) {
    List<Problem> problems = found.stream().toList();
    problems.stream().limit(MOST_LISTED).forEach(problem -> out().println("  " + words(problem)));
    if (problems.size() > MOST_LISTED) {
      out().println("  … and " + (problems.size() - MOST_LISTED) + " more.");
    }
  }

  private static String words(Problem problem) {
    List<String> at = problem.at().tokens();
    String place =
        switch (at.size()) {
          case 0 -> "";
          case 1 -> "line " + at.get(0) + ": ";
          default -> "line " + at.get(0) + ", column " + at.get(1) + ": ";
        };
    // A name out of the file must not steer the console.
    return (place + problem.message() + " " + problem.fix()).replaceAll("\\p{Cc}", " ").strip();
  }

  private void write(AgreementFindings findings, Path folder, Locale language) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("agreement.html"), findings.html(language));
    Files.writeString(folder.resolve("figures.csv"), findings.csv());
    Files.writeString(folder.resolve("figures.json"), Json.writeIndented(findings.json()));
    Files.writeString(folder.resolve("ratings-long.csv"), RatingCsv.write(findings.data()));
    Files.writeString(
        folder.resolve("ratings-long.schema.json"),
        Json.writeIndented(DataDictionary.of(findings.data())));
    out().println();
    out().println("Report: " + folder.resolve("agreement.html").toAbsolutePath().normalize());
    out().println("Beside it: figures.csv, figures.json, ratings-long.csv and its schema.");
  }
}
