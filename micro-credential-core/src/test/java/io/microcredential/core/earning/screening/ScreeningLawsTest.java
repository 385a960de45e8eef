package io.microcredential.core.earning.screening;

import static io.microcredential.core.earning.screening.SamplePortfolio.LEARNER;
import static io.microcredential.core.earning.screening.SamplePortfolio.saying;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.earning.screening.PersonalDataFinding.Searched;
import io.microcredential.core.earning.screening.ScreeningResult.LinkResult;
import io.microcredential.core.internal.FoldedText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Feature row D5: laws of screening over random texts. */
class ScreeningLawsTest {

  private static final List<String> NAMES = List.of("Ana", "Ana Ruiz", "Zoë");
  private static final EvidenceScreening SCREENING =
      EvidenceScreening.with(
          LinkCheck.withoutNetwork(),
          DuplicateCheck.among(List.of()),
          PersonalDataScan.lookingFor(NAMES));

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "Ana",
            "ana",
            "Ruiz",
            "RUIZ",
            "zoe",
            "Zoë",
            " ",
            " ",
            "-",
            ".",
            ",",
            "@",
            "a",
            "b.c",
            "https://",
            "http://",
            "://",
            "%41",
            "%",
            "localhost",
            "example.org",
            "/",
            "(",
            ")",
            "1",
            "123456",
            "+",
            "615",
            "\n",
            "é",
            "😀",
            "王")
        .list()
        .ofMaxSize(25)
        .map(parts -> String.join("", parts));
  }

  private static List<PersonalDataMatch> matches(String text) {
    return ((Searched) PersonalDataScan.lookingFor(NAMES).scan(text)).matches();
  }

  @Property
  void everyMatchIsAPlaceInTheTextAndInOrder(@ForAll("texts") String text) {
    int before = 0;
    for (PersonalDataMatch match : matches(text)) {
      assertThat(match.where().start()).isGreaterThanOrEqualTo(before);
      assertThat(match.where().end()).isLessThanOrEqualTo(text.length());
      before = match.where().start();
    }
  }

  @Property
  void namesAreFoundExactlyWhereASlowSearchFindsThem(@ForAll("texts") String text) {
    // Addresses aside, whose decoding the slow search does not know.
    String plain = text.replace("%", "");
    String words = " " + String.join(" ", FoldedText.words(plain)) + " ";
    boolean slow =
        NAMES.stream()
            .map(name -> name.equals("Zoë") ? "zoe" : name.toLowerCase(Locale.ROOT))
            .anyMatch(name -> words.contains(" " + name + " "));
    boolean fast = matches(plain).stream().anyMatch(m -> m.kind() == PersonalDataKind.NAME);
    assertThat(fast).isEqualTo(slow);
  }

  @Property
  void caseAndAccentsOfTheTextDoNotMatter(@ForAll("texts") String text) {
    String shouted = text.toUpperCase(Locale.ROOT);
    assertThat(kinds(shouted)).isEqualTo(kinds(text));
  }

  private static List<PersonalDataKind> kinds(String text) {
    return matches(text).stream().map(PersonalDataMatch::kind).collect(Collectors.toList());
  }

  @Property
  void whatStandsBesideInAnotherLineHidesNoName(@ForAll("texts") String text) {
    assertThat(matches(text + "\nAna").stream().filter(m -> m.kind() == PersonalDataKind.NAME))
        .last()
        .satisfies(last -> assertThat(last.where().end()).isEqualTo(text.length() + 4));
  }

  @Property
  void anAddressIsNeverReachableWithoutANetwork(@ForAll("texts") String text) {
    ScreeningReport report = SCREENING.screen(LEARNER, saying(text));
    for (ScreeningResult result : report.results()) {
      if (result instanceof LinkResult link) {
        assertThat(link.outcome()).isNotEqualTo(ScreeningOutcome.NOTHING_FOUND);
        assertThat(text.substring(link.where().start(), link.where().end())).contains("://");
      }
    }
  }

  @Property
  void everyResultIsClearAConcernWithAProblemOrNotChecked(@ForAll("texts") String text) {
    ScreeningReport report = SCREENING.screen(LEARNER, saying(text));
    assertThat(SCREENING.screen(LEARNER, saying(text))).isEqualTo(report);
    for (ScreeningResult result : report.results()) {
      boolean hasProblem = !new ScreeningReport(List.of(result)).problems().isEmpty();
      assertThat(hasProblem).isEqualTo(result.outcome() == ScreeningOutcome.CONCERN);
    }
  }
}
