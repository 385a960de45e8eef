package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.PromptId;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How long the texts of a definition may be. */
class PublisherTextLengthTest {

  private static final Publisher PUBLISHER = Publisher.create();

  private static LanguageMap longer(int most) {
    return text("short").with("de", "x".repeat(most + 1));
  }

  @ParameterizedTest(name = "{0} of {1}")
  @MethodSource("texts")
  void theBoundHoldsInEveryLanguage(
      String pointer, int most, BiConsumer<DraftBuilder, LanguageMap> change) {
    Problem problem =
        PublisherConstraintsTest.only(
            b -> change.accept(b, longer(most)), "definition.text-too-long", pointer);
    assertThat(problem.message()).contains(" " + most + " characters");
    assertThat(
            PUBLISHER.check(
                SampleDefinitions.draft(b -> change.accept(b, text("😀".repeat(most))))))
        .as("exactly as long as allowed, in code points")
        .isEmpty();
  }

  static Stream<Arguments> texts() {
    return Stream.concat(textsAboutLearning(), textsAboutJudging());
  }

  private static Stream<Arguments> textsAboutLearning() {
    URI url = URI.create("https://example.org/x");
    return Stream.of(
        of("/title", 200, DraftBuilder::title),
        of("/description", 2000, DraftBuilder::description),
        of("/competency/statement", 500, (b, t) -> b.competency(new Competency(t))),
        of("/keyMethod/name", 200, (b, t) -> b.keyMethod(new KeyMethod(t, text("x")))),
        of("/keyMethod/description", 4000, (b, t) -> b.keyMethod(new KeyMethod(text("x"), t))),
        of("/methodComponents/1/title", 200, (b, t) -> b.methodComponents(part(), part(t, null))),
        of("/methodComponents/0/description", 4000, (b, t) -> b.methodComponents(part(null, t))),
        of(
            "/supportingResearch/0/claim",
            2000,
            (b, t) -> b.supportingResearch(new SupportingResearch("Somebody (2020).", null, t))),
        of(
            "/resources/0/title",
            200,
            (b, t) ->
                b.resources(
                    new LearningResource(
                        t,
                        "text/html",
                        url,
                        List.of(new MediaAlternative("audio/mpeg", url, "en"))))),
        of(
            "/audience/description",
            1000,
            (b, t) -> b.audience(new Audience(t, List.of(), List.of(), List.of()))));
  }

  private static Stream<Arguments> textsAboutJudging() {
    URI url = URI.create("https://example.org/x");
    return Stream.of(
        of("/level/name", 100, (b, t) -> b.level(new CredentialLevel(1, t))),
        of(
            "/alignments/0/name",
            500,
            (b, t) -> b.alignments(new Alignment("Framework", "1", t, url))),
        of(
            "/parts/0/title",
            200,
            (b, t) ->
                b.parts(new Part(SampleDefinitions.OVERVIEW, t, List.of(prompt("a", text("x")))))),
        of(
            "/parts/0/prompts/1/text",
            2000,
            (b, t) ->
                b.parts(
                    new Part(
                        SampleDefinitions.OVERVIEW,
                        text("x"),
                        List.of(prompt("a", text("x")), prompt("b", t))))),
        of(
            "/reflectionPrompts/1/text",
            2000,
            (b, t) ->
                b.reflectionPrompts(
                    new Prompt(
                        SampleDefinitions.REFLECTION,
                        text("x"),
                        9,
                        List.of(SampleDefinitions.NEXT_STEPS)),
                    prompt("b", t))),
        of("/evidenceRequirements/1/title", 200, (b, t) -> b.evidenceRequirements(asked(t, null))),
        of(
            "/evidenceRequirements/1/description",
            2000,
            (b, t) -> b.evidenceRequirements(asked(null, t))));
  }

  private static Arguments of(
      String pointer, int most, BiConsumer<DraftBuilder, LanguageMap> change) {
    return Arguments.of(pointer, most, change);
  }

  private static MethodComponent part() {
    return part(null, null);
  }

  private static MethodComponent part(LanguageMap title, LanguageMap description) {
    return new MethodComponent(
        title == null ? text("x") : title, description == null ? text("x") : description);
  }

  private static Prompt prompt(String id, LanguageMap question) {
    return new Prompt(PromptId.of(id), question, 9, List.of(SampleDefinitions.QUESTIONS));
  }

  private static EvidenceRequirement[] asked(LanguageMap title, LanguageMap description) {
    EvidenceRequirement[] requirements = SampleDefinitions.requirements();
    EvidenceRequirement old = requirements[1];
    requirements[1] =
        new EvidenceRequirement(
            old.id(),
            title == null ? old.title() : title,
            description == null ? old.description() : description,
            old.anyOf(),
            old.minimum(),
            old.maximum(),
            old.roles(),
            old.speaksTo());
    return requirements;
  }
}
