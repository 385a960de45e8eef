package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;

import io.microcredential.core.catalog.QualificationLevel.Framework;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What an authority asks for, invented and whole. */
public final class SampleQualification {

  private SampleQualification() {}

  /** A profile in which nothing is missing. */
  public static QualificationProfile complete() {
    return new QualificationProfile(
        List.of(
            new LearningOutcome(
                text("Leads talk in which students answer one another."),
                URI.create("https://example.org/skills/1"))),
        Duration.ofHours(50),
        new BigDecimal("2"),
        List.of(
            QualificationLevel.eqf(6),
            new QualificationLevel(Framework.QF_EHEA, null, "short"),
            new QualificationLevel(Framework.NATIONAL, "Larkmeadow Framework", "5A")),
        text("Portfolio judged against a rubric"),
        List.of(ParticipationMode.BLENDED, ParticipationMode.WORK_BASED),
        List.of(
            new QualityAssurance(
                text("External review every five years"),
                SampleDefinitions.published().creator(),
                URI.create("https://example.org/quality"))),
        Supervision.UNSUPERVISED,
        IdentityCheck.VERIFIED,
        Stackability.STACKABLE,
        URI.create("https://example.org/more"));
  }
}
