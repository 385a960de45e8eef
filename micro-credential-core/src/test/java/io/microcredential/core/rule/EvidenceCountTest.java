package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Feature row F2: copies of one artifact count once, in portfolios of every size. */
class EvidenceCountTest {

  private static final Facts NOTHING =
      Facts.of(Instant.EPOCH, RandomRules.RUBRIC, RandomRules.result(Map.of()));

  private static EvidenceFact piece(int artifact, EvidenceKind kind) {
    return new EvidenceFact(
        Digest.ofText("file " + artifact),
        kind,
        List.of(EvidenceRole.STUDENT_OUTCOME),
        LocalDate.EPOCH);
  }

  @Test
  void asManyCountAsThereAreDifferentOnes() {
    for (int size = 0; size <= 40; size++) {
      for (int different = 1; different <= 20; different++) {
        int artifacts = different;
        List<EvidenceFact> pieces =
            IntStream.range(0, size)
                .mapToObj(i -> piece(i % artifacts, EvidenceKind.STUDENT_WORK))
                .toList();
        int counted = Math.min(size, different);
        Facts facts = NOTHING.withEvidence(pieces);
        if (counted > 0) {
          assertThat(new EvidencePresent(null, null, counted).verdict(facts))
              .isEqualTo(Verdict.MET);
        }
        assertThat(new EvidencePresent(null, null, counted + 1).verdict(facts))
            .isEqualTo(Verdict.NOT_MET);
      }
    }
  }

  @Test
  void aCopyUnderAnotherKindTakesNoPlaceOfOneThatCounts() {
    Facts facts =
        NOTHING.withEvidence(
            List.of(
                piece(1, EvidenceKind.VIDEO),
                piece(1, EvidenceKind.STUDENT_WORK),
                piece(2, EvidenceKind.STUDENT_WORK)));

    assertThat(new EvidencePresent(EvidenceKind.STUDENT_WORK, null, 2).verdict(facts))
        .isEqualTo(Verdict.MET);
  }
}
