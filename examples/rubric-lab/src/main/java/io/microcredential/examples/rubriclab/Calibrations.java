package io.microcredential.examples.rubriclab;

import io.microcredential.rubric.calibration.AgreementMeasure;
import io.microcredential.rubric.calibration.ControlChart;
import io.microcredential.rubric.calibration.PChart;
import io.microcredential.rubric.calibration.Qualification;
import io.microcredential.rubric.calibration.QualificationExam;
import io.microcredential.rubric.calibration.QualificationRequirement;
import io.microcredential.rubric.calibration.QualificationStandard;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.report.CalibrationReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes a calibration report for each assessor of a file of validity readings. */
final class Calibrations {

  /** The share of true levels of an assessor in control; a programme declares its own. */
  private static final double RATE = 0.75;

  private static final int FOUR_WEEKS = 28;

  private static final QualificationStandard STANDARD =
      QualificationStandard.ofPapers(10)
          .requiring(QualificationRequirement.overall(AgreementMeasure.EXACT_AGREEMENT, 0.7))
          .requiring(QualificationRequirement.overall(AgreementMeasure.ADJACENT_AGREEMENT, 0.95))
          .requiring(
              QualificationRequirement.overall(AgreementMeasure.QUADRATIC_KAPPA, 0.6).confidently())
          .requiring(QualificationRequirement.overall(AgreementMeasure.BIAS, 0.25));

  private final ValidityFile file;
  private final Locale language;
  private final double level;

  Calibrations(ValidityFile file, Locale language, double level) {
    this.file = file;
    this.language = language;
    this.level = level;
  }

  void write(Path folder, PrintWriter out) throws IOException {
    Files.createDirectories(folder);
    boolean spanish = language.getLanguage().equals("es");
    String measure = spanish ? "parte en el nivel verdadero" : "share on the true level";
    for (int i = 0; i < file.assessors().size(); i++) {
      String assessor = file.assessors().get(i);
      Qualification qualification =
          STANDARD.judge(
              QualificationExam.of(file.rubric()).atLevel(level).grade(file.papers(assessor)));
      ControlChart drift =
          PChart.ofRate(RATE).withGroupsOf(FOUR_WEEKS).chart(file.readings(assessor));
      int[][] levels = file.levels(assessor);
      RatingTable pairs =
          RatingTable.of(
              file.scale(),
              IntStream.rangeClosed(1, levels.length).mapToObj(Integer::toString).toList(),
              List.of(assessor, spanish ? "nivel verdadero" : "true level"),
              levels);
      Path page = folder.resolve("calibration-" + (i + 1) + ".html");
      Files.writeString(
          page,
          CalibrationReport.of(assessor, file.rubric(), qualification)
              .asOf(file.lastDay(assessor))
              .levels(pairs)
              .drift(measure, drift)
              .html(language));
      out.printf(
          "  %-24s %-16s %s%n",
          assessor.replaceAll("\\p{Cc}", " "),
          qualification.verdict(),
          drift.isInControl() ? "no drift" : "drift: " + drift.signals().get(0).day());
      out.println("    Report: " + page.toAbsolutePath().normalize());
    }
  }
}
