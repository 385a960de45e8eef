package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.Problem;
import io.microcredential.core.RandomRecords;
import io.microcredential.core.internal.MessageKeys;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Feature row M1: what is wrong with a definition is said in English and in Spanish. */
class PublisherLanguagesTest {

  private static final Publisher ENGLISH = Publisher.create();
  private static final Publisher SPANISH = Publisher.create(Locale.forLanguageTag("es-MX"));

  @Test
  void constraintsAndLintsSpeakSpanish() {
    MicroCredentialDraft draft =
        SampleDefinitions.draft(
            b ->
                b.title(text("x".repeat(201)))
                    .routes(RouteOffer.portfolio(), RouteOffer.portfolio())
                    .onBehalfOf(SampleDefinitions.published().issuer()));
    assertThat(SPANISH.check(draft))
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "El texto tiene más de 200 caracteres.",
            "Esta vía ya se ofrece más arriba.",
            "El emisor la otorgaría en su propio nombre.");
    assertThat(SPANISH.check(draft))
        .extracting(Problem::fix)
        .contains("Acórtelo.", "Ofrezca cada vía una sola vez.");
  }

  @Test
  void theRuleIsSpokenOfInSpanishToo() {
    var never = new AwardRule.ScoreAtLeast(Fraction.of(4));
    Problem english = ENGLISH.check(SampleDefinitions.withRule(never)).list().get(0);
    Problem spanish = SPANISH.check(SampleDefinitions.withRule(never)).list().get(0);
    assertThat(spanish.code()).isEqualTo(english.code()).isEqualTo("rule.never-met");
    assertThat(spanish.message()).isNotEqualTo(english.message());
    assertThat(spanish.fix()).isNotEqualTo(english.fix());
  }

  @Test
  void aLanguageWithoutTranslationIsEnglish() {
    MicroCredentialDraft empty = MicroCredentialDraft.builder().build();
    assertThat(Publisher.create(Locale.JAPANESE).check(empty)).isEqualTo(ENGLISH.check(empty));
  }

  @Test
  void whateverIsWrongIsTheSameInBothLanguages() {
    var random = new RandomRecords(new Random(11));
    for (int i = 0; i < 60; i++) {
      MicroCredentialDraft draft = random.of(MicroCredentialDraft.class);
      List<Problem> english = ENGLISH.check(draft).list();
      List<Problem> spanish = SPANISH.check(draft).list();
      assertThat(spanish)
          .usingRecursiveFieldByFieldElementComparatorIgnoringFields("message", "fix")
          .isEqualTo(english);
      for (int j = 0; j < english.size(); j++) {
        assertThat(spanish.get(j).message()).isNotEqualTo(english.get(j).message());
        assertThat(spanish.get(j).fix()).isNotEqualTo(english.get(j).fix());
      }
    }
  }

  @Test
  void everySentenceHasAFixAndTheFormOfACode() {
    Set<String> keys = MessageKeys.of(DefinitionLints.class, "");
    Set<String> codes =
        keys.stream()
            .filter(key -> !key.endsWith(".fix"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(codes).hasSizeGreaterThan(25).allMatch(code -> code.matches("[a-z-]+\\.[a-z-]+"));
    assertThat(keys).hasSize(2 * codes.size()).containsAll(codes);
    assertThat(codes).allSatisfy(code -> assertThat(keys).contains(code + ".fix"));
  }
}
