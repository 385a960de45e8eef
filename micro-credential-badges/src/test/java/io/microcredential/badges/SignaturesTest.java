package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.proof.ProofFinding;
import io.microcredential.badges.proof.Verdict;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Feature row J1: what the report says of a badge's signatures. */
class SignaturesTest {

  private static Check proofCheck(String code) {
    var finding =
        new ProofFinding(
            JsonPointer.root().child("proof"),
            Verdict.HOLDS,
            code,
            "The signature is this key's.",
            new KeyBinding.Bound(
                SampleBadge.KEY.publicKey(),
                List.of(),
                KeyValidity.always(),
                KeyBinding.Rule.VALID_NOW));
    return new Signatures(Problems.none(), null, List.of(finding), Optional.of(finding))
        .proofCheck();
  }

  @Test
  void sayWhenTheHolderMayHaveLeftSomethingOut() {
    Check inPart = proofCheck("proof.holds-in-part");
    assertThat(inPart.outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(inPart.problems().codes()).containsExactly("proof.holds-in-part");
    assertThat(inPart.problems().hasErrors()).isFalse();
    assertThat(proofCheck("proof.holds").problems().isEmpty()).isTrue();
  }
}
