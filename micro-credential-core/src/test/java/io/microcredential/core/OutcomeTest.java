package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeTest {

  private static final Problem WARNING =
      Problem.warning("a.warning", JsonPointer.root(), "This could be better.");
  private static final Problem ERROR =
      Problem.error("an.error", JsonPointer.root().child("x"), "This is wrong.");

  @Nested
  class OfSuccess {

    private final Outcome<String> success = Outcome.success("value", Problems.of(WARNING));

    @Test
    void hasAValueAndItsWarnings() {
      assertThat(success.isSuccess()).isTrue();
      assertThat(success.value()).contains("value");
      assertThat(success.orElseThrow()).isEqualTo("value");
      assertThat(success.problems()).containsExactly(WARNING);
    }

    @Test
    void carriesItsWarningsOnAndAddsThoseOfTheNextStep() {
      Outcome<Integer> next =
          success.then(value -> Outcome.success(value.length(), Problems.of(WARNING)));
      assertThat(next.orElseThrow()).isEqualTo(5);
      assertThat(next.problems().codes()).containsExactly("a.warning", "a.warning");
      assertThat(success.then(value -> Outcome.refusal(ERROR)).problems().codes())
          .containsExactly("a.warning", "an.error");
      assertThat(success.map(String::length).problems()).containsExactly(WARNING);
    }

    @Test
    void neverCarriesAnErrorNorNothing() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Outcome.success("value", Problems.of(ERROR)));
      assertThatNullPointerException().isThrownBy(() -> Outcome.success((String) null));
    }

    @Test
    void doesNotShowItsValue() {
      assertThat(success.toString()).contains("a.warning").doesNotContain("value");
    }
  }

  @Nested
  class OfRefusal {

    private final Outcome<String> refusal = Outcome.refusal(Problems.of(WARNING, ERROR));

    @Test
    void hasNoValueAndThrowsForThoseWhoInsist() {
      assertThat(refusal.isSuccess()).isFalse();
      assertThat(refusal.value()).isEmpty();
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(refusal::orElseThrow)
          .withMessageContaining("an.error at /x: This is wrong.")
          .satisfies(e -> assertThat(e.problems()).containsExactly(WARNING, ERROR));
    }

    @Test
    void staysARefusalWhateverFollows() {
      assertThat(refusal.map(String::length).problems()).containsExactly(WARNING, ERROR);
      assertThat(refusal.then(Outcome::success).isSuccess()).isFalse();
    }

    @Test
    void needsAReason() {
      assertThatIllegalArgumentException().isThrownBy(() -> Outcome.refusal(Problems.none()));
      assertThatIllegalArgumentException().isThrownBy(() -> Outcome.refusal(WARNING));
    }
  }

  @Nested
  class OfProblems {

    @ParameterizedTest
    @ValueSource(strings = {"", "Rule", "rule.", ".rule", "rule..met", "rule met", "rule_met", "ä"})
    void refusesACodeThatIsNotWordsJoinedByDotsOrHyphens(String code) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Problem.error(code, JsonPointer.root(), "Wrong."));
    }

    @Test
    void refusesToSayNothing() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Problem.error("code", JsonPointer.root(), " "));
    }

    @Test
    void movesDownWithTheDocumentThatHoldsIt() {
      var below = JsonPointer.root().child("rubric").child(2);
      assertThat(ERROR.under(below).at()).hasToString("/rubric/2/x");
      assertThat(Problems.of(ERROR, WARNING).under(below))
          .extracting(problem -> problem.at().toString())
          .containsExactly("/rubric/2/x", "/rubric/2");
    }

    @Test
    void isAnErrorOnlyWhereItRefuses() {
      assertThat(ERROR.isError()).isTrue();
      assertThat(WARNING.isError()).isFalse();
      assertThat(Problems.of(WARNING).hasErrors()).isFalse();
      assertThat(Problems.of(WARNING).and(Problems.of(ERROR)).hasErrors()).isTrue();
      assertThat(Problems.none().isEmpty()).isTrue();
    }

    @Test
    void printsOneLineForEach() {
      assertThat(Problems.of(WARNING, ERROR))
          .hasToString("a.warning at /: This could be better.\nan.error at /x: This is wrong.");
      assertThat(Problems.of(WARNING).stream()).hasSize(1);
      assertThat(WARNING.fix("Mend it.").fix()).isEqualTo("Mend it.");
    }
  }
}
