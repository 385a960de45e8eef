package io.microcredential.badges.ob3.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Feature row E12: what is written reads back as the same, whatever sections it has. */
class AssessmentLawsTest {

  @Provide
  Arbitrary<AssessmentQuestion> questions() {
    return Combinators.combine(
            Arbitraries.of(QuestionType.values()),
            Arbitraries.strings().all().excludeChars('\uFEFF').ofMinLength(1).ofMaxLength(40),
            Arbitraries.integers().between(1, 100_000),
            Arbitraries.of(true, false))
        .as(
            (type, text, limit, optional) -> {
              String whole = text.codePoints().anyMatch(AssessmentLawsTest::isHalf) ? "?" : text;
              AssessmentQuestion question =
                  AssessmentQuestion.of(type, whole)
                      .withWordLimit(limit)
                      .at(URI.create("https://example.org/" + limit));
              return optional ? question.optional() : question;
            });
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  @Provide
  Arbitrary<List<AssessmentSection>> sections() {
    return questions()
        .list()
        .ofMaxSize(4)
        .map(questions -> AssessmentSection.of("Section", questions))
        .list()
        .ofMaxSize(4);
  }

  @Property(tries = 200)
  void whatIsWrittenReadsBackAsTheSame(
      @ForAll("sections") List<AssessmentSection> sections, @ForAll AssessmentType type) {
    AssessmentDescription written =
        AssessmentDescription.of(
                io.microcredential.badges.fixture.SampleBadge.DEFINITION, type, Locale.ENGLISH)
            .withSections(sections);
    String text = Json.write(AssessmentExtensionTest.badge(written));
    var badge = (JsonObject) Json.parse(text).orElseThrow();
    var subject = (JsonObject) badge.member("credentialSubject").orElseThrow();
    assertThat(AssessmentExtension.of(subject)).containsExactly(written);
    AssessmentDescription read = AssessmentExtension.of(subject).get(0);
    assertThat(read.sections()).isEqualTo(sections);
    assertThat(read.type()).isEqualTo(type);
    assertThat(AssessmentExtension.problems(subject)).isEmpty();
  }
}
