package io.microcredential.rubric.report;

import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.rubric.agreement.ItemReport;
import io.microcredential.rubric.calibration.RaterProfile;
import io.microcredential.rubric.ratings.RatingData;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an {@link AgreementReport} found, for people and for programs.
 *
 * <p>Tables for people show three digits after the point; {@link #csv} and {@link #json} hold every
 * digit. Reports name raters: they are for those who may know them. Immutable, and safe for use by
 * many threads.
 */
public final class AgreementFindings {

  private final AgreementReport.Basis basis;
  private final List<CriterionFigures> criteria;
  private final @Nullable ItemReport items;
  private final List<RaterProfile> raters;

  AgreementFindings(
      AgreementReport.Basis basis,
      List<CriterionFigures> criteria,
      @Nullable ItemReport items,
      List<RaterProfile> raters) {
    this.basis = basis;
    this.criteria = List.copyOf(criteria);
    this.items = items;
    this.raters = List.copyOf(raters);
  }

  /**
   * Returns the ratings that the report is about.
   *
   * @return the ratings
   */
  public RatingData data() {
    return basis.data();
  }

  AgreementReport.Basis basis() {
    return basis;
  }

  /**
   * Returns what was found about each criterion.
   *
   * @return in the order of the data
   */
  public List<CriterionFigures> criteria() {
    return criteria;
  }

  /**
   * Returns what each criterion tells.
   *
   * @return the item analysis, or nothing where levels have no order
   */
  public Optional<ItemReport> items() {
    return Optional.ofNullable(items);
  }

  /**
   * Returns what each rater does to ratings.
   *
   * @return one profile for each rater, in the order of the data; none where levels have no order
   */
  public List<RaterProfile> raters() {
    return raters;
  }

  /**
   * Returns the report as a page that stands on its own and prints on A4.
   *
   * @param locale the reader's language; English where there is no translation
   * @return HTML that is XML as well
   */
  public String html(Locale locale) {
    return new AgreementPage(ReportWords.in(locale), this).html();
  }

  /**
   * Returns the main figures as lines of text, for a console.
   *
   * @param locale the reader's language; English where there is no translation
   * @return a table of one line a criterion, and what is to be noted, line by line
   */
  public List<String> lines(Locale locale) {
    return new AgreementLines(ReportWords.in(locale), this).lines();
  }

  /**
   * Returns every figure as comma-separated values, one a line, with all digits.
   *
   * @return columns {@code criterion}, {@code figure}, {@code value}, {@code standard_error},
   *     {@code lower}, {@code upper}, {@code level}, {@code interval}, {@code units}, {@code
   *     ratings}, {@code undefined} (the reason where there is no value) and {@code observed} (the
   *     observed agreement there); lines end in CR LF
   */
  public String csv() {
    return FigureFiles.csv(this);
  }

  /**
   * Returns everything that was found, with all digits.
   *
   * @return an object with the members {@code level}, {@code bootstrap} and {@code criteria}
   */
  public JsonObject json() {
    return FigureFiles.json(this);
  }

  /** Returns the size; names of raters may be personal. */
  @Override
  public String toString() {
    return "AgreementFindings[" + criteria.size() + " criteria]";
  }
}
