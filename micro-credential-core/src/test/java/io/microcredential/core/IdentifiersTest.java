package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

  @Nested
  class InsideAProgramme {

    @ParameterizedTest
    @MethodSource("io.microcredential.core.IdentifiersTest#local")
    void hasOneToAHundredAndTwentyEightPlainCharacters(Function<String, Object> id) {
      assertThat(id.apply("a")).hasToString("a");
      assertThat(id.apply("9.a_b:c~D-e")).hasToString("9.a_b:c~D-e");
      assertThat(id.apply("x".repeat(128))).hasToString("x".repeat(128));
      for (String malformed :
          new String[] {"", " ", "a b", "-a", ".a", "a/b", "ä", "a\n", "\uD83D\uDE00", "a%20"}) {
        assertThatIllegalArgumentException().isThrownBy(() -> id.apply(malformed));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> id.apply("x".repeat(129)))
          .withMessageContaining("1 to 128");
    }

    @ParameterizedTest
    @MethodSource("io.microcredential.core.IdentifiersTest#local")
    void neverRepeatsTheRefusedTextInItsMessage(Function<String, Object> id) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> id.apply("jane.doe@example.org"))
          .withMessageNotContaining("jane");
    }
  }

  @Nested
  class OfAPerson {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "jane@example.org",
          "mailto:jane@example.org",
          "@",
          "jane%40example.org@x",
          "a@b",
          "\"jane\"@example.org",
          "jane＠example.org"
        })
    void isNeverAnEMailAddress(String address) {
      assertThatIllegalArgumentException().isThrownBy(() -> PersonId.of(address));
    }

    @Test
    void mayBeAnyPlainIdOfTheProgramme() {
      assertThat(PersonId.of("p-4711").value()).isEqualTo("p-4711");
      assertThat(PersonId.of("did:example:123").value()).isEqualTo("did:example:123");
    }
  }

  @Nested
  class InTheWorld {

    @ParameterizedTest
    @MethodSource("io.microcredential.core.IdentifiersTest#global")
    void isAnAbsoluteUri(Function<String, Object> id) {
      assertThat(id.apply("https://example.org/x?y#z")).hasToString("https://example.org/x?y#z");
      assertThat(id.apply("urn:uuid:7a3e")).hasToString("urn:uuid:7a3e");
      for (String malformed :
          new String[] {"", "x", "/x", "//example.org/x", "https://exa mple.org", "https:", ":x"}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> id.apply(malformed))
            .withMessageContaining("absolute URI");
      }
    }

    @ParameterizedTest
    @MethodSource("io.microcredential.core.IdentifiersTest#global")
    void hasAtMostTwoThousandFortyEightCharacters(Function<String, Object> id) {
      String prefix = "https://example.org/";
      assertThat(id.apply(prefix + "x".repeat(2048 - prefix.length()))).isNotNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> id.apply(prefix + "x".repeat(2049 - prefix.length())));
    }
  }

  @Nested
  class OfAnOrganization {

    @ParameterizedTest
    @ValueSource(strings = {"us", "USA", "U", "", "U1", "ÄÖ"})
    void refusesACountryThatIsNotTwoCapitals(String country) {
      var id = OrganizationId.of("https://example.org/o");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Organization(id, LanguageMap.english("O"), null, country));
    }
  }

  static Stream<Function<String, Object>> local() {
    return Stream.of(
        AssessmentId::of,
        CreditRequirementId::of,
        CriterionId::of,
        DecisionId::of,
        EnrollmentId::of,
        EvidenceId::of,
        IncentiveId::of,
        LevelId::of,
        PartId::of,
        PersonId::of,
        PromptId::of,
        RequirementId::of,
        SubmissionId::of,
        TestId::of);
  }

  static Stream<Function<String, Object>> global() {
    return Stream.of(AwardId::of, MicroCredentialId::of, OrganizationId::of);
  }
}
