package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row I1: the contexts of every data model and extension in use come with the library. */
class KnownContextsTest {

  static Stream<String> carried() {
    return new TreeSet<>(KnownContexts.urls()).stream();
  }

  @ParameterizedTest
  @MethodSource("carried")
  void writesEveryContextAsADocumentThatReadsBackTheSame(String url) {
    ContextDefinition carried = KnownContexts.find(url).orElseThrow();
    assertThat(carried.terms()).isNotEmpty();
    assertThat(ContextJson.read(ContextJson.document(carried)).orElseThrow()).isEqualTo(carried);
  }

  @Test
  void carriesTheDataModelsAndTheExtensions() {
    assertThat(KnownContexts.urls())
        .contains(
            "https://www.w3.org/2018/credentials/v1",
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
            "https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/",
            "https://purl.imsglobal.org/spec/ob-accred/v2p0/context/",
            "https://openbadgespec.org/extensions/licenseExtension/context-3.0.0.json");
  }

  @Test
  void doesNotCarryContextsThatDefineEveryTerm() {
    assertThat(KnownContexts.urls().stream().map(KnownContexts::find).map(Optional::orElseThrow))
        .allMatch(context -> context.vocabulary() == null);
  }

  @Test
  void protectsTermsOfAnExtensionButNotThoseWithinItsClasses() {
    TermDefinition type =
        KnownContexts.find(KnownContexts.ASSESSMENT)
            .orElseThrow()
            .terms()
            .get("AssessmentResultDescription");
    assertThat(type.guarded()).isTrue();
    assertThat(type.scoped()).isNotNull();
    assertThat(type.scoped().terms().get("wordLimit"))
        .isEqualTo(
            new TermDefinition(
                "https://w3id.org/openbadges/extensions#assessmentWordLimit",
                null,
                java.util.Set.of(),
                null,
                false));
  }
}
