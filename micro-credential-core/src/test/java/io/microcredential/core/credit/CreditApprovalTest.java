package io.microcredential.core.credit;

import static io.microcredential.core.credit.SampleCredit.DAY;
import static io.microcredential.core.credit.SampleCredit.KNOX;
import static io.microcredential.core.credit.SampleCredit.SCOPE;
import static io.microcredential.core.credit.SampleCredit.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Version;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row H2: is it approved, for this learner's jurisdiction, on this date? */
class CreditApprovalTest {

  private static final MicroCredentialId ID = MicroCredentialId.of("https://example.org/mc/1");
  private static final Version ONE = Version.parse("1.0");
  private static final Version TWO = Version.parse("2.0");
  private static final CreditApproval APPROVAL =
      new CreditApproval(ID, List.of(ONE), hours("15"), SCOPE, null, "TN-2026-17");
  private static final CreditApprovals APPROVALS = CreditApprovals.of(APPROVAL);

  @Test
  void holdsInTheJurisdictionOnTheDay() {
    Outcome<List<CreditApproval>> outcome = APPROVALS.approving(ID, ONE, KNOX, DAY);
    assertThat(outcome.orElseThrow()).containsExactly(APPROVAL);
    assertThat(outcome.problems()).isEmpty();
  }

  @Test
  void warnsOfConditions() {
    var conditional =
        new CreditApproval(
            ID, List.of(), hours("15"), SCOPE, LanguageMap.english("With a log"), "TN-2026-18");
    Outcome<List<CreditApproval>> outcome =
        CreditApprovals.of(APPROVAL, conditional).approving(ID, ONE, KNOX, DAY);
    assertThat(outcome.orElseThrow()).containsExactly(APPROVAL, conditional);
    assertThat(outcome.problems().codes()).containsExactly("credit.conditional");
    assertThat(outcome.problems().list().get(0).at()).hasToString("/1/conditions");
  }

  @Test
  void saysWhyItDoesNotHold() {
    assertThat(codes(MicroCredentialId.of("https://example.org/mc/2"), ONE, KNOX, DAY))
        .containsExactly("credit.not-approved");
    assertThat(codes(ID, ONE, Jurisdiction.of("US-KY"), DAY))
        .containsExactly("credit.other-jurisdiction");
    assertThat(codes(ID, TWO, KNOX, DAY)).containsExactly("credit.version-not-approved");
    assertThat(codes(ID, ONE, KNOX, LocalDate.parse("2026-07-01")))
        .containsExactly("credit.approval-not-in-force");
  }

  @Test
  void pointsAtTheApprovalThatComesNear() {
    assertThat(APPROVALS.approving(ID, TWO, KNOX, DAY).problems().list().get(0).at())
        .hasToString("/approvals/0/versions");
  }

  @Test
  void coversEveryVersionWhereNoneIsNamed() {
    var any = new CreditApproval(ID, List.of(), hours("15"), SCOPE, null, "TN-2026-19");
    assertThat(CreditApprovals.of(any).approving(ID, TWO, KNOX, DAY).isSuccess()).isTrue();
  }

  @Test
  void needsAReference() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditApproval(ID, List.of(), hours("1"), SCOPE, null, " "));
  }

  @Test
  void becomesTheBasisOfALedgerEntry() {
    assertThat(CreditBasis.Granted.by(APPROVAL))
        .isEqualTo(new CreditBasis.Granted(hours("15"), SCOPE.authority(), "TN-2026-17"));
    assertThat(CreditBasis.Granted.by(new CreditOffer(hours("3"), SCOPE.authority(), null)))
        .isEqualTo(new CreditBasis.Granted(hours("3"), SCOPE.authority(), null));
  }

  private static List<String> codes(
      MicroCredentialId id, Version version, Jurisdiction place, LocalDate day) {
    return APPROVALS.approving(id, version, place, day).problems().codes();
  }
}
