package io.microcredential.core.catalog.guidance;

import static io.microcredential.core.catalog.search.SampleCatalog.id;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.guidance.AlignmentCoverage.CodeCoverage;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.SampleCatalog;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature A6: coverage and gaps for each framework. */
class AlignmentCoverageTest {

  private static final List<String> CODES = List.of("1", "1(a)", "2", "3");

  private static MicroCredential aligned(String name, String framework, String... codes) {
    Alignment[] alignments = new Alignment[codes.length];
    for (int i = 0; i < codes.length; i++) {
      alignments[i] =
          new Alignment(framework, codes[i], text("It"), URI.create("https://example.org/f"));
    }
    return SampleCatalog.published(name, b -> b.alignments(alignments));
  }

  private static final MicroCredential B = aligned("b", "InTASC", "3", "1(a)");
  private static final MicroCredential A = aligned("a", "InTASC", "3", "3", "9");
  private static final MicroCredential OTHER = aligned("c", "PSEL", "2");

  @Test
  void saysWhatIsCoveredByWhatAndWhatIsNot() {
    AlignmentCoverage report =
        AlignmentCoverage.of("InTASC", CODES, Catalog.of(List.of(B, A, OTHER)));
    assertThat(report.covered())
        .containsExactly(
            new CodeCoverage("1(a)", List.of(id("b"))),
            new CodeCoverage("3", List.of(id("a"), id("b"))));
    assertThat(report.notCovered()).containsExactly("1", "2");
    assertThat(report.unknown()).containsExactly(new CodeCoverage("9", List.of(id("a"))));
    assertThat(report.share()).isEqualTo(Fraction.of(1, 2));
  }

  @Test
  void theOrderOfInsertionDoesNotMatter() {
    assertThat(AlignmentCoverage.of("InTASC", CODES, Catalog.of(List.of(OTHER, A, B))))
        .isEqualTo(AlignmentCoverage.of("InTASC", CODES, Catalog.of(List.of(B, A, OTHER))));
  }

  @Test
  void refusesAFrameworkWithoutCodesOrWithOneTwice() {
    Catalog catalog = Catalog.of(List.of(A));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlignmentCoverage.of("InTASC", List.of(), catalog));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlignmentCoverage.of("InTASC", List.of("1", "1"), catalog));
  }
}
