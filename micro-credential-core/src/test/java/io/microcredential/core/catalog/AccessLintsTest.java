package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.Problem;
import io.microcredential.core.Severity;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row M2: alt text, captions, at least two ways in and two ways out. */
class AccessLintsTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final URI URL = URI.create("https://example.org/x");

  private static MicroCredentialDraft draft(String mediaType, MediaAlternative... alternatives) {
    return SampleDefinitions.draft(
        b -> b.resources(new LearningResource(text("x"), mediaType, URL, List.of(alternatives))));
  }

  private static MediaAlternative of(String mediaType, MediaPurpose purpose) {
    return new MediaAlternative(mediaType, URL, "en", purpose);
  }

  private static List<String> codes(MicroCredentialDraft draft) {
    return PUBLISHER.check(draft).codes();
  }

  @Nested
  class OfWaysIn {

    @Test
    void twoTextsAreOneWay() {
      for (String document : List.of("text/plain", "application/pdf", "application/epub+zip")) {
        only(draft("text/html", of(document, null)), "resource.one-medium", "/resources/0");
      }
    }

    @Test
    void captionsAloneAreNoSecondWayAndATranscriptIs() {
      only(
          draft("video/mp4", of("text/vtt", MediaPurpose.CAPTIONS)),
          "resource.one-medium",
          "/resources/0");
      assertThat(codes(draft("video/mp4", of("text/html", MediaPurpose.TRANSCRIPT)))).isEmpty();
    }

    @Test
    void somethingToDoIsAnotherWayThanSomethingToRead() {
      assertThat(codes(draft("text/html", of("application/zip", null)))).isEmpty();
    }
  }

  @Nested
  class OfPicturesAndRecordings {

    @Test
    void aPictureIsDescribed() {
      MicroCredentialDraft silent = draft("image/png", of("text/html", null));
      Problem problem = only(silent, "resource.image-without-alt-text", "/resources/0/altText");
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
      LearningResource resource = silent.resources().get(0);
      assertThat(
              codes(
                  SampleDefinitions.draft(
                      b ->
                          b.resources(
                              new LearningResource(
                                  resource.title(),
                                  "image/png",
                                  URL,
                                  resource.alternatives(),
                                  text("A class in a circle."))))))
          .isEmpty();
    }

    @Test
    void aVideoHasItsWords() {
      only(
          draft("video/mp4", of("audio/mpeg", MediaPurpose.AUDIO_DESCRIPTION)),
          "resource.video-without-captions",
          "/resources/0");
      assertThat(
              codes(
                  draft(
                      "VIDEO/mp4",
                      of("audio/mpeg", MediaPurpose.AUDIO_DESCRIPTION),
                      of("text/vtt", MediaPurpose.CAPTIONS))))
          .isEmpty();
      assertThat(codes(draft("video/mp4", of("text/html", MediaPurpose.TRANSLATION))))
          .as("what another language says is not what is heard")
          .containsExactly("resource.video-without-captions");
    }

    @Test
    void aRecordingOfSoundHasItsWords() {
      only(
          draft("audio/mpeg", of("video/mp4", MediaPurpose.SIGN_LANGUAGE)),
          "resource.audio-without-transcript",
          "/resources/0");
      assertThat(codes(draft("audio/mpeg", of("application/pdf", null)))).isEmpty();
    }

    @Test
    void anAlternativeIsInALanguage() {
      for (String wrong : List.of("", "english language", "e", "en_US", "und")) {
        only(
            draft("video/mp4", new MediaAlternative("text/html", URL, wrong)),
            "definition.language-tag",
            "/resources/0/alternatives/0/language");
      }
      for (String tag : List.of("en", "es-419", "zh-Hant", "EN-us")) {
        assertThat(codes(draft("video/mp4", new MediaAlternative("text/html", URL, tag))))
            .isEmpty();
      }
    }
  }

  @Nested
  class OfWaysOut {

    private EvidenceRequirement[] oneKindEach() {
      return Arrays.stream(SampleDefinitions.requirements())
          .map(
              old ->
                  new EvidenceRequirement(
                      old.id(),
                      old.title(),
                      old.description(),
                      List.of(EvidenceKind.STUDENT_WORK),
                      old.minimum(),
                      old.maximum(),
                      old.roles(),
                      old.speaksTo()))
          .toArray(EvidenceRequirement[]::new);
    }

    @Test
    void learnersHaveAChoiceSomewhere() {
      MicroCredentialDraft draft =
          SampleDefinitions.draft(b -> b.evidenceRequirements(oneKindEach()));
      Problem problem = only(draft, "definition.one-way-to-show", "/evidenceRequirements");
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void twoSortsOfMediaAreAChoiceAndTwoOfOneSortAreNot() {
      EvidenceRequirement[] all = oneKindEach();
      all[1] = all[1].with(MediaRules.of("video/*", "video/mp4"));
      assertThat(codes(SampleDefinitions.draft(b -> b.evidenceRequirements(all))))
          .containsExactly("definition.one-way-to-show");
      all[1] = all[1].with(MediaRules.of("video/*", "text/*"));
      assertThat(codes(SampleDefinitions.draft(b -> b.evidenceRequirements(all)))).isEmpty();
    }

    @Test
    void aTestInPlaceOfWorkIsAChoice() {
      AwardRule test = new AwardRule.TestScoreAtLeast(TestId.of("exam"), Fraction.parse("0.8"));
      assertThat(
              codes(
                  SampleDefinitions.draft(
                      b ->
                          b.evidenceRequirements(oneKindEach())
                              .awardRule(
                                  new AwardRule.AnyOf(List.of(test, SampleDefinitions.rule())))
                              .routes(RouteOffer.portfolio(), RouteOffer.test()))))
          .isEmpty();
    }
  }
}
