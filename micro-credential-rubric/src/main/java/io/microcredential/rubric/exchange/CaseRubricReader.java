package io.microcredential.rubric.exchange;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.rubric.exchange.CaseReading.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a CASE 1.1 {@code CFRubric}, whoever wrote it.
 *
 * <ul>
 *   <li>What {@link CaseRubricWriter} wrote comes back as it was. Where another program has changed
 *       a text or a number since, the change counts, with a warning.
 *   <li>In other documents the order of criteria is that of their positions, and the order of
 *       levels that of their scores. The title of a criterion is its category, or its description
 *       where the category is missing or stands for several criteria. Levels of the same quality
 *       have the same id where they have the same standing in every criterion.
 *   <li>A missing weight is 1. What a rubric has no room for here (feedback, links to CASE items, a
 *       description of the whole) is left out with a warning, never in silence.
 * </ul>
 *
 * <p>The rubric may still lack what publishing demands, such as descriptors.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/spec/case/v1p1/information_model/caseservicev1p1_infomodelv1p0.html">CASE
 *     1.1, Information Model, sections 7.1.26 to 7.1.31</a>
 */
public final class CaseRubricReader {

  private static final int MOST_RUBRICS = 1_000;
  private static final Set<String> MEMBERS =
      Set.of("identifier", "uri", "title", "lastChangeDateTime", "CFRubricCriteria", "extensions");

  private final String language;

  private CaseRubricReader(String language) {
    this.language = language;
  }

  /**
   * Returns a reader of documents in a language; CASE names it for the framework, not for the
   * rubric.
   *
   * @param language the language of texts of which the document does not say it
   * @return the reader
   */
  public static CaseRubricReader in(Locale language) {
    return new CaseRubricReader(language.toLanguageTag());
  }

  /**
   * Reads a rubric.
   *
   * @param utf8 a {@code CFRubric} in UTF-8
   * @return the rubric with warnings, or all problems with their places
   */
  public Outcome<Rubric> read(byte[] utf8) {
    return Json.parse(utf8).then(this::read);
  }

  /**
   * Reads a rubric.
   *
   * @param json a {@code CFRubric}
   * @return the rubric with warnings, or all problems with their places
   */
  public Outcome<Rubric> read(JsonValue json) {
    return read(json, JsonPointer.root());
  }

  /**
   * Reads the rubrics of a package.
   *
   * @param json a {@code CFPackage}; its items and associations are not looked at
   * @return the rubrics in their order, or all problems with their places in the package
   */
  public Outcome<List<Rubric>> readPackage(JsonValue json) {
    var reading = new CaseReading(language);
    List<Located> found =
        reading
            .object(json, JsonPointer.root())
            .map(framework -> reading.objects(framework, "CFRubrics", MOST_RUBRICS))
            .orElse(List.of());
    var problems = new ArrayList<>(reading.problems().list());
    var rubrics = new ArrayList<Rubric>();
    for (Located rubric : found) {
      Outcome<Rubric> read = read(rubric.json(), rubric.at());
      problems.addAll(read.problems().list());
      read.value().ifPresent(rubrics::add);
    }
    Problems all = Problems.of(problems);
    return all.hasErrors() ? Outcome.refusal(all) : Outcome.success(rubrics, all);
  }

  private Outcome<Rubric> read(JsonValue json, JsonPointer at) {
    var reading = new CaseReading(language);
    Rubric rubric = reading.object(json, at).map(found -> rubric(reading, found)).orElse(null);
    return rubric == null || reading.hasErrors()
        ? Outcome.refusal(reading.problems())
        : Outcome.success(rubric, reading.problems());
  }

  private static Rubric rubric(CaseReading reading, Located json) {
    String identifier = reading.identifier(json);
    reading.onlyHolds(json, MEMBERS);
    Rubric ours = reading.extension(json, CaseForm.RUBRIC);
    LanguageMap title =
        ours == null
            ? reading.text(json, "title", reading.text(json, "title"), identifier)
            : reading.merged(json, "title", ours.title(), CaseForm.line(ours.title()));
    return new Rubric(title, new CriteriaReading(reading).criteria(json));
  }
}
