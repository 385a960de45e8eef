package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.kit.SampleWay;
import io.microcredential.core.kit.Samples;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesPageTest {

  /** Stands for what a portal does. */
  private static List<PersonId> notYet(List<Enrollment> enrollments) {
    return enrollments.stream()
        .filter(e -> e.decision().filter(Decision::isEarned).isEmpty())
        .map(Enrollment::learner)
        .toList();
  }

  // region samples
  @Test
  void theListShowsWhoHasNotYetEarnedIt() {
    MicroCredential definition =
        Samples.published(draft -> draft.title(LanguageMap.english("Wait time")));
    SampleWay robin = SampleWay.through(definition).of(Samples.person("robin").id());
    SampleWay kim =
        SampleWay.through(definition)
            .of(Samples.person("kim").id())
            .rated(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING);

    List<Enrollment> enrollments = List.of(robin.awarded(), kim.decided());

    assertThat(notYet(enrollments)).containsExactly(PersonId.of("kim"));
  }

  // end

  @Test
  void theEvaluatorOfTheRubricModuleGoesTheSameWay() {
    SampleWay way = SampleWay.through(Samples.published(draft -> {}));
    SampleWay standard = way.evaluatedBy(RubricEvaluation.standard());
    assertThat(standard.awarded()).isEqualTo(way.awarded());
    assertThat(standard.notYet()).isEqualTo(way.notYet());
  }
}
