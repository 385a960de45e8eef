package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.QualificationLevel.Framework;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A8: workload, levels, assessment type, participation, supervision, quality. */
class QualificationProfileTest {

  @Test
  void readsBackAsItWas() {
    JsonForm<QualificationProfile> form = JsonForm.of(QualificationProfile.class);
    assertThat(form.read(form.write(SampleQualification.complete())).orElseThrow())
        .isEqualTo(SampleQualification.complete());
    assertThat(form.write(QualificationProfile.empty())).isEqualToIgnoringWhitespace("{}");
  }

  @Test
  void aDefinitionWithItPublishes() {
    assertThat(
            SampleDefinitions.publish(
                    SampleDefinitions.draft(b -> b.qualification(SampleQualification.complete())))
                .content()
                .qualification())
        .isEqualTo(SampleQualification.complete());
  }

  @Test
  void levelsAreThoseOfTheFramework() {
    for (String level : List.of("0", "9", "", "six", "06")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new QualificationLevel(Framework.EQF, null, level));
    }
    for (String level : List.of("4", "0", "first")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new QualificationLevel(Framework.QF_EHEA, null, level));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualificationLevel(Framework.NATIONAL, null, "5"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new QualificationLevel(Framework.EQF, "Ours", "5"));
  }

  @Test
  void amountsAreMoreThanNothing() {
    QualificationProfile empty = QualificationProfile.empty();
    for (BigDecimal ects : List.of(BigDecimal.ZERO, new BigDecimal("-1"))) {
      assertThatIllegalArgumentException().isThrownBy(() -> ects(empty, ects));
    }
    assertThat(ects(empty, new BigDecimal("1E+1"))).isEqualTo(ects(empty, BigDecimal.TEN));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new QualificationProfile(
                    List.of(),
                    Duration.ZERO,
                    null,
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    null));
  }

  private static QualificationProfile ects(QualificationProfile old, BigDecimal ects) {
    return new QualificationProfile(
        old.outcomes(), null, ects, List.of(), null, List.of(), List.of(), null, null, null, null);
  }

  @Test
  void textsAndAddressesAreCheckedLikeThoseOfTheDefinition() {
    LanguageMap longer = text("x".repeat(501));
    URI nowhere = URI.create("file:///etc/hosts");
    only(
        SampleDefinitions.draft(
            b -> b.qualification(with(new LearningOutcome(longer, null), null))),
        "definition.text-too-long",
        "/qualification/outcomes/0/statement");
    only(
        SampleDefinitions.draft(
            b -> b.qualification(with(new LearningOutcome(text("x"), nowhere), null))),
        "definition.web-address",
        "/qualification/outcomes/0/skill");
    only(
        SampleDefinitions.draft(
            b -> b.qualification(with(new LearningOutcome(text("x"), null), nowhere))),
        "definition.web-address",
        "/qualification/furtherInformation");
  }

  private static QualificationProfile with(LearningOutcome outcome, URI more) {
    return new QualificationProfile(
        List.of(outcome),
        null,
        null,
        List.of(),
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        more);
  }
}
