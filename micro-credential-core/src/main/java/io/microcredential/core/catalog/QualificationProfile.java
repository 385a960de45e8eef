package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What European and other authorities ask a micro-credential to say beside what teachers write.
 *
 * <p>Each part may be missing.
 *
 * @param outcomes what a learner knows, understands and can do at the end
 * @param notionalWorkload how much time an average learner needs in all, or null
 * @param ects the same in credit points of the European Credit Transfer System, more than 0, or
 *     null
 * @param levels where it stands in frameworks of qualifications
 * @param assessmentType the kind of assessment, such as a portfolio with a rubric, or null
 * @param participation the forms in which a learner takes part
 * @param qualityAssurance how quality is assured
 * @param supervision whether assessment is supervised, or null
 * @param identityCheck whether identity is verified during assessment, or null
 * @param stackability how it goes together with others, or null
 * @param furtherInformation a page with more, or null
 * @see <a href="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)">Council
 *     Recommendation 2022/C 243/02, Annex I</a>
 */
public record QualificationProfile(
    List<@Valid LearningOutcome> outcomes,
    @Nullable Duration notionalWorkload,
    @Nullable BigDecimal ects,
    List<QualificationLevel> levels,
    @MaxLength(500) @Nullable LanguageMap assessmentType,
    List<ParticipationMode> participation,
    List<@Valid QualityAssurance> qualityAssurance,
    @Nullable Supervision supervision,
    @Nullable IdentityCheck identityCheck,
    @Nullable Stackability stackability,
    @Nullable URI furtherInformation) {

  /** Copies the lists and checks the ranges. */
  public QualificationProfile {
    outcomes = List.copyOf(outcomes);
    levels = List.copyOf(levels);
    participation = List.copyOf(participation);
    qualityAssurance = List.copyOf(qualityAssurance);
    if (notionalWorkload != null && (notionalWorkload.isZero() || notionalWorkload.isNegative())) {
      throw new IllegalArgumentException("a notional workload is more than no time");
    }
    if (ects != null) {
      if (ects.signum() <= 0 || ects.scale() > 18 || ects.precision() - ects.scale() > 30) {
        throw new IllegalArgumentException(
            "ECTS points are more than 0, with up to 30 digits before and 18 after the point");
      }
      // Written out in full, so that it reads back as the same number: 1E+1 is 10 here.
      ects = ects.setScale(Math.max(0, ects.scale()));
    }
  }

  /**
   * Returns a profile that says nothing yet.
   *
   * @return the profile
   */
  public static QualificationProfile empty() {
    return new QualificationProfile(
        List.of(), null, null, List.of(), null, List.of(), List.of(), null, null, null, null);
  }
}
